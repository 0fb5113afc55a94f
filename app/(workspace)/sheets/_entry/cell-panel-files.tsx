"use client";
import { useState } from "react";
import { formatInstant } from "@/lib/format/dates";
import { ACCEPTED_FILES, type CellFile, fileSizeWords, MOST_FILES } from "@/lib/sheets/evidence/cell-file";
import type { FileUploads, Upload } from "./use-file-uploads";

type CellPanelFilesProps = {
  /** `/api/sheets/<unit>/<period>/files`. */
  address: string;
  indicatorId: string;
  files: readonly CellFile[];
  canWrite: boolean;
  sending: FileUploads;
};

/** Minh chứng: the files beside the cell, those on their way, and a way to add one. */
export function CellPanelFiles({ address, indicatorId, files, canWrite, sending }: CellPanelFilesProps) {
  const uploads = sending.uploads.filter((upload) => upload.indicatorId === indicatorId);
  if (!canWrite && files.length === 0) return null;
  const inputId = `files-${indicatorId}`;
  return (
    <section aria-label="Minh chứng">
      <h3>Minh chứng</h3>
      <ul className="cell-files">
        {files.map((file) => (
          <FileLine key={file.id} {...{ address, file, canWrite }} remove={sending.remove} />
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} sending={sending} />
        ))}
      </ul>
      {canWrite && files.length < MOST_FILES ? (
        <>
          <label className="btn btn-secondary cell-files-add" htmlFor={inputId}>
            Đính kèm tệp…
            <input
              id={inputId}
              className="sr-only"
              type="file"
              multiple
              accept={ACCEPTED_FILES}
              onChange={(event) => {
                sending.attach(indicatorId, [...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </label>
          <p className="field-hint">
            PDF, ảnh, Word, Excel; mỗi tệp đến 5 MB. Không đính kèm tài liệu mật, hồ sơ cá nhân hay vụ việc kỷ luật có
            tên người.
          </p>
        </>
      ) : null}
    </section>
  );
}

type FileLineProps = { address: string; file: CellFile; canWrite: boolean; remove: FileUploads["remove"] };

function FileLine({ address, file, canWrite, remove }: FileLineProps) {
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  return (
    <li>
      <a className="link" href={`${address}/${encodeURIComponent(file.id)}`}>
        {file.fileName}
      </a>
      <p className="note-by">
        {fileSizeWords(file.size)} · {file.uploadedByName ?? "Tài khoản đã xóa"} · {formatInstant(file.uploadedAt)}
      </p>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {canWrite && asked ? (
        <p className="cell-files-ask">
          Gỡ hẳn tệp này?
          <button
            type="button"
            className="btn btn-danger"
            onClick={async () => {
              setError(await remove(file.id));
              setAsked(false);
            }}
          >
            Gỡ
          </button>
          <button type="button" className="btn btn-secondary" onClick={() => setAsked(false)}>
            Giữ lại
          </button>
        </p>
      ) : null}
      {canWrite && !asked ? (
        <button type="button" className="btn btn-quiet cell-files-small" onClick={() => setAsked(true)}>
          Gỡ<span className="sr-only"> tệp {file.fileName}</span>
        </button>
      ) : null}
    </li>
  );
}

function UploadLine({ upload, sending }: { upload: Upload; sending: FileUploads }) {
  const { id, file, error, canRetry } = upload;
  return (
    <li>
      <p>{file.name}</p>
      {error === null ? (
        <p className="note-by" role="status">
          … Đang gửi ({fileSizeWords(file.size)})
        </p>
      ) : (
        <>
          <p className="field-error" role="alert">
            {error}
          </p>
          <p className="cell-files-ask">
            {canRetry ? (
              <button type="button" className="btn btn-secondary" onClick={() => sending.retry(id)}>
                Thử lại
              </button>
            ) : null}
            <button type="button" className="btn btn-quiet" onClick={() => sending.dismiss(id)}>
              Bỏ tệp này
            </button>
          </p>
        </>
      )}
    </li>
  );
}
