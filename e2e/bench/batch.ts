import { recordPlans } from "@/db/plans/commands";
import { createPlanGrid, GRID_ROWS } from "@/db/plans/testing/plan-grid";
import { openSqliteStore } from "@/db/sqlite";
import { databaseOf } from "./data";
import { at } from "./load";
import { fact, goal } from "./print";

/** One year's plan grid, 480 cells: given out and then revised, beside the 288,000 values. */
export async function measureBatch(copy: string, saves: number): Promise<void> {
  const store = openSqliteStore(databaseOf(copy));
  const times: number[] = [];
  try {
    while (times.length < saves) {
      const grid = await createPlanGrid(store, GRID_ROWS);
      for (const planned of [46_000, 50_000]) {
        const form = grid.form(planned, await grid.lastIds());
        const begun = performance.now();
        const answer = await recordPlans(store, grid.grant, form);
        times.push(performance.now() - begun);
        if (!answer.ok) throw new Error(`the grid was refused: ${answer.reason}`);
      }
    }
  } finally {
    await store.close();
  }
  // The first two pay for the program being compiled.
  const warm = times.slice(2);
  console.log(
    `\n480 cells of a plan grid: p50 ${at(warm, 0.5).toFixed(1)} ms, p99 ${at(warm, 0.99).toFixed(1)} ms (${warm.length} saves)`,
  );
  fact("grid", { p50: at(warm, 0.5), p99: at(warm, 0.99) });
  goal({ name: "480 cells of a plan grid, p99", value: at(warm, 0.99), unit: "ms", atMost: 30 });
}
