import { expect, it } from "vitest";
import type { Store } from "@/db/store";
import {
  createAccount,
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  grantFor,
} from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { recordPlans } from "./commands";
import { listPlanRows } from "./queries";
import { writePlans } from "./write-plans";

const ROWS = 96;
const QUARTERS: PlanRowInput["quarters"] = [10_000, 10_000, 10_000, 16_000];

/** A year's plan grid: 96 indicators with the year and four quarters, 480 cells. */
async function createGrid(store: Store, rows: number) {
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

describeStorage("what a grid of plans costs", (store, engine, env) => {
  it("takes as many statements for 480 cells as for five", async () => {
    const counted: number[] = [];
    for (const rows of [1, ROWS]) {
      const grid = await createGrid(store(), rows);
      const watched = await watch(env());
      expect(await writePlans(watched.c, grid.grant, grid.form(46_000, new Map()))).toEqual({
        ok: true,
        recorded: rows,
      });
      counted.push(watched.seen.length);
      await watched.close();
      expect(await listPlanRows(store(), grid.communeId, 2026)).toHaveLength(rows * 5);
    }
    // On SQLite the two steps of the trail are sealed at once, and this is the first of a new commune.
    expect(counted).toEqual(engine === "sqlite" ? [14, 14] : [9, 9]);
    printCount(`plan grid (${engine}): 480 cells in ${counted[1]} statements`);
  });

  it("saves a grid and its revision", async () => {
    const times: number[] = [];
    for (let round = 0; round < 12; round++) {
      const grid = await createGrid(store(), ROWS);
      for (const planned of [46_000, 50_000]) {
        const form = grid.form(planned, await grid.lastIds());
        const start = performance.now();
        expect(await recordPlans(store(), grid.grant, form)).toEqual({ ok: true, recorded: ROWS });
        times.push(performance.now() - start);
      }
      expect(await listPlanRows(store(), grid.communeId, 2026)).toHaveLength(2 * ROWS * 5);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1);
    printCount(`plan grid (${engine}): a save of 480 cells in ${at(0.5)} ms (median), ${at(0.99)} ms (p99)`);
  });
});
