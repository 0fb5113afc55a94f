import { type StorageEnv, storageEnv } from "@/db/env";
import type { Job } from "@/db/jobs/live-job";
import { type StartedJob, startJob } from "@/db/jobs/start-job";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { formatQuantity } from "@/lib/format/numbers";
import type { LocalDate } from "@/lib/periods/local-date";
import { MEDIA_TYPES } from "@/lib/workbooks/attachment";
import { jsonExport, type OnPage } from "./json-export";
import { countExportRows } from "./read-table";
import { visibleTables } from "./visible-tables";
import { workbookExport } from "./workbook-export";

export type ExportInput = { form: "json" | "xlsx"; operationId: string };

const FORMS = {
  json: { word: "JSON", write: jsonExport },
  xlsx: { word: "Excel", write: workbookExport },
} as const;

/** Everything the account may see as one file, made as a job: progress, stopping, and the file for seven days. */
export async function startExport(
  store: Store,
  grant: Grant<"export:run">,
  { form, operationId }: ExportInput,
  today: LocalDate,
  env: StorageEnv = storageEnv(),
): Promise<StartedJob> {
  assertGrant(grant, "export:run");
  const { word } = FORMS[form];
  const input = { kind: "export", title: `Xuất toàn bộ dữ liệu ra ${word}`, operationId, cancellable: true } as const;
  return startJob(store, grant, { ...input, total: 0 }, (job) => writeExport(store, grant, form, today, job), env);
}

async function writeExport(
  store: Store,
  { actor }: Grant<"export:run">,
  form: ExportInput["form"],
  today: LocalDate,
  job: Job,
) {
  const { write } = FORMS[form];
  const tables = visibleTables(actor);
  let total = 0;
  for (const table of tables) total += await countExportRows(store, actor.communeId, table);
  let rows = 0;
  const onPage: OnPage = async (done, table) => {
    job.stopIfCancelled();
    rows = done;
    // Rows that are written meanwhile do not make it more than whole.
    await job.report(done, Math.max(total, done), table.title);
  };
  const name = `so-chi-tieu-${today}.${form}`;
  await job.writeFile({ name, mediaType: MEDIA_TYPES[form] }, write(store, actor.communeId, tables, onPage));
  return { summary: `Đã xuất ${formatQuantity(rows * 1000, 0)} dòng của ${tables.length} bảng.` };
}
