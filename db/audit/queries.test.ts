import { expect, it } from "vitest";
import { createAccount, createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { AUDIT_PAGE_SIZE, listAuditEntities, listAuditEntries } from "./queries";

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
    const first = await listAuditEntries(store(), communeId, {}, 1);
    expect(first.entries).toHaveLength(AUDIT_PAGE_SIZE);
    expect(first.entries[0]?.at).toBe(total - 1);
    expect(first.hasNext).toBe(true);
    const second = await listAuditEntries(store(), communeId, {}, 2);
    expect(second.entries.map((entry) => entry.at)).toEqual([4, 3, 2, 1, 0]);
    expect(second.hasNext).toBe(false);
    const filtered = await listAuditEntries(store(), communeId, { actorId, entity: "period", from: 1, to: 3 }, 1);
    expect(filtered.entries.map((entry) => [entry.at, entry.actorName])).toEqual([[2, expect.any(String)]]);
    expect(await listAuditEntities(store(), communeId)).toEqual(["account", "period"]);
    const other = await createCommune(store());
    expect((await listAuditEntries(store(), other.id, {}, 1)).entries).toEqual([]);
  });
});
