import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { authorize } from "@/lib/access/grant";
import { planGap } from "@/lib/plans/ledger";
import { type PlaceQuery, readPlace, readPlans, unitPlans } from "./place.load";

/** The plans of the place with their history, the day each takes effect and the gap to the units' plans. */
export async function loadPlans(query: PlaceQuery) {
  const { commune, today, actor } = await requireGrant("plan:read");
  const place = await readPlace(commune.id, today, query);
  if (place === null) return null;
  const { groups, indicators, reporters, ledger, ledgers } = await readPlans(commune.id, place);
  const rows = indicators.map((indicator) => {
    const entry = ledger.get(indicator.id) ?? null;
    const current = entry === null ? null : entry.current;
    const plans = place.unit.isCommune ? [...unitPlans(place, ledgers, indicator.id).values()] : [];
    const gap = current ? planGap(indicator, current.planned, plans) : null;
    return { indicator, entry, gap, reporters: reporters.get(indicator.id)?.length ?? 0 };
  });
  return {
    ...place,
    today,
    canRecord: authorize(actor, "plan:record") !== null && !place.closed && !place.unit.ended,
    planned: rows.filter((row) => row.entry?.current).length,
    total: rows.length,
    groups: groups
      .map(({ id, name }) => ({ id, name, rows: rows.filter((row) => row.indicator.groupId === id) }))
      .filter((group) => group.rows.length > 0),
  };
}
export type PlansModel = NonNullable<Awaited<ReturnType<typeof loadPlans>>>;
export type PlanLine = PlansModel["groups"][number]["rows"][number];
