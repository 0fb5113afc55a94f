import { and, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { approve } from "@/db/indicators/testing/approved-rows";
import { listUnits } from "@/db/org-units/queries";
import { findPeriod, listPeriods } from "@/db/periods/queries";
import type { Store } from "@/db/store";
import { createAssignment, createCommune, createIndicator, createPeriod, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { keptConnection } from "./kept-connection";

/** The store, and what a kept connection of it really asked. */
function watching(store: Store): { store: Store; asked: string[] } {
  const asked: string[] = [];
  const reading: Store["reading"] = (answer) =>
    store.reading((statement, params, ask) =>
      answer(statement, params, () => {
        asked.push(statement);
        return ask();
      }),
    );
  // A store of its own: connections are kept by the database handle.
  return { store: { ...store, db: Object.create(store.db) as Store["db"], reading }, asked };
}

describeStorage("a kept connection", (store) => {
  it("asks once until a table is written, in this commune alone, and gives fresh objects each time", async () => {
    const [one, other] = [await createCommune(store()), await createCommune(store())];
    await createPeriod(store(), one.id, 2026, 1);
    const watched = watching(store());
    const read = async (communeId = one.id) => {
      watched.asked.length = 0;
      const c = await keptConnection(watched.store, communeId);
      const found = { units: await listUnits(c, communeId), periods: await listPeriods(c, communeId) };
      return { ...found, asked: watched.asked.length };
    };
    const first = await read();
    expect(first.asked).toBe(2);
    const again = await read();
    expect(again).toEqual({ ...first, asked: 0 });
    expect(again.units[0]).not.toBe(first.units[0]);
    await createUnit(store(), other.id);
    expect((await read()).asked).toBe(0);
    await createUnit(store(), one.id);
    const after = await read();
    expect(after.asked).toBe(1);
    expect(after.units).toEqual(await listUnits(store(), one.id));
    await store().inTransaction(async (tx) => {
      const { periods: p } = tx.t;
      await tx.db
        .update(p)
        .set({ state: "locked" })
        .where(and(eq(p.communeId, one.id), eq(p.year, 2026)));
    });
    expect((await read()).periods).toEqual(await listPeriods(store(), one.id));
    expect((await read()).asked).toBe(0);
  });

  it("asks each time what is not counted, and what only a change of state is counted of", async () => {
    const { id } = await createCommune(store());
    const unitId = await createUnit(store(), id);
    const sheet = { communeId: id, year: 2026, quarter: 1, unitId, state: "in-progress" as const };
    await store().inTransaction(async (tx) => void (await tx.db.insert(tx.t.sheets).values(sheet)));
    const watched = watching(store());
    const c = await keptConnection(watched.store, id);
    const { sheets: s, notifications: n } = c.t;
    for (const version of [1, 2]) {
      await store().inTransaction(
        async (tx) => void (await tx.db.update(tx.t.sheets).set({ version }).where(eq(tx.t.sheets.communeId, id))),
      );
      expect(await c.db.select({ version: s.version }).from(s).where(eq(s.communeId, id))).toEqual([{ version }]);
      expect(await c.db.select({ id: n.id }).from(n).where(eq(n.communeId, id))).toEqual([]);
    }
    expect(watched.asked.length).toBe(4);
    // Named in plain SQL a table is not seen: what names one is asked each time.
    const { orgUnits: u } = c.t;
    const count = sql<number>`(SELECT count(*) FROM notifications)`.mapWith(Number);
    const ask = () => c.db.select({ id: u.id, count }).from(u).where(eq(u.communeId, id));
    for (const _ of [1, 2]) expect(await ask()).not.toEqual([]);
    expect(watched.asked.length).toBe(6);
  });

  it("tells two questions of one statement apart, and one that failed is asked again", async () => {
    const { id } = await createCommune(store());
    await createPeriod(store(), id, 2026, 1);
    let fail = true;
    const base = watching(store());
    const reading: Store["reading"] = (answer) =>
      base.store.reading((statement, params, ask) =>
        answer(statement, params, () => {
          if (fail) throw new Error("the line was down");
          return ask();
        }),
      );
    const failing = { ...base.store, db: Object.create(store().db) as Store["db"], reading };
    const c = await keptConnection(failing, id);
    await expect(async () => await findPeriod(c, id, 2026, 1)).rejects.toThrow();
    fail = false;
    expect(await findPeriod(c, id, 2026, 1)).toMatchObject({ quarter: 1 });
    expect(await findPeriod(c, id, 2026, 2)).toBeNull();
    expect(await findPeriod(c, id, 2026, 1)).toMatchObject({ quarter: 1 });
  });

  it("reads the same year book as the store itself, also after an approval", async () => {
    const { id } = await createCommune(store());
    const unitId = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unitId);
    const kept = async () => readYearBook(await keptConnection(store(), id), id, 2026);
    expect(await kept()).toBe(await readYearBook(store(), id, 2026));
    await approve(store(), id, indicatorId, unitId, 2026, 1, { kind: "value", value: 7000 });
    const after = await kept();
    expect(after.totals[0]?.sum).toBe(7000);
    expect(after).toBe(await readYearBook(store(), id, 2026));
  });
});
