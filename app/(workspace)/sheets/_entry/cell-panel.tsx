"use client";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { formatInstant } from "@/lib/format/dates";
import type { CellDetails } from "@/lib/sheets/cell-details";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import { countingWords } from "@/lib/sheets/counting-words";
import type { EntryRow } from "@/lib/sheets/entry-form";
import { LONGEST_NOTE } from "@/lib/sheets/note";
import "./cell-panel.css";
import { CellPanelFiles } from "./cell-panel-files";
import { CellPanelLine } from "./cell-panel-line";
import { NoteList } from "./note-list";
import { useCellDetails } from "./use-cell-details";
import { useFileUploads } from "./use-file-uploads";

type PanelNote = { text: string; state: "idle" | "editing" | "saving" | "saved" | "waiting" | "failed" };

type CellPanelProps = {
  unitId: string;
  periodKey: string;
  row: EntryRow;
  warnings: CellWarning[];
  /** False on a sheet that can only be read: no note field, no uploading. */
  canWrite: boolean;
  cellVersion: number;
  /** The reader's own note as typed; saved by the sheet's engine. */
  note: PanelNote;
  onNote: (text: string) => void;
  onClose: () => void;
};

/** What is known of one cell, beside the sheet. Stays open while the cursor moves from cell to cell. */
export function CellPanel(props: CellPanelProps) {
  const { unitId, periodKey, row, warnings, canWrite, cellVersion, note, onClose } = props;
  const { id, name } = row.indicator;
  const address = `/api/sheets/${encodeURIComponent(unitId)}/${periodKey}`;
  const [filesChanged, setFilesChanged] = useState(0);
  const stamp = `${cellVersion}/${filesChanged}/${useSavedText(note)}`;
  const { details, message } = useCellDetails(`${address}/cells/${encodeURIComponent(id)}`, stamp);
  const sending = useFileUploads(`${address}/files`, () => setFilesChanged((count) => count + 1));
  useUncovered(id);
  const thread = details?.notes.filter((each) => !canWrite || each.id !== details.draftId) ?? [];
  return (
    <section className="cell-panel" aria-labelledby="cell-panel-name">
      <header className="cell-panel-head">
        <h2 id="cell-panel-name">{name}</h2>
        <button type="button" className="btn btn-quiet" onClick={onClose}>
          <X aria-hidden />
          <span className="sr-only">Đóng chi tiết</span>
        </button>
      </header>
      <p className="cell-panel-definition">
        {row.definition === "" ? null : <>{row.definition} </>}
        {countingWords(row.indicator)}
      </p>
      {details?.line ? <CellPanelLine line={details.line} warned={warnings.length > 0} /> : null}
      {warnings.length > 0 || canWrite ? <NoteBox {...props} /> : null}
      {thread.length > 0 ? (
        <section aria-label="Ghi chú">
          <h3>Ghi chú</h3>
          <NoteList notes={thread} />
        </section>
      ) : null}
      {details ? <Limits limits={details.limits} /> : null}
      <CellPanelFiles
        key={id}
        address={`${address}/files`}
        indicatorId={id}
        files={details?.files ?? []}
        canWrite={canWrite}
        sending={sending}
      />
      {details ? <History details={details} /> : null}
      {message ? (
        <p className="cell-panel-message" role="status">
          {message}
        </p>
      ) : null}
      {details === null && message === null ? <p className="cell-panel-message">Đang tải…</p> : null}
    </section>
  );
}

/** Where the panel lies over the sheet it must not hide the cell being typed in, also when it opens on it. */
function useUncovered(indicatorId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening and on every move to another cell
  useEffect(() => {
    const active = document.activeElement;
    // The bottom padding of the page's scrolling (cell-panel.css) is as high as the panel.
    if (active?.closest(".entry")) active.scrollIntoView({ block: "nearest" });
  }, [indicatorId]);
}

/** The last text of the note that the server is known to have; while it is being worded nothing new is there to read. */
function useSavedText({ text, state }: PanelNote): string {
  const [saved, setSaved] = useState(text);
  if ((state === "saved" || state === "idle") && saved !== text) setSaved(text);
  return saved;
}

/** Warnings and the field under them; one element throughout, so that a warning coming up takes nobody's cursor. */
function NoteBox({ row, warnings, canWrite, note, onNote }: CellPanelProps) {
  const fieldId = `note-${row.indicator.id}`;
  return (
    <div className={warnings.length > 0 ? "cell-note cell-note-warned" : "cell-note"}>
      {warnings.map((warning) => (
        <p key={warning.kind}>
          <span aria-hidden>! </span>
          <span className="sr-only">Cảnh báo: </span>
          {warning.message}
        </p>
      ))}
      {canWrite ? (
        <>
          <label htmlFor={fieldId}>{warnings.length > 0 ? "Lý do" : "Ghi chú của đồng chí"}</label>
          <textarea
            key={fieldId}
            id={fieldId}
            className="control"
            rows={2}
            maxLength={LONGEST_NOTE}
            aria-describedby={`${fieldId}-hint`}
            value={note.text}
            onChange={(event) => onNote(event.target.value)}
          />
          <p id={`${fieldId}-hint`} className="field-hint">
            Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc kỷ luật có tên người.
          </p>
          <p className={`cell-note-state cell-note-${note.state}`} role="status">
            {NOTE_WORDS[note.state]}
          </p>
        </>
      ) : null}
    </div>
  );
}

const NOTE_WORDS: Record<PanelNote["state"], string> = {
  idle: "",
  editing: "● Đang sửa ghi chú",
  saving: "… Đang lưu ghi chú",
  saved: "✓ Đã lưu ghi chú",
  waiting: "◔ Ghi chú chờ mạng",
  failed: "✕ Ghi chú chưa lưu được",
};

function Limits({ limits }: Pick<CellDetails, "limits">) {
  if (limits.length === 0) return null;
  return (
    <section aria-label="Đối chiếu">
      <h3>Đối chiếu</h3>
      <dl className="cell-facts">
        {limits.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function History({ details: { steps, olderSteps } }: { details: CellDetails }) {
  return (
    <section aria-label="Lịch sử">
      <h3>Lịch sử</h3>
      {steps.length === 0 ? <p className="note-by">Chưa ai nhập ô này.</p> : null}
      <ol className="cell-history">
        {steps.map(({ key, at, who, words, approved }) => (
          <li key={key}>
            {formatInstant(at)} · {who}
            {approved ? " duyệt" : ""}: <span className="cell-history-words">{words}</span>
          </li>
        ))}
      </ol>
      {olderSteps > 0 ? <p className="note-by">và {olderSteps} lần trước đó</p> : null}
    </section>
  );
}
