import { rmSync } from "node:fs";
import { listBoard } from "@/db/party-cell-meetings/queries";
import { COMMUNE_ID } from "@/db/seed/demo/ham-thuan/units";
import { openSqliteStore } from "@/db/sqlite";
import { databaseOf, seedFolder } from "./data";
import { at } from "./load";
import { fact, goal } from "./print";

const YEAR = 2026;

/** The query behind the board of cells × months: 52 cells, a whole year of their meetings (demo ham-thuan). */
export async function measureBoard(readings: number): Promise<void> {
  const dataDir = seedFolder("ham-thuan");
  try {
    const store = openSqliteStore(databaseOf(dataDir));
    const times: number[] = [];
    let squares = 0;
    while (times.length < readings) {
      const begun = performance.now();
      squares = (await listBoard(store, COMMUNE_ID, YEAR)).length;
      times.push(performance.now() - begun);
    }
    await store.close();
    const warm = times.slice(2);
    console.log(
      `\nboard of cell meetings, ${squares} of the year: p50 ${at(warm, 0.5).toFixed(1)} ms, p99 ${at(warm, 0.99).toFixed(1)} ms (${warm.length} readings)`,
    );
    fact("board", { squares, p50: at(warm, 0.5), p99: at(warm, 0.99) });
    goal({ name: "board of 52 cells × 12 months, p50", value: at(warm, 0.5), unit: "ms", atMost: 20 });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
