import { expect, it } from "vitest";
import { expireReopenings } from "@/db/sheets/expire-reopenings";
import { reopenSheet, returnSheet } from "@/db/sheets/review-commands";
import { approve, click, createScene, enter, entry, reviewGrant, submit, value } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { markAllRead, markRead } from "./commands";
import { notify } from "./notify";
import { countUnread, INBOX_PAGE_SIZE, listNotifications } from "./queries";

const inboxOf = async (store: Store, owner: { communeId: string; accountId: string }) =>
  (await listNotifications(store, owner, 1)).notifications;

const notice = (accountId: string, key: string) => ({
  accountId,
  key,
  kind: "note" as const,
  title: "Thử",
  body: "",
  href: "/sheets",
});

describeStorage("inbox", (store) => {
  it("tells the unit's accounts of a return, a reopening and an approval, each once and with the reason", async () => {
    const scene = await createScene(store());
    const { communeId, unitId, reporter } = scene;
    const second = await createAccount(store(), communeId, ["reporter"], [unitId]);
    const disabled = await createAccount(store(), communeId, ["reporter"], [unitId], { disabledAt: 1 });
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    const give = { ...click(), reason: "Xem lại số thuế" };
    await returnSheet(store(), reviewGrant(scene, scene.office), give);
    expect(await returnSheet(store(), reviewGrant(scene, scene.office), give)).toEqual({ ok: true });
    const [told, ...others] = await inboxOf(store(), reporter.actor);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ kind: "returned", href: `/sheets/${unitId}/2026-Q4`, readAt: null });
    expect(told?.title).toMatch(/^Phiếu quý IV\/2026 của .+ được trả lại$/);
    expect(told?.body).toContain("Lý do: Xem lại số thuế.");
    expect((await inboxOf(store(), second.actor)).map(({ kind }) => kind)).toEqual(["returned"]);
    expect(await inboxOf(store(), disabled.actor)).toEqual([]);
    expect(await inboxOf(store(), scene.office.actor)).toEqual([]);

    await submit(store(), scene);
    expect(await approve(store(), scene)).toMatchObject({ ok: true });
    const reopen = { ...click(), reason: "Sửa số", until: "2026-12-01", today: "2026-11-22" };
    expect(await reopenSheet(store(), reviewGrant(scene, scene.office), reopen)).toEqual({ ok: true });
    const kinds = async () => (await inboxOf(store(), reporter.actor)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["reopened", "approved", "returned"]);
    const [reopened] = await inboxOf(store(), reporter.actor);
    expect(reopened?.body).toBe("Lý do: Sửa số. Đồng chí được sửa và nộp lại đến hết ngày 01/12/2026.");

    await expireReopenings(store(), communeId, "2026-12-02");
    const [again] = await inboxOf(store(), reporter.actor);
    expect(again).toMatchObject({ kind: "approved" });
    expect(again?.body).toContain("Hết hạn mở lại");
  });

  it("does not tell somebody what they did themselves", async () => {
    const scene = await createScene(store());
    const both = await createAccount(store(), scene.communeId, ["reporter", "office"], [scene.unitId]);
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    await returnSheet(store(), reviewGrant(scene, both), { ...click(), reason: "Xem lại" });
    expect(await inboxOf(store(), both.actor)).toEqual([]);
    expect(await inboxOf(store(), scene.reporter.actor)).toHaveLength(1);
  });

  it("keeps a notice with a key from being given twice, page by page, newest first", async () => {
    const { communeId, reporter, office } = await createScene(store());
    const give = (accountId: string, key: string, at: number) =>
      store().inTransaction((tx) => notify(tx, communeId, [notice(accountId, key)], at));
    for (let number = 0; number <= INBOX_PAGE_SIZE; number++) await give(reporter.id, `key ${number}`, 1000 + number);
    expect(await give(reporter.id, "key 3", 9000)).toEqual([]);
    expect(await give(office.id, "key 3", 9000)).toEqual([{ accountId: office.id, key: "key 3" }]);
    const first = await listNotifications(store(), reporter.actor, 1);
    const second = await listNotifications(store(), reporter.actor, 2);
    expect(first.hasMore).toBe(true);
    expect(first.notifications.map(({ createdAt }) => createdAt)).toEqual(
      Array.from({ length: INBOX_PAGE_SIZE }, (_, index) => 1000 + INBOX_PAGE_SIZE - index),
    );
    expect(second).toMatchObject({ hasMore: false, notifications: [{ createdAt: 1000 }] });
  });

  it("marks as read one's own notices and nobody else's", async () => {
    const { communeId, reporter, office } = await createScene(store());
    const keys = ["a", "b", "c"];
    const all = [...keys.map((key) => notice(reporter.id, key)), notice(office.id, "a")];
    await store().inTransaction((tx) => notify(tx, communeId, all, 1000));
    const own = grantFor(reporter.actor, "inbox:read-own");
    const [mine] = await inboxOf(store(), reporter.actor);
    const [theirs] = await inboxOf(store(), office.actor);
    expect(await markRead(store(), own, { id: theirs?.id ?? "" })).toEqual({ ok: false, reason: "not-found" });
    expect(await countUnread(store(), office.actor)).toBe(1);
    expect(await markRead(store(), own, { id: mine?.id ?? "" })).toEqual({ ok: true, href: "/sheets" });
    const readAt = (await inboxOf(store(), reporter.actor)).find(({ id }) => id === mine?.id)?.readAt;
    await markRead(store(), own, { id: mine?.id ?? "" });
    expect((await inboxOf(store(), reporter.actor)).find(({ id }) => id === mine?.id)?.readAt).toBe(readAt);
    expect(await countUnread(store(), reporter.actor)).toBe(2);
    expect(await markAllRead(store(), own)).toEqual({ ok: true, count: 2 });
    expect(await countUnread(store(), reporter.actor)).toBe(0);
    expect(await countUnread(store(), office.actor)).toBe(1);
    const forged = { permission: "inbox:read-own", actor: office.actor, target: {} } as unknown as typeof own;
    await expect(markAllRead(store(), forged)).rejects.toThrow();
    await expect(markRead(store(), forged, { id: theirs?.id ?? "" })).rejects.toThrow();
    expect(await countUnread(store(), office.actor)).toBe(1);
  });
});
