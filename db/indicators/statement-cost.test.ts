import { expect, it } from "vitest";
import { createAssignment, createCommune, createIndicator, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { readUnitSets } from "./assigned-units";
import { findLastApprovedThen, readPastBook, readPastPeriods } from "./look-back";
import { readFigureOrigin, readUnitSeries } from "./origin-queries";
import { readYearBook } from "./queries";
import { approve } from "./testing/approved-rows";

const WHOLE_TABLE = /(SCAN|Seq Scan on) "?(approved_actuals|actual_changes|sheet_events|audit_entries|plan_values)/;

describeStorage("cost of reading", (store, _engine, env) => {
  it("reads the year in at most fourteen statements, a past day in twelve, an origin in four, none over a whole table of figures or changes", async () => {
    const { id } = await createCommune(store());
    const unit = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unit);
    await approve(store(), id, indicatorId, unit, 2026, 1, { kind: "value", value: 1000 });
    const watched = await watch(env());
    const day = "2026-04-10";
    try {
      const reads: [number, () => Promise<unknown>][] = [
        [14, () => readYearBook(watched.c, id, 2026)],
        [4, () => readFigureOrigin(watched.c, id, { indicatorId, year: 2026, quarter: 1 })],
        [3, () => readUnitSeries(watched.c, id, { indicatorIds: [indicatorId], year: 2026 })],
        [12, () => readPastBook(watched.c, id, { year: 2026, day, assessmentClosedOn: null })],
        [1, () => readPastBook(watched.c, id, { year: 2026, day, assessmentClosedOn: null })],
        [2, () => readPastPeriods(watched.c, id, day)],
        [1, () => findLastApprovedThen(watched.c, id, day)],
        [1, () => readUnitSets(watched.c, id, { year: 2026, quarter: 1, day })],
        [4, () => readFigureOrigin(watched.c, id, { indicatorId, year: 2026, quarter: 1, day })],
        [3, () => readUnitSeries(watched.c, id, { indicatorIds: [indicatorId], year: 2026, day })],
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
