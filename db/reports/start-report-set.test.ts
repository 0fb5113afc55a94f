import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cancelJob } from "@/db/jobs/cancel-job";
import { findJob } from "@/db/jobs/queries";
import { createJobScene, gate } from "@/db/jobs/testing/job-scene";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { readParts } from "@/lib/workbooks/testing/written-book";
import { startReportSet } from "./start-report-set";

describeStorage("a whole set of papers as one ZIP", (store, _engine, env) => {
  const member = (name: string, text: string | null) => ({
    name,
    make: async () => (text === null ? null : new TextEncoder().encode(text)),
  });
  const start = async (members: Parameters<typeof startReportSet>[2]["members"]) => {
    const { actor } = await createJobScene(store());
    const grant = grantFor(actor, "report:write");
    const set = { operationId: "click-set-0001", title: "Bản tổng hợp, quý III/2026", members };
    const started = await startReportSet(store(), grant, set, env());
    return { ...started, actor, job: () => findJob(store(), actor, started.jobId, Date.now()) };
  };

  it("holds every paper under a name without diacritics, leaves out what has nothing to tell, and counts", async () => {
    const set = await start([
      member("Chi bộ Thôn 1", "một"),
      member("Chi bộ Đắk N'Drung", null),
      member("chi bộ thôn 1", "hai"),
    ]);
    await set.settled;
    expect(await set.job()).toMatchObject({
      ...{ state: "done", done: 3, total: 3, summary: "Đã lập 2 tệp Word." },
      file: { name: "ban-tong-hop-quy-iii-2026.zip", mediaType: "application/zip" },
    });
    const parts = await readParts(await readFile(join(env().dataDir, "jobs", set.jobId)), /docx$/);
    expect([...parts]).toEqual([
      ["chi-bo-thon-1.docx", "một"],
      ["chi-bo-thon-1-3.docx", "hai"],
    ]);
  });

  it("stops between two papers when it is asked to, and keeps no file", async () => {
    const [begun, go] = [gate(), gate()];
    let made = 0;
    const slow = {
      name: "Chi bộ 1",
      make: async () => {
        made += 1;
        begun.open();
        await go.opened;
        return new Uint8Array([1]);
      },
    };
    const set = await start([slow, slow]);
    await begun.opened;
    await cancelJob(store(), grantFor(set.actor, "job:follow-own"), { jobId: set.jobId });
    go.open();
    await set.settled;
    expect(await set.job()).toMatchObject({ state: "cancelled", file: null });
    expect(made).toBe(1);
  });

  it("says so when there is nothing to put in", async () => {
    const set = await start([member("Chi bộ 1", null)]);
    await set.settled;
    expect(await set.job()).toMatchObject({
      state: "failed",
      file: null,
      summary: expect.stringContaining("chưa có số liệu"),
    });
  });
});
