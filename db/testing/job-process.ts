import { openStore } from "@/db/client";
import { startJob } from "@/db/jobs/start-job";
import { grantFor } from "./factories";

/** A server that begins one long job, prints its id once progress was told, and never ends by itself. */
const [communeId, accountId] = process.argv.slice(2);
if (!communeId || !accountId) throw new Error("job-process.ts <commune> <account>");
const actor = {
  ...{ communeId, accountId, displayName: "Quản trị" },
  ...{ roles: ["admin"] as const, unitIds: [], reviewedGroupIds: [], supervisedUnitIds: [] },
};
const input = { kind: "backup", title: "Sao lưu", operationId: "process-0001", cancellable: true, total: 10 } as const;
const { jobId } = await startJob(openStore(), grantFor(actor, "backup:run"), input, async (job) => {
  await job.report(3, 10, "bảng 3");
  setTimeout(() => process.stdout.write(jobId), 2500);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
  return { summary: "xong" };
});
