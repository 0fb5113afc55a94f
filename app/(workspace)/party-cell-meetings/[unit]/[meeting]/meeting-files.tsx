import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { controlProps, Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format/dates";
import { fileNotice, type MeetingFile } from "@/lib/party-cell-meetings/meeting-file";
import { ACCEPTED_FILES, fileSizeWords, MOST_FILES } from "@/lib/sheets/evidence/cell-file";

type Props = {
  /** Of the record. */
  href: string;
  files: readonly MeetingFile[];
  /** Of whoever may write the record now; null = it is only read. */
  operationId: string | null;
  /** What became of the click before, from the address. */
  answer: unknown;
};

/** Biên bản đính kèm: plain forms, so that they work without JavaScript; what is typed in the record beside stays kept. */
export function MeetingFiles({ href, files, operationId, answer }: Props) {
  if (operationId === null && files.length === 0) return null;
  const told = fileNotice(answer);
  return (
    <section id="files" className="no-print max-w-[46rem] scroll-mt-20">
      <Card title="Biên bản đính kèm" subtitle={operationId === null ? undefined : "không bắt buộc"}>
        {told ? (
          <div className="mb-3">
            <Notice tone={told.tone} live>
              <p>{told.words}</p>
            </Notice>
          </div>
        ) : null}
        {files.length > 0 ? (
          <ul className="grid gap-2">
            {files.map((file) => (
              <FileLine
                key={file.id}
                href={`${href}/files/${encodeURIComponent(file.id)}`}
                {...{ file, operationId }}
              />
            ))}
          </ul>
        ) : null}
        {operationId !== null && files.length < MOST_FILES ? (
          <AttachForm href={href} operationId={operationId} />
        ) : null}
      </Card>
    </section>
  );
}

function FileLine({ href, file, operationId }: { href: string; file: MeetingFile; operationId: string | null }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <span className="min-w-0">
        <a className="link break-words" href={href}>
          {file.fileName}
        </a>
        <span className="block text-sm text-muted">
          {fileSizeWords(file.size)} · {file.uploadedByName ?? "Tài khoản đã xóa"} · {formatInstant(file.uploadedAt)}
        </span>
      </span>
      {operationId === null ? null : (
        <details>
          <summary className="btn btn-quiet">
            Gỡ<span className="sr-only"> tệp {file.fileName}</span>
          </summary>
          <form method="post" action={href} className="mt-1">
            <input type="hidden" name="operationId" value={operationId} />
            <Button type="submit" variant="danger">
              Gỡ hẳn tệp này
            </Button>
          </form>
        </details>
      )}
    </li>
  );
}

function AttachForm({ href, operationId }: { href: string; operationId: string }) {
  const field = {
    name: "file",
    label: "Thêm tệp",
    hint: "PDF, ảnh, Word, Excel; mỗi tệp đến 5 MB. Không đính kèm danh sách đảng viên, tài liệu mật hay việc kỷ luật có tên người. Đang ghi phiếu thì lưu nháp trước.",
  };
  return (
    <form method="post" encType="multipart/form-data" action={`${href}/files`} className="mt-3">
      <input type="hidden" name="operationId" value={operationId} />
      <Field {...field}>
        <input {...controlProps(field)} type="file" required accept={ACCEPTED_FILES} className="control" />
      </Field>
      <div className="mt-3">
        <Button type="submit" variant="secondary">
          Đính kèm
        </Button>
      </div>
    </form>
  );
}
