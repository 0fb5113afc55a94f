import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { readBackups } from "@/db/backup/backup-files";
import { storageEnv } from "@/db/env";
import { DOWNLOAD_PROBLEMS, downloadProblemWords } from "@/lib/backup/download-problem";
import { sizeWords } from "@/lib/backup/words";
import { formatInstant } from "@/lib/format/dates";

/** The backups that can be taken along, newest first, and what was wrong with the last try. */
export async function loadDownload(query: { file?: string; problem?: string }) {
  await requireGrant("backup:download");
  const entries = await readBackups(storageEnv().dataDir);
  const backups = entries.flatMap(({ file, manifest, good }) => {
    if (manifest === null || !good) return [];
    const bytes = manifest.files.reduce((sum, each) => sum + each.bytes, manifest.bytes);
    return [{ file, text: `${formatInstant(Date.parse(manifest.takenAt))}, ${sizeWords(bytes)}` }];
  });
  const problem = DOWNLOAD_PROBLEMS.find((each) => each === query.problem);
  return {
    backups,
    chosen: backups.find(({ file }) => file === query.file)?.file ?? backups[0]?.file,
    problem: problem === undefined ? null : downloadProblemWords(problem),
  };
}
export type DownloadModel = Awaited<ReturnType<typeof loadDownload>>;
