import "server-only";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { listMeetingDifferences } from "@/db/sheets/meeting-figures";
import { reachedUnits, reachOf } from "@/lib/access/grant";
import { cellWords } from "@/lib/sheets/cell-words";

/** Where sheets of `?year=` and confirmed records say different things, of the cells this account may read. */
export async function loadDifferences(searchParams: SearchParams) {
  const { actor, today } = await requireAccount();
  if (reachOf(actor.roles, "meeting:read") === null) notFound();
  const { communeId } = actor;
  const year = readYear(searchParams, today);
  const readable = reachedUnits(actor, "meeting:read");
  const store = getStore();
  const found = await listMeetingDifferences(store, communeId, year, readable === "any" ? undefined : readable);
  const all = await listUnits(store, communeId);
  const units = new Map(all.map(({ id, name }) => [id, name]));
  const indicators = new Map((await listIndicators(store, communeId, year)).map((each) => [each.code, each.shortName]));
  return {
    ...{ year, today },
    /** Whether there is a cell that this account may compare at all. */
    readsAny: readable === "any" || all.some(({ id, kind }) => kind === "party-cell" && readable.includes(id)),
    rows: found.flatMap(({ unitId, quarter, meetings, differences }) =>
      differences.map(({ code, stored, computed }) => ({
        ...{ unitId, quarter, meetings, code, stored, computed },
        unitName: units.get(unitId) ?? unitId,
        indicator: indicators.get(code) ?? code,
        onSheet: cellWords(stored),
        inRecords: cellWords(computed),
      })),
    ),
  };
}
