import type { Store } from "@/db/store";
import {
  createAccount,
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  grantFor,
} from "@/db/testing/factories";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { listPlanRows } from "../queries";

/** Indicators of a year's plan grid: each with the year and four quarters, 480 cells. */
export const GRID_ROWS = 96;
const QUARTERS: PlanRowInput["quarters"] = [10_000, 10_000, 10_000, 16_000];

/** A commune of its own with so many indicators, and the form of their plans. */
export async function createPlanGrid(store: Store, rows: number) {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, ["office"]);
  await createPeriod(store, communeId, 2026, 0);
  const groupId = await createGroup(store, communeId);
  const ids: string[] = [];
  for (let at = 0; at < rows; at++) ids.push(await createIndicator(store, communeId, { groupId }));
  const form = (planned: number, last: ReadonlyMap<string, string>): RecordPlans => ({
    year: 2026,
    effectiveOn: null,
    document: { number: "12-NQ/ĐU", issuedOn: "2026-01-05", issuer: "Đảng ủy", title: "", basis: "commune" },
    reason: last.size === 0 ? "" : "Điều chỉnh theo Nghị quyết",
    rows: ids.map((indicatorId) => ({
      ...{ indicatorId, unitId: rootUnitId, comparator: "at-least", planned, plannedUpper: null, baseline: null },
      ...{ quarters: QUARTERS, quartersReason: "Giữ dự phòng", supersedesId: last.get(indicatorId) ?? null },
    })),
  });
  const lastIds = async () => {
    const rows = await listPlanRows(store, communeId, 2026);
    const followed = new Set(rows.map((row) => row.supersedesId));
    return new Map(
      rows.filter((row) => row.quarter === 0 && !followed.has(row.id)).map((row) => [row.indicatorId, row.id]),
    );
  };
  return { communeId, grant: grantFor(actor, "plan:record"), form, lastIds };
}
