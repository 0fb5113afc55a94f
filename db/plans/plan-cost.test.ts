import { expect, it } from "vitest";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { recordPlans } from "./commands";
import { listPlanRows } from "./queries";
import { createPlanGrid, GRID_ROWS } from "./testing/plan-grid";
import { writePlans } from "./write-plans";

describeStorage("what a grid of plans costs", (store, engine, env) => {
  it("takes as many statements for 480 cells as for five", async () => {
    const counted: number[] = [];
    for (const rows of [1, GRID_ROWS]) {
      const grid = await createPlanGrid(store(), rows);
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
      const grid = await createPlanGrid(store(), GRID_ROWS);
      for (const planned of [46_000, 50_000]) {
        const form = grid.form(planned, await grid.lastIds());
        const start = performance.now();
        expect(await recordPlans(store(), grid.grant, form)).toEqual({ ok: true, recorded: GRID_ROWS });
        times.push(performance.now() - start);
      }
      expect(await listPlanRows(store(), grid.communeId, 2026)).toHaveLength(2 * GRID_ROWS * 5);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1);
    printCount(`plan grid (${engine}): a save of 480 cells in ${at(0.5)} ms (median), ${at(0.99)} ms (p99)`);
  });
});
