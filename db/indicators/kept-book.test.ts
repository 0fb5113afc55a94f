import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Connection } from "@/db/store";
import { createAssignment, createCommune, createIndicator, createPlanValue, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { addDays, type LocalDate, localDateAt } from "@/lib/periods/local-date";
import { readPastBook } from "./look-back";
import { readYearBook } from "./queries";
import { approve } from "./testing/approved-rows";

describeStorage("the year book that was kept", (store, _engine, env) => {
  it("is after every kind of write what a connection that kept nothing reads", async () => {
    const { id, rootUnitId } = await createCommune(store());
    const [one, two] = [await createUnit(store(), id), await createUnit(store(), id)];
    const indicatorId = await createIndicator(store(), id);
    const write = (work: (tx: Connection) => Promise<unknown>) =>
      store().inTransaction(async (tx) => void (await work(tx)));
    const ofUnit = { communeId: id, unitId: two, year: 2026, quarter: 1 };
    const writes: [string, () => Promise<unknown>][] = [
      ["assigned", () => createAssignment(store(), id, indicatorId, one)],
      ["approved", () => approve(store(), id, indicatorId, one, 2026, 1, { kind: "value", value: 7000 })],
      ["last year", () => approve(store(), id, indicatorId, one, 2025, 1, { kind: "value", value: 5000 })],
      ["plan", () => createPlanValue(store(), id, { indicatorId, unitId: rootUnitId, year: 2026, planned: 9000 })],
      ["second unit", () => createAssignment(store(), id, indicatorId, two)],
      ["excused", () => write((tx) => tx.db.insert(tx.t.sheets).values({ ...ofUnit, state: "excused" }))],
      [
        "renamed",
        () =>
          write((tx) =>
            tx.db.update(tx.t.indicators).set({ name: "Tên mới" }).where(eq(tx.t.indicators.id, indicatorId)),
          ),
      ],
      [
        "version",
        () =>
          write((tx) =>
            tx.db
              .insert(tx.t.indicatorRetirements)
              .values({ communeId: id, indicatorId, fromQuarter: 2026 * 4, reason: "thôi", recordedAt: 1 }),
          ),
      ],
      [
        "year",
        () =>
          write((tx) =>
            tx.db.insert(tx.t.periods).values({
              ...{ communeId: id, year: 2026, quarter: 0, state: "open" },
              dataFrom: "2026-01-01",
              dataTo: "2026-12-31",
              dueOn: "2027-01-10",
              assessmentClosedOn: "2026-12-20",
            }),
          ),
      ],
      [
        "taken away",
        () => write((tx) => tx.db.delete(tx.t.approvedActuals).where(eq(tx.t.approvedActuals.communeId, id))),
      ],
    ];
    let before = JSON.stringify(await readYearBook(store(), id, 2026));
    for (const [what, make] of writes) {
      await make();
      const kept = JSON.stringify(await readYearBook(store(), id, 2026));
      const fresh = await watch(env());
      expect(kept, what).toBe(JSON.stringify(await readYearBook(fresh.c, id, 2026)));
      expect(kept, `${what} shows`).not.toBe(before);
      before = kept;
      await fresh.close();
    }
  });

  it("costs one statement while nothing was written, and this year's sums alone after an approval", async () => {
    const { id } = await createCommune(store());
    const unitId = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unitId);
    const watched = await watch(env());
    try {
      const book = await readYearBook(watched.c, id, 2026);
      watched.seen.length = 0;
      expect(await readYearBook(watched.c, id, 2026)).toBe(book);
      expect(watched.seen.length).toBe(1);
      expect(() => book.totals.push()).toThrow();
      await approve(store(), id, indicatorId, unitId, 2026, 1, { kind: "value", value: 7000 });
      watched.seen.length = 0;
      expect(await readYearBook(watched.c, id, 2026)).not.toBe(book);
      const sums = watched.seen.filter(({ sql }) => sql.includes("sum("));
      expect(sums.filter(({ sql }) => sql.includes("approved_actuals")).length).toBe(1);
      expect(watched.seen.length).toBeLessThanOrEqual(4);
    } finally {
      await watched.close();
    }
  });

  it("of a day that is over is not asked again after an approval, and is after what can still change it", async () => {
    const { id, rootUnitId } = await createCommune(store());
    const unitId = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unitId);
    const of = (day: LocalDate) => ({ year: 2026, day, assessmentClosedOn: null });
    const today = localDateAt(Date.now());
    const day = addDays(today, -1);
    const watched = await watch(env());
    const read = async (on = day) => {
      watched.seen.length = 0;
      const book = JSON.stringify(await readPastBook(watched.c, id, of(on)));
      const asked = watched.seen.length;
      const fresh = await watch(env());
      expect(book).toBe(JSON.stringify(await readPastBook(fresh.c, id, of(on))));
      await fresh.close();
      return asked;
    };
    try {
      await read();
      await approve(store(), id, indicatorId, unitId, 2026, 1, { kind: "value", value: 7000 });
      expect(await read()).toBe(1);
      await createPlanValue(store(), id, { indicatorId, unitId: rootUnitId, year: 2026, planned: 9000 });
      expect(await read()).toBeGreaterThan(1);
      // What is written on the day itself still belongs to it.
      const running = addDays(today, 1);
      await read(running);
      await approve(store(), id, indicatorId, unitId, 2026, 2, { kind: "value", value: 7000 });
      expect(await read(running)).toBeGreaterThan(1);
    } finally {
      await watched.close();
    }
  });
});
