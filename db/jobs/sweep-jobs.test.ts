import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { startProgram } from "@/db/testing/child-process";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { Role } from "@/lib/access/policy";
import { JOB_KEEP_MS, JOB_SILENCE_MS } from "@/lib/jobs/job";
import { JOB_INTERRUPTED } from "@/lib/jobs/labels";
import { findJob, listJobs } from "./queries";
import { startJob } from "./start-job";
import { sweepJobs } from "./sweep-jobs";
import { createJobScene, gate, INPUT } from "./testing/job-scene";

describeStorage("the end of long work", (store, _engine, env) => {
  const scene = (roles?: readonly Role[]) => createJobScene(store(), roles);

  it("whose process was killed is told as interrupted, at once and for good", async () => {
    const { communeId, actor } = await scene(["admin"]);
    const child = startProgram("db/testing/job-process.ts", env(), [communeId, actor.accountId]);
    const jobId = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (chunk) => resolve(String(chunk).trim()));
      child.stderr?.once("data", (chunk) => reject(new Error(String(chunk))));
    });
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    const running = await findJob(store(), actor, jobId, Date.now());
    expect(running).toMatchObject({ state: "running", done: 3, total: 10, note: "bảng 3" });
    const later = Date.now() + JOB_SILENCE_MS + 1000;
    const told = { state: "interrupted", summary: JOB_INTERRUPTED, cancellable: false };
    expect(await findJob(store(), actor, jobId, later)).toMatchObject(told);
    await sweepJobs(store(), communeId, Date.now(), env());
    expect((await findJob(store(), actor, jobId, Date.now()))?.state).toBe("running");
    await sweepJobs(store(), communeId, later, env());
    await sweepJobs(store(), communeId, later, env());
    expect(await findJob(store(), actor, jobId, Date.now())).toMatchObject(told);
    const { entries } = await listAuditEntries(store(), communeId, { entity: "job" });
    expect(entries.map(({ action }) => action)).toEqual(["job:interrupted", "backup:run"]);
  }, 60_000);

  it("goes with its file after a week, and not before", async () => {
    const { communeId, actor } = await scene();
    const { jobId, settled } = await startJob(
      store(),
      grantFor(actor, "plan:read"),
      INPUT,
      async (job) => {
        await job.writeFile({ name: "a.txt", mediaType: "text/plain" }, Buffer.from("a"));
        return { summary: "Xong." };
      },
      env(),
    );
    await settled;
    const path = join(env().dataDir, "jobs", jobId);
    await sweepJobs(store(), communeId, Date.now() + JOB_KEEP_MS - 60_000, env());
    expect(existsSync(path)).toBe(true);
    await sweepJobs(store(), communeId, Date.now() + JOB_KEEP_MS + 1000, env());
    expect(existsSync(path)).toBe(false);
    expect(await listJobs(store(), actor, Date.now())).toEqual([]);
  });

  it("goes on while a job of its own process is silent for long", async () => {
    const { communeId, actor } = await scene();
    const go = gate();
    const work = async () => {
      await go.opened;
      return { summary: "Xong." };
    };
    const { jobId, settled } = await startJob(store(), grantFor(actor, "plan:read"), INPUT, work, env());
    await sweepJobs(store(), communeId, Date.now() + JOB_SILENCE_MS + 1000, env());
    expect((await findJob(store(), actor, jobId, Date.now()))?.state).not.toBe("interrupted");
    go.open();
    await settled;
    expect((await findJob(store(), actor, jobId, Date.now()))?.state).toBe("done");
  });
});
