import { basename } from "node:path";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { readOwnWords } from "@/db/accounts/own-password";
import { requestDownload } from "@/db/backup/request-download";
import { runEncryptProcess } from "@/db/backup/run-encrypt-process";
import { getStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { type DownloadProblem, passphraseProblem } from "@/lib/backup/download-problem";
import { downloadBackupSchema } from "@/lib/backup/schema";

/** The encrypted backup, as it is encrypted; whatever keeps it from that is said on the page of the form. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { grant, actor } = await requireActionGrant("backup:download");
    const parsed = downloadBackupSchema.safeParse(Object.fromEntries(await request.formData()));
    if (!parsed.success) return backToForm("", "no-backup");
    const { file, passphrase, again } = parsed.data;
    const ownWords = await readOwnWords(getStore(), actor.communeId, actor.accountId);
    const problem = passphraseProblem(passphrase, again, ownWords);
    if (problem !== null) return backToForm(file, problem);
    const answer = await requestDownload(getStore(), grant, { file }, storageEnv());
    if (!answer.ok) return backToForm(file, answer.reason);
    const bytes = await runEncryptProcess(answer.path, passphrase);
    if (bytes === null) return backToForm(file, "damaged");
    return new Response(bytes, { headers: headersOf(file) });
  } catch (error) {
    return refusalResponse(error);
  }
}

function backToForm(file: string, problem: DownloadProblem): Response {
  const query = new URLSearchParams({ file, problem });
  return new Response(null, { status: 303, headers: { Location: `/admin/backups/download?${query}` } });
}

function headersOf(file: string): Record<string, string> {
  return {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": `attachment; filename="${basename(file).replace(/\.\w+$/, "")}.tar.age"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
}
