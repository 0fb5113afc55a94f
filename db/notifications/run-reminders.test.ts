import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { recordAudit } from "@/db/audit/record";
import { runDailyJobs } from "@/db/daily-jobs";
import {
  createScene,
  enter,
  entry,
  REF,
  reviewGrant,
  type Scene,
  submit,
  value,
} from "@/db/sheets/testing/sheet-scene";
import type { Connection, Store } from "@/db/store";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import { createAccount, createAssignment, createCommune, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { countUnread, listNotifications } from "./queries";
import { remindUnits } from "./remind-units";
import { runReminders } from "./run-reminders";

const DUE = "2026-12-20";

/** The scene with its deadline on 20/12, a leader, and one more unit without an account. */
async function createReminderScene(store: Store) {
  const scene = await createScene(store);
  const leader = await createAccount(store, scene.communeId, ["leader"]);
  const silentUnitId = await createUnit(store, scene.communeId, { name: "Chi bộ chưa có tài khoản" });
  await createAssignment(store, scene.communeId, scene.tax, silentUnitId);
  await changePeriod(store, scene, { dueOn: DUE });
  return { ...scene, leader, silentUnitId };
}

async function changePeriod(store: Store, scene: Scene, change: { dueOn?: string; state?: "open" | "locked" }) {
  await store.inTransaction(async (tx) => {
    const { periods: p } = tx.t;
    await tx.db
      .update(p)
      .set(change)
      .where(and(eq(p.communeId, scene.communeId), eq(p.year, REF.year), eq(p.quarter, REF.quarter)));
  });
}

async function titlesOf(store: Store, owner: { communeId: string; accountId: string }): Promise<string[]> {
  return (await listNotifications(store, owner, 1)).notifications.map(({ title }) => title);
}

describeStorage("reminders", (store, _engine, env) => {
  it("reminds a week before, the day before, then every three days and five times at most, each once", async () => {
    const scene = await createReminderScene(store());
    const givenOn = async (today: string) => {
      const before = await titlesOf(store(), scene.reporter.actor);
      await runReminders(store(), scene.communeId, today);
      await runReminders(store(), scene.communeId, today);
      const now = await titlesOf(store(), scene.reporter.actor);
      expect(new Set(now).size).toBe(now.length);
      return now.filter((title) => !before.includes(title));
    };
    expect(await givenOn("2026-12-12")).toEqual([]);
    expect(await givenOn("2026-12-13")).toEqual(["Còn 7 ngày đến hạn nộp phiếu quý IV/2026"]);
    expect(await givenOn("2026-12-15")).toEqual([]);
    expect(await givenOn("2026-12-19")).toEqual(["Ngày mai là hạn nộp phiếu quý IV/2026"]);
    expect(await givenOn("2026-12-20")).toEqual([]);
    expect(await givenOn("2026-12-21")).toEqual(["Phiếu quý IV/2026 đã quá hạn 1 ngày"]);
    expect(await givenOn("2026-12-23")).toEqual([]);
    const later = [];
    for (const day of ["24", "27", "30"]) later.push(...(await givenOn(`2026-12-${day}`)));
    expect(later).toEqual([4, 7, 10].map((days) => `Phiếu quý IV/2026 đã quá hạn ${days} ngày`));
    expect(await givenOn("2027-01-02")).toEqual(["Phiếu quý IV/2026 đã quá hạn 13 ngày"]);
    expect(await givenOn("2027-01-05")).toEqual([]);
    expect(await givenOn("2027-03-01")).toEqual([]);
  });

  it("reminds late rather than never, of the sheet itself with what is filled, and anew of a moved deadline", async () => {
    const scene = await createReminderScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await runReminders(store(), scene.communeId, "2026-12-16");
    const [notice] = (await listNotifications(store(), scene.reporter.actor, 1)).notifications;
    expect(notice?.title).toBe("Còn 4 ngày đến hạn nộp phiếu quý IV/2026");
    expect(notice?.body).toMatch(/^Chi bộ thôn \d+ đã điền 1\/2 chỉ tiêu; hạn nộp 20\/12\/2026\. Mong đồng chí/);
    expect(notice?.href).toBe(`/sheets/${scene.unitId}/2026-Q4`);
    await changePeriod(store(), scene, { dueOn: "2026-12-23" });
    await runReminders(store(), scene.communeId, "2026-12-16");
    expect(await titlesOf(store(), scene.reporter.actor)).toHaveLength(2);
  });

  it("keeps to the deadline of the unit's own kind", async () => {
    const scene = await createReminderScene(store());
    await store().inTransaction(async (tx) => {
      const row = { communeId: scene.communeId, ...REF, unitKind: "party-cell" as const, dueOn: "2026-12-10" };
      await tx.db.insert(tx.t.periodDeadlines).values(row);
    });
    await runReminders(store(), scene.communeId, "2026-12-11");
    expect(await titlesOf(store(), scene.reporter.actor)).toEqual(["Phiếu quý IV/2026 đã quá hạn 1 ngày"]);
  });

  it("tells nobody who has handed in, nobody of a locked quarter, and the leaders how far the commune is", async () => {
    const scene = await createReminderScene(store());
    const { communeId, leader, reporter } = scene;
    await runReminders(store(), communeId, "2026-12-05");
    expect(await titlesOf(store(), leader.actor)).toEqual([]);
    await runReminders(store(), communeId, "2026-12-06");
    expect(await titlesOf(store(), leader.actor)).toEqual(["0/2 đơn vị đã nộp phiếu quý IV/2026"]);
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    for (const today of ["2026-12-13", DUE, "2026-12-21", "2026-12-22"]) await runReminders(store(), communeId, today);
    expect(await titlesOf(store(), reporter.actor)).toEqual([]);
    const digests = (await listNotifications(store(), leader.actor, 1)).notifications;
    expect(digests.map(({ title }) => title).sort()).toEqual([
      "0/2 đơn vị đã nộp phiếu quý IV/2026",
      ...Array.from({ length: 3 }, () => "1/2 đơn vị đã nộp phiếu quý IV/2026"),
    ]);
    expect(digests.map(({ body }) => body)).toContain(
      "Hạn nộp 20/12/2026, quá hạn 1 ngày. Chưa nộp: Chi bộ chưa có tài khoản.",
    );
    expect(new Set(digests.map(({ href }) => href))).toEqual(new Set(["/sheets?period=2026"]));
    await changePeriod(store(), scene, { dueOn: "2026-12-30", state: "locked" });
    expect(await runReminders(store(), communeId, "2026-12-30")).toBe(0);
  });

  it("gives each reminder once when three processes on one database run the daily jobs at the same moment", async () => {
    const scene = await createReminderScene(store());
    const noon = Date.parse("2026-12-13T05:00:00Z");
    const processes = [1, 2].map(() => startProgram("db/testing/daily-jobs-process.ts", env(), [String(noon)]));
    const [, ...ended] = await Promise.all([runDailyJobs(store(), noon), ...processes.map(untilEnd)]);
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual([1, 2].map(() => ({ code: 0, stderr: "" })));
    expect(await titlesOf(store(), scene.reporter.actor)).toHaveLength(1);
    expect(await titlesOf(store(), scene.leader.actor)).toHaveLength(1);
  });
});

describeStorage("cost of reminding", (store, _engine, env) => {
  it("sends as many statements for thirty units as for two", async () => {
    const scene = await createReminderScene(store());
    const watched = await watch(env());
    const countFor = async (work: () => Promise<unknown>) => {
      watched.seen.length = 0;
      await work();
      return watched.seen.length;
    };
    // The same reads and writes as in the program, on the connection that counts.
    const watchedStore = { ...watched.c, inTransaction: <T>(work: (tx: Connection) => Promise<T>) => work(watched.c) };
    const counting = watchedStore as Store;
    const measure = async (today: string) => ({
      program: await countFor(() => runReminders(counting, scene.communeId, today)),
      office: await countFor(() => remindUnits(counting, reviewGrant(scene, scene.office), { ...REF, today })),
      unread: await countFor(() => countUnread(watched.c, scene.reporter.actor)),
    });
    try {
      // The first entry of a commune also begins its chain, once for ever.
      const first = {
        communeId: scene.communeId,
        actorId: null,
        action: "demo:seed",
        entity: "commune",
        entityId: "-",
      };
      await store().inTransaction((tx) => recordAudit(tx, first));
      const few = await measure("2026-12-13");
      for (let number = 0; number < 28; number++) {
        const unitId = await createUnit(store(), scene.communeId);
        await createAssignment(store(), scene.communeId, scene.tax, unitId);
        await createAccount(store(), scene.communeId, ["reporter"], [unitId]);
      }
      const many = await measure("2026-12-19");
      expect(many).toEqual(few);
      expect(many.unread).toBe(1);
      expect(many.program).toBeGreaterThan(3);
      const { notifications: n } = store().t;
      const told = await store().db.select({ key: n.key }).from(n).where(eq(n.communeId, scene.communeId));
      expect(told.filter(({ key }) => key.endsWith(":1-day"))).toHaveLength(29);
    } finally {
      await watched.close();
    }
  });
});

describeStorage("daily jobs", (store) => {
  it("live on each commune's own day, and in Việt Nam's", async () => {
    const scene = await createReminderScene(store());
    const demo = await createCommune(store(), { demoToday: "2026-11-22" });
    expect(demo.id).not.toBe(scene.communeId);
    await runDailyJobs(store(), Date.parse("2026-12-12T16:59:00Z"));
    expect(await titlesOf(store(), scene.reporter.actor)).toEqual([]);
    await runDailyJobs(store(), Date.parse("2026-12-12T17:00:00Z"));
    expect(await titlesOf(store(), scene.reporter.actor)).toHaveLength(1);
  });

  it("uses the demo's own day", async () => {
    const scene = await createReminderScene(store());
    await store().inTransaction(async (tx) => {
      await tx.db.update(tx.t.communes).set({ demoToday: "2026-12-19" }).where(eq(tx.t.communes.id, scene.communeId));
    });
    await runDailyJobs(store(), Date.parse("2027-06-01T00:00:00Z"));
    expect(await titlesOf(store(), scene.reporter.actor)).toEqual(["Ngày mai là hạn nộp phiếu quý IV/2026"]);
  });
});

describeStorage("the office's own reminder", (store) => {
  it("reaches every unit that has not handed in, once a day, and says who has no account", async () => {
    const scene = await createReminderScene(store());
    const { unitId, silentUnitId, communeId, office } = scene;
    const [name, silent] = await namesOf(store(), communeId, [unitId, silentUnitId]);
    const remind = (today: string, only?: string) =>
      remindUnits(store(), reviewGrant(scene, office), { ...REF, today, unitId: only });
    const first = { ok: true, accounts: 1, told: [name], already: [], withoutAccount: [silent] };
    expect(await remind("2026-12-01")).toEqual(first);
    expect((await listAuditEntries(store(), communeId, {})).entries[0]).toMatchObject({ entity: "reminder" });
    const second = { ok: true, accounts: 0, told: [], already: [name], withoutAccount: [silent] };
    expect(await remind("2026-12-01")).toEqual(second);
    expect(await remind("2026-12-01", unitId)).toEqual({ ...second, withoutAccount: [] });
    expect(await remind("2026-12-02", unitId)).toEqual({ ...first, withoutAccount: [] });
    expect(await titlesOf(store(), scene.reporter.actor)).toHaveLength(2);

    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    expect(await remind("2026-12-03", unitId)).toEqual({ ok: false, reason: "nobody-missing" });
    expect(await remind("2026-12-03")).toMatchObject({ told: [], withoutAccount: [silent] });
    await changePeriod(store(), scene, { state: "locked" });
    expect(await remind("2026-12-03")).toEqual({ ok: false, reason: "period-locked" });
  });

  it("is the same for five clicks at once", async () => {
    const scene = await createReminderScene(store());
    const input = { ...REF, today: "2026-12-01" };
    const grant = reviewGrant(scene, scene.office);
    const answers = await Promise.all(Array.from({ length: 5 }, () => remindUnits(store(), grant, input)));
    expect(answers.map((answer) => (answer.ok ? answer.accounts : -1)).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(await titlesOf(store(), scene.reporter.actor)).toHaveLength(1);
  });
});

async function namesOf(store: Store, communeId: string, ids: string[]): Promise<(string | undefined)[]> {
  const { orgUnits: u } = store.t;
  const rows = await store.db.select({ id: u.id, name: u.name }).from(u).where(eq(u.communeId, communeId));
  return ids.map((id) => rows.find((row) => row.id === id)?.name);
}
