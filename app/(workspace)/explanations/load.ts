import "server-only";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { type ExplanationFilter, listAnsweredUnits, listThreads } from "@/db/explanations/queries";
import { reachOf } from "@/lib/access/grant";
import { type ExplanationThread, type ShownState, shownState, waitsForUnit } from "@/lib/explanations/explanation";
import { fitsFilter, readListFilter } from "@/lib/explanations/list-filter";
import { periodKey } from "@/lib/periods/period";

/** All explanations for leaders and the office, those of one's own units for a reporter; the filter is in the address. */
export async function loadExplanations(searchParams: SearchParams) {
  const { actor, today } = await requireAccount();
  const reach = reachOf(actor.roles, "explanation:read");
  if (reach === null) notFound();
  const store = getStore();
  const own = reach === "any" ? null : await listAnsweredUnits(store, actor.communeId, actor.unitIds);
  const filter: ExplanationFilter = own === null ? {} : { unitIds: own };
  const all = await listThreads(store, actor.communeId, filter);
  const leads = reachOf(actor.roles, "explanation:ask") !== null;
  const answers = own ?? actor.unitIds;
  const waitsForMe = (each: ExplanationThread) =>
    (leads && each.state === "answered") || (waitsForUnit(each.state) && answers.includes(each.unit.id));
  const asked = readListFilter(searchParams);
  const rows = all.map((each) => ({ ...each, shown: shownState(each, today), mine: waitsForMe(each) }));
  return {
    today,
    leads,
    waiting: rows.filter((row) => row.mine).length,
    /** Everything the person may see, before the filter. */
    total: rows.length,
    rows: rows.filter((row) => fitsFilter(row, asked)).sort((a, b) => Number(b.mine) - Number(a.mine)),
    filter: asked,
    units: unique(rows.map(({ unit }) => [unit.id, unit.name])),
    periods: unique(rows.map(({ year, quarter }) => [periodKey({ kind: "quarter", year, quarter }), ""]))
      .map(([key]) => key)
      .sort()
      .reverse(),
  };
}

export type ExplanationsModel = Awaited<ReturnType<typeof loadExplanations>>;
export type ExplanationRow = ExplanationThread & { shown: ShownState; mine: boolean };
function unique(pairs: [string, string][]): [string, string][] {
  return [...new Map(pairs)];
}
