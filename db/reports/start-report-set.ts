import { type StorageEnv, storageEnv } from "@/db/env";
import { type ZipPart, zipStream } from "@/db/exports/zip-stream";
import { type Job, JobRefused } from "@/db/jobs/live-job";
import { type StartedJob, startJob } from "@/db/jobs/start-job";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { asciiName } from "@/lib/workbooks/attachment";

/** One paper of a set: made when its turn comes; null = there is nothing of it to tell. */
export type SetMember = { name: string; make: () => Promise<Uint8Array | null> };

export type ReportSet = {
  operationId: string;
  /** "Bản tổng hợp của các đơn vị, quý III/2026": title of the job and name of the archive. */
  title: string;
  members: readonly SetMember[];
};

/** "Tải trọn bộ": Word files of many papers in one ZIP, made as a job that tells its progress and can be stopped. */
export async function startReportSet(
  store: Store,
  grant: Grant<"report:write">,
  { operationId, title, members }: ReportSet,
  env: StorageEnv = storageEnv(),
): Promise<StartedJob> {
  assertGrant(grant, "report:write");
  const input = { kind: "export", title, operationId, cancellable: true, total: members.length } as const;
  return startJob(store, grant, input, (job) => writeSet(job, title, members), env);
}

async function writeSet(job: Job, title: string, members: readonly SetMember[]) {
  const made: string[] = [];
  const file = { name: `${asciiName(title)}.zip`, mediaType: "application/zip" };
  await job.writeFile(file, zipStream(partsOf(job, members, made)));
  if (made.length === 0) throw new JobRefused("Kỳ này chưa có số liệu đã duyệt nào để lập tài liệu.");
  return { summary: `Đã lập ${made.length} tệp Word.` };
}

/** Names without diacritics, which every system can store; two alike are numbered. */
async function* partsOf(job: Job, members: readonly SetMember[], made: string[]): AsyncGenerator<ZipPart> {
  for (const [place, { name, make }] of members.entries()) {
    job.stopIfCancelled();
    await job.report(place, members.length, name);
    const bytes = await make();
    if (bytes === null) continue;
    const plain = asciiName(name);
    const path = made.includes(plain) ? `${plain}-${place + 1}` : plain;
    made.push(path);
    yield { path: `${path}.docx`, content: [bytes] };
  }
}
