import { z } from "zod";
import { clickFields } from "@/lib/format/typed-schema";
import { type Period, parsePeriodKey } from "@/lib/periods/period";

/** `set`: "units:2026-Q3" or "year:2026". */
export const reportSetSchema = z.object({ operationId: clickFields.operationId, set: z.string().max(20) });

export type SetChoice = { kind: "units"; period: Period } | { kind: "year"; year: number };

/** Null for anything else. */
export function readSetChoice(text: string): SetChoice | null {
  const [, kind, key = ""] = /^(units|year):(.+)$/.exec(text) ?? [];
  const period = parsePeriodKey(key);
  if (period === null) return null;
  if (kind === "units") return { kind, period };
  return period.kind === "year" ? { kind: "year", year: period.year } : null;
}
