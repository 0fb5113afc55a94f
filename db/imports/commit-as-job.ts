import { JobRefused } from "@/db/jobs/live-job";
import { startJob } from "@/db/jobs/start-job";
import type { Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { ImportPermission } from "@/lib/imports/import-kind";
import { IMPORT_KIND_LABELS, IMPORT_REFUSALS } from "@/lib/imports/labels";
import type { CommitImport } from "@/lib/imports/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { commitImport } from "./commit-import";
import type { StoredImport } from "./queries";

/** From this many rows on people see a page that waits for them, and may leave it. */
const MANY_ROWS = 400;

/** Accounts answer with their slips, which no job may keep. */
export function isLongImport({ kind, sheets }: Pick<StoredImport, "kind" | "sheets">): boolean {
  return kind !== "accounts" && (sheets ?? []).some((sheet) => sheet.rows.length > MANY_ROWS);
}

/** The same import as long work: it survives a reload, and its end says what came of it. Not stopped half way. */
export async function commitAsJob(
  store: Store,
  grant: Grant<ImportPermission>,
  { kind, fileName }: Pick<StoredImport, "kind" | "fileName">,
  input: CommitImport & { today: LocalDate },
): Promise<{ jobId: string }> {
  const title = `Nhập ${IMPORT_KIND_LABELS[kind].title.toLowerCase()} từ tệp ${fileName}`;
  const operationId = `import-${input.importId}-${input.seen}-${input.skipErrors}`;
  const started = await startJob(
    store,
    grant,
    { kind: "import", title, operationId, cancellable: false, total: 0 },
    async () => {
      const result = await commitImport(store, grant, input);
      if (!result.ok) throw new JobRefused("message" in result ? result.message : IMPORT_REFUSALS[result.reason]);
      const summary = `Đã nhập ${result.counts.new + result.counts.changed} dòng.`;
      return { summary, link: { href: `/admin/imports/${input.importId}`, text: "Xem lần nhập" } };
    },
  );
  return { jobId: started.jobId };
}
