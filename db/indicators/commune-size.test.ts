import { and, count, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { COMMUNE_SIZE, fillCommuneSize } from "@/db/testing/commune-size";
import { printCount } from "@/db/testing/print-count";
import { openTestStore } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { readPastBook } from "./look-back";
import { readYearBook } from "./queries";
import { approve } from "./testing/approved-rows";

const WHOLE_TABLE = /(SCAN|Seq Scan on) "?(approved_actuals|plan_values|actual_changes|sheet_events|x|p)\b/;
/** Approvals of the fixture are of instants near 0. */
const DAY = "2026-04-10";

// On SQLite alone: filling PostgreSQL takes half a minute, and statement-cost.test.ts asks it for the same plans.
it("60 units, 120 indicators, five years: a year is read by index alone; after an approval only its own sums", async () => {
  const { store, env, dispose } = await openTestStore("sqlite");
  const { communeId, unitIds } = await fillCommuneSize(store);
  const [figures] = await store.db.select({ n: count() }).from(store.t.approvedActuals);
  const [plans] = await store.db.select({ n: count() }).from(store.t.planValues);
  expect(Number(figures?.n) + Number(plans?.n)).toBeGreaterThan(286_000);
  const watched = await watch(env);
  const { lastYear: year } = COMMUNE_SIZE;
  const timed = async (what: string) => {
    watched.seen.length = 0;
    const begun = performance.now();
    const book = await readYearBook(watched.c, communeId, year);
    const took = performance.now() - begun;
    printCount(`year book, ${what}: ${watched.seen.length} statements in ${took.toFixed(1)} ms`);
    return { book, statements: [...watched.seen] };
  };
  try {
    const first = await timed("read for the first time");
    expect(first.book.indicators.length).toBe(COMMUNE_SIZE.indicators);
    expect(first.book.totals.length).toBe(COMMUNE_SIZE.indicators * 4);
    expect(first.statements.length).toBe(14);
    for (const statement of first.statements) {
      expect((await watched.explain(statement)).filter((line) => WHOLE_TABLE.test(line))).toEqual([]);
    }
    expect((await timed("read again")).statements.length).toBe(1);
    watched.seen.length = 0;
    const begun = performance.now();
    const past = await readPastBook(watched.c, communeId, { year, day: DAY, assessmentClosedOn: null });
    printCount(`a past day: ${watched.seen.length} statements in ${(performance.now() - begun).toFixed(1)} ms`);
    for (const statement of [...watched.seen]) {
      expect((await watched.explain(statement)).filter((line) => WHOLE_TABLE.test(line))).toEqual([]);
    }
    expect(past.totals).toEqual(first.book.totals);
    expect(past.previousTotals).toEqual(first.book.previousTotals);
    const unit = unitIds[3] ?? "";
    const { t } = store;
    const cell = and(
      ...[eq(t.approvedActuals.year, year), eq(t.approvedActuals.quarter, 1)],
      ...[eq(t.approvedActuals.indicatorId, "i1"), eq(t.approvedActuals.unitId, unit)],
    );
    await store.inTransaction(async (tx) => void (await tx.db.delete(t.approvedActuals).where(cell)));
    await approve(store, communeId, "i1", unit, year, 1, { kind: "value", value: 1000 });
    const after = await timed("read after an approval");
    expect(after.statements.length).toBeLessThanOrEqual(4);
    expect(JSON.stringify(after.book.previousTotals)).toBe(JSON.stringify(first.book.previousTotals));
    expect(JSON.stringify(after.book.totals)).not.toBe(JSON.stringify(first.book.totals));
  } finally {
    await watched.close();
    await dispose();
  }
});
