import { setTimeout as pause } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { recordAudit } from "./audit/record";
import type { Store } from "./store";
import { createCommune } from "./testing/factories";
import { printCount } from "./testing/print-count";
import { describeStorage } from "./testing/test-store";
import { NestedTransactionError } from "./transaction";

const PARALLEL = 50;

describeStorage("inTransaction", (store, engine) => {
  let communeId: string;
  beforeAll(async () => {
    communeId = (await createCommune(store())).id;
  });

  const setting = (key: string, value: string) => ({ communeId, key, effectiveFrom: "2026-01-01", value });

  async function readSetting(c: Pick<Store, "db" | "t">, key: string): Promise<string | undefined> {
    const { settings } = c.t;
    const where = and(eq(settings.communeId, communeId), eq(settings.key, key));
    const [row] = await c.db.select({ value: settings.value }).from(settings).where(where);
    return row?.value;
  }

  it("keeps all of a work that succeeds", async () => {
    const answer = await store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("a", "1"));
      await tx.db.insert(tx.t.settings).values(setting("b", "2"));
      return "done";
    });
    expect(answer).toBe("done");
    expect([await readSetting(store(), "a"), await readSetting(store(), "b")]).toEqual(["1", "2"]);
  });

  it("keeps nothing of a work that throws, also after waiting", async () => {
    const failing = store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("torn", "1"));
      await pause(20);
      await tx.db.insert(tx.t.settings).values(setting("torn2", "1"));
      await pause(20);
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect([await readSetting(store(), "torn"), await readSetting(store(), "torn2")]).toEqual([undefined, undefined]);
  });

  it("keeps nothing when a constraint refuses the second of two rows", async () => {
    const failing = store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("twice", "1"));
      await tx.db.insert(tx.t.settings).values(setting("twice", "2"));
    });
    await expect(failing).rejects.toThrow();
    expect(await readSetting(store(), "twice")).toBeUndefined();
  });

  it("rolls the change back when its audit row fails", async () => {
    const entry = { communeId, actorId: null, action: "test", entity: "settings", entityId: "x" };
    const failing = store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("unaudited", "1"));
      await recordAudit(tx, { ...entry, entity: null as unknown as string });
    });
    await expect(failing).rejects.toThrow();
    expect(await readSetting(store(), "unaudited")).toBeUndefined();
  });

  it("throws on a nested call instead of waiting for itself, and keeps nothing of either", async () => {
    const nested = store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("outer", "1"));
      await store().inTransaction(async (inner) => {
        await inner.db.insert(inner.t.settings).values(setting("inner", "1"));
      });
    });
    await expect(nested).rejects.toBeInstanceOf(NestedTransactionError);
    expect([await readSetting(store(), "outer"), await readSetting(store(), "inner")]).toEqual([undefined, undefined]);
  });

  it("shows an open transaction to itself and to nobody else", async () => {
    let seenInside: string | undefined;
    let seenOutside: string | undefined;
    await store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.settings).values(setting("dirty", "1"));
      seenInside = await readSetting(tx, "dirty");
      seenOutside = await readSetting(store(), "dirty");
    });
    expect([seenInside, seenOutside, await readSetting(store(), "dirty")]).toEqual(["1", undefined, "1"]);
  });

  it(`loses none of ${PARALLEL} transactions at once; those that fail leave nothing`, async () => {
    await store().inTransaction((tx) =>
      tx.db
        .insert(tx.t.settings)
        .values(setting("counter", "0"))
        .then(() => undefined),
    );
    const dirty: string[] = [];
    const works = Array.from({ length: PARALLEL }, async (_, n) => {
      await store().inTransaction(async (tx) => {
        const before = Number(await readSetting(tx, "counter"));
        await pause(n % 3);
        const next = eq(tx.t.settings.key, "counter");
        await tx.db
          .update(tx.t.settings)
          .set({ value: String(before + 1) })
          .where(next);
        if (n % 10 === 9) {
          await tx.db.update(tx.t.settings).set({ value: "-1" }).where(next);
          await pause(1);
          if ((await readSetting(store(), "counter")) === "-1") dirty.push("read");
          throw new Error("on purpose");
        }
      });
    });
    const ends = await Promise.allSettled(works);
    const kept = ends.filter(({ status }) => status === "fulfilled").length;
    const unexpected = ends.filter((end) => end.status === "rejected" && end.reason.message !== "on purpose");
    printCount(`${engine}: transactions=${PARALLEL} kept=${kept} final=${await readSetting(store(), "counter")}`);
    expect(Number(await readSetting(store(), "counter"))).toBe(kept);
    expect(dirty).toEqual([]);
    expect(unexpected).toEqual([]);
    expect(kept).toBe(PARALLEL - PARALLEL / 10);
  });

  it("refuses what a foreign key or a closed list does not know", async () => {
    const orphan = store().inTransaction((tx) =>
      tx.db
        .insert(tx.t.settings)
        .values({ ...setting("orphan", "1"), communeId: "nowhere" })
        .then(() => undefined),
    );
    await expect(orphan).rejects.toThrow();
    const wrongState = store().inTransaction((tx) =>
      tx.db
        .insert(tx.t.periods)
        .values({
          communeId,
          year: 2026,
          quarter: 1,
          state: sql`'half-open'` as unknown as "open",
          dataFrom: "",
          dataTo: "",
          dueOn: "",
        })
        .then(() => undefined),
    );
    await expect(wrongState).rejects.toThrow();
  });
});
