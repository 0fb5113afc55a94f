import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { DATABASE_FILE } from "@/db/client";
import { openPostgresStore } from "@/db/postgres";
import { openSqliteStore } from "@/db/sqlite";
import { createAccount, createUnit, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { Role } from "@/lib/access/policy";
import { describeAuditState } from "@/lib/audit/labels";
import { JOB_FAILED } from "@/lib/jobs/labels";
import { cancelJob } from "./cancel-job";
import { openJobFile } from "./job-files";
import { type Job, JobRefused } from "./live-job";
import { findJob, findJobFile, listJobs } from "./queries";
import { startJob } from "./start-job";
import { createJobScene, gate, INPUT } from "./testing/job-scene";

afterEach(() => void vi.restoreAllMocks());

describeStorage("long work", (store, _engine, env) => {
  const scene = (roles?: readonly Role[]) => createJobScene(store(), roles);
  const secondStore = () => {
    const { databaseUrl, dataDir } = env();
    return databaseUrl ? openPostgresStore(databaseUrl) : openSqliteStore(join(dataDir, DATABASE_FILE));
  };
  const textOf = async (stream: ReadableStream<Uint8Array> | null) =>
    stream === null ? null : await new Response(stream).text();

  it("answers before it works, and its progress is read by another process's store", async () => {
    const { actor } = await scene();
    const [begin, go] = [gate(), gate()];
    const started = await startJob(
      store(),
      grantFor(actor, "plan:read"),
      INPUT,
      async (job) => {
        await begin.opened;
        await job.report(3, 4, "Chỉ tiêu 3");
        await go.opened;
        return { summary: "Đã xuất 4 dòng.", link: { href: "/plans", text: "Mở kế hoạch" } };
      },
      env(),
    );
    expect(await findJob(store(), actor, started.jobId, Date.now())).toMatchObject({ done: 0, total: 4 });
    begin.open();
    const other = secondStore();
    const { jobs } = other.t;
    await vi.waitFor(async () => {
      const [row] = (await other.db.select().from(jobs)).filter((each) => each.id === started.jobId);
      expect(row).toMatchObject({ state: "running", done: 3, note: "Chỉ tiêu 3" });
    }, 10_000);
    go.open();
    await started.settled;
    const [row] = (await other.db.select().from(jobs)).filter((each) => each.id === started.jobId);
    expect(row).toMatchObject({ state: "done", done: 4, total: 4 });
    await other.close();
    expect(await findJob(store(), actor, started.jobId, Date.now())).toMatchObject({
      ...{ state: "done", summary: "Đã xuất 4 dòng.", link: { href: "/plans" }, cancellable: false },
    });
  });

  it("may tell its progress inside its own transaction, and leaves a row in the trail for its start and its end", async () => {
    const { actor, communeId } = await scene();
    const work = (job: Job) =>
      store().inTransaction(async (tx) => {
        for (let n = 1; n <= 4; n++) await job.report(n, 4);
        await tx.db.select().from(tx.t.communes);
        return { summary: "Xong." };
      });
    const { settled } = await startJob(store(), grantFor(actor, "plan:read"), INPUT, work, env());
    await settled;
    const { entries } = await listAuditEntries(store(), communeId, { entity: "job" });
    expect(entries.map(({ after }) => describeAuditState(after, new Map()).at(-1))).toEqual([
      "trạng thái: Đã xong",
      "trạng thái: bắt đầu",
    ]);
  });

  it("begins once for a repeated operation id", async () => {
    const { actor } = await scene();
    let runs = 0;
    const work = async () => {
      runs++;
      return { summary: "Xong." };
    };
    const start = () => startJob(store(), grantFor(actor, "plan:read"), INPUT, work, env());
    const [first, second] = [await start(), await start()];
    await first.settled;
    expect(second).toEqual({ ok: true, jobId: first.jobId, settled: null });
    expect(runs).toBe(1);
    expect(await listJobs(store(), actor, Date.now())).toHaveLength(1);
  });

  it("stops at a safe point when asked, and keeps no half file", async () => {
    const { actor, communeId } = await scene();
    const [begun, go] = [gate(), gate()];
    const started = await startJob(
      store(),
      grantFor(actor, "plan:read"),
      INPUT,
      async (job) => {
        await job.writeFile({ name: "a.txt", mediaType: "text/plain" }, Buffer.from("half"));
        begun.open();
        await go.opened;
        job.stopIfCancelled();
        return { summary: "Xong." };
      },
      env(),
    );
    await begun.opened;
    const stranger = await createAccount(store(), communeId, ["reporter"]);
    const cancel = (actorOf: typeof actor) =>
      cancelJob(store(), grantFor(actorOf, "job:follow-own"), { jobId: started.jobId });
    expect(await cancel(stranger.actor)).toEqual({ ok: false, reason: "no-job" });
    expect(await cancel(actor)).toEqual({ ok: true });
    go.open();
    await started.settled;
    expect(await findJob(store(), actor, started.jobId, Date.now())).toMatchObject({ state: "cancelled", file: null });
    expect(existsSync(join(env().dataDir, "jobs", started.jobId))).toBe(false);
    expect(await cancel(actor)).toEqual({ ok: false, reason: "already-ended" });
  });

  it("is not stopped where that is not safe", async () => {
    const { actor } = await scene();
    const go = gate();
    const work = async () => {
      await go.opened;
      return { summary: "Xong." };
    };
    const input = { ...INPUT, cancellable: false };
    const { jobId, settled } = await startJob(store(), grantFor(actor, "plan:read"), input, work, env());
    const grant = grantFor(actor, "job:follow-own");
    expect(await cancelJob(store(), grant, { jobId })).toEqual({ ok: false, reason: "not-cancellable" });
    go.open();
    await settled;
  });

  it("fails with a polite sentence: its own, or one that shows nothing of the error", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { actor } = await scene();
    const fail = async (operationId: string, error: Error) => {
      const work = () => Promise.reject(error);
      const started = await startJob(store(), grantFor(actor, "plan:read"), { ...INPUT, operationId }, work, env());
      await started.settled;
      return findJob(store(), actor, started.jobId, Date.now());
    };
    expect(await fail("fail-0001", new JobRefused("Tệp đã thay đổi."))).toMatchObject({
      ...{ state: "failed", summary: "Tệp đã thay đổi." },
    });
    expect(log).not.toHaveBeenCalled();
    expect(await fail("fail-0002", new Error("no such table"))).toMatchObject({ state: "failed", summary: JOB_FAILED });
    expect(String(log.mock.calls)).toContain("no such table");
  });

  it("keeps its file for whoever has the right it was started with, readable by the program alone", async () => {
    const { actor, communeId } = await scene(["admin"]);
    const started = await startJob(
      store(),
      grantFor(actor, "backup:run"),
      INPUT,
      async (job) => {
        await job.writeFile(
          { name: "sao lưu.age", mediaType: "application/octet-stream" },
          (async function* () {
            yield Buffer.from("một ");
            yield Buffer.from("hai");
          })(),
        );
        return { summary: "Xong.", link: { href: "/admin/backups", text: "Mở" } };
      },
      env(),
    );
    await started.settled;
    const office = (await createAccount(store(), communeId, ["office"])).actor;
    const now = Date.now();
    const file = await findJobFile(store(), actor, started.jobId, now);
    expect(file).toMatchObject({ name: "sao lưu.age", size: 9 });
    expect(statSync(join(env().dataDir, "jobs", started.jobId)).mode & 0o777).toBe(0o600);
    expect(await textOf(await openJobFile(env().dataDir, started.jobId, 9))).toBe("một hai");
    expect(await openJobFile(env().dataDir, started.jobId, 10)).toBeNull();
    // The office sees that it ran, not what it made.
    expect(await findJob(store(), office, started.jobId, now)).toMatchObject({ state: "done", file: null, link: null });
    expect(await findJobFile(store(), office, started.jobId, now)).toBeNull();
  });

  it("of a unit's own right needs the unit", async () => {
    const { communeId } = await scene();
    const [unitId, otherId] = [await createUnit(store(), communeId), await createUnit(store(), communeId)];
    const { actor } = await createAccount(store(), communeId, ["reporter"], [unitId]);
    const work = async () => ({ summary: "Xong.", link: { href: "/sheets", text: "Mở" } });
    const { jobId, settled } = await startJob(store(), grantFor(actor, "sheet:enter", unitId), INPUT, work, env());
    await settled;
    expect(await findJob(store(), actor, jobId, Date.now())).toMatchObject({ link: { href: "/sheets" } });
    const moved = { ...actor, unitIds: [otherId] };
    expect(await findJob(store(), moved, jobId, Date.now())).toMatchObject({ link: null });
  });

  it("is seen by who started it, the office and the administrator of the commune, and by nobody else", async () => {
    const { actor, communeId } = await scene(["leader"]);
    const work = async () => ({ summary: "Xong." });
    const { jobId, settled } = await startJob(store(), grantFor(actor, "plan:read"), INPUT, work, env());
    await settled;
    const seen: Record<string, boolean> = {};
    for (const role of ["leader", "office", "reporter", "admin", "viewer"] as const) {
      const other = (await createAccount(store(), communeId, [role])).actor;
      const one = await findJob(store(), other, jobId, Date.now());
      expect((await listJobs(store(), other, Date.now())).length === 1, role).toBe(one !== null);
      seen[role] = one !== null;
    }
    expect(seen).toEqual({ leader: false, office: true, reporter: false, admin: true, viewer: false });
    const foreign = await scene(["admin"]);
    expect(await findJob(store(), foreign.actor, jobId, Date.now())).toBeNull();
    expect(await findJob(store(), actor, jobId, Date.now())).not.toBeNull();
  });

  it("two at once, the others wait their turn", async () => {
    const { actor } = await scene();
    const go = gate();
    let most = 0;
    let now = 0;
    const work = async () => {
      most = Math.max(most, ++now);
      await go.opened;
      now--;
      return { summary: "Xong." };
    };
    const started = [];
    for (const n of [1, 2, 3]) {
      const input = { ...INPUT, operationId: `many-000${n}` };
      started.push(await startJob(store(), grantFor(actor, "plan:read"), input, work, env()));
    }
    const states = async () => (await listJobs(store(), actor, Date.now())).map(({ state }) => state).sort();
    await vi.waitFor(async () => expect(await states()).toEqual(["running", "running", "waiting"]), 10_000);
    go.open();
    await Promise.all(started.map(({ settled }) => settled));
    expect(await states()).toEqual(["done", "done", "done"]);
    expect(most).toBe(2);
  });
});
