import "server-only";
import type { SheetKey } from "@/db/sheets/assigned-indicators";
import type { Actor } from "@/lib/access/grant";
import { parsePeriodKey } from "@/lib/periods/period";

/** The sheet an address names, in the actor's own commune; null for a period that is no quarter. */
export function sheetKeyOf(actor: Actor, unitId: string, periodKey: string): SheetKey | null {
  const period = parsePeriodKey(periodKey);
  if (period?.kind !== "quarter") return null;
  return { communeId: actor.communeId, unitId, year: period.year, quarter: period.quarter };
}
