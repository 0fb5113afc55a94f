import { and, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCommune, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { COUNTED_TABLES } from "./counted-tables";
import { readKeptAnswers } from "./kept-answers";

const TRIGGERS = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%counted%'`,
  postgres: `SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE '%counted%'`,
};

describeStorage("counting of writes", (store, engine, env) => {
  it("each counted table has its three triggers, and no other table has any", async () => {
    const watched = await watch(env());
    try {
      const rows =
        engine === "sqlite"
          ? await watched.c.db.all<{ name: string }>(sql.raw(TRIGGERS.sqlite))
          : await rowsOf(watched.c.db, TRIGGERS.postgres);
      const expected = COUNTED_TABLES.flatMap((table) =>
        ["insert", "update", "delete"].map((event) => `${table}_counted_${event}`),
      );
      expect(rows.map((row) => row.name).sort()).toEqual(expected.sort());
    } finally {
      await watched.close();
    }
  });

  it("a write is counted once it is committed, for its commune and year only, and never when it is rolled back", async () => {
    const [one, other] = [await createCommune(store()), await createCommune(store())];
    const ask = async (communeId: string) => {
      let made = 0;
      const kept = await readKeptAnswers(store(), communeId, [2025, 2026]);
      await kept.made("test", async () => ++made);
      return made;
    };
    expect(await ask(one.id)).toBe(1);
    expect(await ask(one.id)).toBe(0);
    expect(await ask(other.id)).toBe(1);
    const unitId = await createUnit(store(), one.id);
    expect(await ask(one.id)).toBe(1);
    expect(await ask(other.id)).toBe(0);
    const sheet = (year: number, state: "not-started" | "in-progress") => ({
      communeId: one.id,
      ...{ year, quarter: 1, unitId, state },
    });
    await store().inTransaction(
      async (tx) => void (await tx.db.insert(tx.t.sheets).values(sheet(2020, "in-progress"))),
    );
    expect(await ask(one.id), "a sheet of another year").toBe(0);
    const failing = store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.sheets).values(sheet(2026, "in-progress"));
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await ask(one.id)).toBe(0);
    await store().inTransaction(
      async (tx) => void (await tx.db.insert(tx.t.sheets).values(sheet(2026, "in-progress"))),
    );
    expect(await ask(one.id)).toBe(1);
    const inYear = sql`commune_id = ${one.id} AND year = 2026`;
    await store().inTransaction(async (tx) => void (await tx.db.update(tx.t.sheets).set({ version: 2 }).where(inYear)));
    expect(await ask(one.id), "the same state").toBe(0);
    await store().inTransaction(
      async (tx) => void (await tx.db.update(tx.t.sheets).set({ state: "submitted" }).where(inYear)),
    );
    expect(await ask(one.id)).toBe(1);
    await store().inTransaction(async (tx) => void (await tx.db.delete(tx.t.sheets).where(inYear)));
    expect(await ask(one.id)).toBe(1);
  });

  it("a statement asked with something else is another answer", async () => {
    const { id } = await createCommune(store());
    const [one, two] = [await createUnit(store(), id), await createUnit(store(), id)];
    const { db, t } = store();
    const unit = and(eq(t.orgUnits.communeId, id), eq(t.orgUnits.id, sql.placeholder("unitId")));
    const named = db.select({ id: t.orgUnits.id }).from(t.orgUnits).where(unit).prepare();
    const kept = await readKeptAnswers(store(), id, [2026]);
    for (const unitId of [one, two, one]) {
      expect(await kept.rows(named, { communeId: id, unitId }, [2026])).toEqual([{ id: unitId }]);
    }
  });

  it("an answer that failed is asked again, and the table of an uncounted table is refused", async () => {
    const { id } = await createCommune(store());
    const kept = await readKeptAnswers(store(), id, [2026]);
    await expect(kept.made("fails", () => Promise.reject(new Error("once")))).rejects.toThrow("once");
    expect(await kept.made("fails", async () => "answered")).toBe("answered");
    const { db, t } = store();
    const titles = db.select({ title: t.notifications.title }).from(t.notifications).prepare();
    expect(() => kept.rows(titles, { communeId: id }, [2026])).toThrow(/notifications/);
  });
});

/** node-postgres answers with `rows`. */
async function rowsOf(db: object, text: string): Promise<{ name: string }[]> {
  const { rows } = await (db as { execute(query: unknown): Promise<{ rows: { name: string }[] }> }).execute(
    sql.raw(text),
  );
  return rows;
}
