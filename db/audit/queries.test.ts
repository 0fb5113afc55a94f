import { expect, it } from "vitest";
import { createAccount, createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { AUDIT_PAGE_SIZE, listAuditEntries, listAuditKinds } from "./queries";

describeStorage("audit queries", (store) => {
  it("pages the trail, most recent first, and filters by instant, actor and entity", async () => {
    const { id: communeId } = await createCommune(store());
    const { id: actorId } = await createAccount(store(), communeId, ["admin"]);
    const total = AUDIT_PAGE_SIZE + 5;
    await store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.auditEntries).values(
        Array.from({ length: total }, (_, at) => ({
          communeId,
          id: `entry-${String(at).padStart(3, "0")}`,
          at,
          actorId: at % 2 === 0 ? actorId : null,
          action: "test",
          entity: at < 3 ? "period" : "account",
          entityId: "x",
        })),
      );
    });
    const first = await listAuditEntries(store(), communeId, {});
    expect(first.entries).toHaveLength(AUDIT_PAGE_SIZE);
    expect(first.entries[0]?.at).toBe(total - 1);
    expect(first.hasMore).toBe(true);
    const last = first.entries.at(-1) ?? { at: 0, id: "" };
    const second = await listAuditEntries(store(), communeId, {}, { ...last, towards: "older" });
    expect(second.entries.map((entry) => entry.at)).toEqual([4, 3, 2, 1, 0]);
    expect(second.hasMore).toBe(false);
    const top = second.entries[0] ?? last;
    const back = await listAuditEntries(store(), communeId, {}, { ...top, towards: "newer" });
    expect(back).toEqual({ entries: first.entries, hasMore: false });
    const filtered = await listAuditEntries(store(), communeId, { actorId, entity: "period", from: 1, to: 3 });
    expect(filtered.entries.map((entry) => [entry.at, entry.actorName])).toEqual([[2, expect.any(String)]]);
    const byProgram = await listAuditEntries(store(), communeId, { actorId: null, action: "test", entityId: "x" });
    expect(byProgram.entries).toHaveLength(Math.floor(total / 2));
    expect((await listAuditEntries(store(), communeId, { id: "entry-007" })).entries.map(({ at }) => at)).toEqual([7]);
    expect(await listAuditKinds(store(), communeId)).toEqual({ entities: ["account", "period"], actions: ["test"] });
    const other = await createCommune(store());
    expect((await listAuditEntries(store(), other.id, {})).entries).toEqual([]);
  });
});
