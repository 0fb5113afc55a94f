import { expect, it } from "vitest";
import { createAssignment, createCommune, createIndicator, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { readFigureOrigin, readUnitSeries } from "./origin-queries";
import { readYearBook } from "./queries";
import { approve } from "./testing/approved-rows";

const WHOLE_TABLE = /(SCAN|Seq Scan on) "?approved_actuals/;

describeStorage("cost of reading", (store, _engine, env) => {
  it("reads the year in at most thirteen statements, an origin in three, none over the whole table of figures", async () => {
    const { id } = await createCommune(store());
    const unit = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unit);
    await approve(store(), id, indicatorId, unit, 2026, 1, { kind: "value", value: 1000 });
    const watched = await watch(env());
    try {
      const reads: [number, () => Promise<unknown>][] = [
        [13, () => readYearBook(watched.c, id, 2026)],
        [3, () => readFigureOrigin(watched.c, id, { indicatorId, year: 2026, quarter: 1 })],
        [3, () => readUnitSeries(watched.c, id, { indicatorIds: [indicatorId], year: 2026 })],
      ];
      for (const [limit, read] of reads) {
        watched.seen.length = 0;
        await read();
        expect(watched.seen.length).toBeGreaterThan(0);
        expect(watched.seen.length).toBeLessThanOrEqual(limit);
        for (const statement of [...watched.seen]) {
          expect((await watched.explain(statement)).filter((line) => WHOLE_TABLE.test(line))).toEqual([]);
        }
      }
    } finally {
      await watched.close();
    }
  });
});
