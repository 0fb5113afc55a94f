import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { isWhole } from "@/lib/audit/report";
import { recordAudit } from "./record";
import { readHead, sealAudit } from "./seal";
import { verifyAudit } from "./verify";

const entry = (communeId: string, n: number) => ({
  communeId,
  actorId: null,
  action: "test",
  entity: "thing",
  entityId: String(n),
  before: { value: n - 1 },
  after: { value: n },
});

describeStorage("the chain of the trail", (store, engine) => {
  it("seals each entry in order, one link each, in a chain of its own for each commune", async () => {
    const [one, other] = [await createCommune(store()), await createCommune(store())];
    for (let n = 1; n <= 5; n++) {
      await store().inTransaction(async (tx) => {
        await recordAudit(tx, entry(one.id, n));
        await recordAudit(tx, entry(other.id, n));
      });
    }
    await sealAudit(store(), one.id);
    expect(await readHead(store(), one.id)).toMatchObject({ sequence: 5 });
    const report = await verifyAudit(store(), one.id, []);
    expect(report).toMatchObject({ entries: 5, fault: null, otherKey: null, anchor: null });
    expect(isWhole(await verifyAudit(store(), other.id, []))).toBe(true);
  });

  it("is as before when a transaction is taken back", async () => {
    const { id } = await createCommune(store());
    await store().inTransaction((tx) => recordAudit(tx, entry(id, 1)));
    const failing = store().inTransaction(async (tx) => {
      await recordAudit(tx, entry(id, 2));
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    expect(await verifyAudit(store(), id, [])).toMatchObject({ entries: 1, fault: null });
  });

  it("takes what was written before there was a chain as its beginning", async () => {
    const { id } = await createCommune(store());
    const old = Array.from({ length: 1203 }, (_, n) => ({
      ...entry(id, n),
      id: `old-${n}`,
      at: n,
      before: null,
      after: null,
    }));
    await store().inTransaction(async (tx) => void (await tx.db.insert(tx.t.auditEntries).values(old.slice(0, 600))));
    await store().inTransaction(async (tx) => void (await tx.db.insert(tx.t.auditEntries).values(old.slice(600))));
    await store().inTransaction((tx) => recordAudit(tx, entry(id, 2000)));
    expect(await verifyAudit(store(), id, [])).toMatchObject({ entries: 1204, fault: null });
    const seals = store().t.auditSeals;
    const first = await store().db.select().from(seals).where(eq(seals.entryId, "old-0"));
    expect(first[0]?.sequence).toBe(1);
  });

  it("several writers and sealers at once leave one whole chain", async () => {
    const { id } = await createCommune(store());
    const writes = Array.from({ length: 60 }, (_, n) => store().inTransaction((tx) => recordAudit(tx, entry(id, n))));
    const seals = Array.from({ length: 8 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 5));
      return sealAudit(store(), id);
    });
    await Promise.all([...writes, ...seals]);
    expect(await verifyAudit(store(), id, [])).toMatchObject({ entries: 60, fault: null });
  });

  it("leaves no entry waiting for its seal", async () => {
    const { id } = await createCommune(store());
    await store().inTransaction((tx) => recordAudit(tx, entry(id, 1)));
    const sealed = async () => (await readHead(store(), id))?.sequence ?? 0;
    if (engine === "sqlite") expect(await sealed()).toBe(1);
    for (let tries = 0; (await sealed()) === 0 && tries < 200; tries++)
      await new Promise((done) => setTimeout(done, 50));
    expect(await sealed()).toBe(1);
  });
});
