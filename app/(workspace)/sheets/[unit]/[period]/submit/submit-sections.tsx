import { Card } from "@/app/_ui/card";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format/dates";
import { firstField } from "@/lib/sheets/cell-form";
import { cellFigure, cellWords } from "@/lib/sheets/cell-words";
import type { WarnedRow } from "@/lib/sheets/checks/warned-rows";
import { oddity } from "@/lib/sheets/checks/warning";
import type { CellNote } from "@/lib/sheets/note";
import type { CellChange } from "@/lib/sheets/sheet";
import type { SheetRow } from "@/lib/sheets/sheet-row";
import { ExplainForm } from "./explain-form";

type WithRows = { rows: readonly SheetRow[] };
type Warned = { warned: readonly WarnedRow[] };

type UnexplainedProps = Warned & {
  back: string;
  ownNotes: readonly CellNote[];
  newId: () => string;
  operationId: string;
  action: (before: FormState, data: FormData) => Promise<FormState>;
};

/** Warnings that nobody has explained: each leads back to its cell or takes its reason here. */
export function Unexplained({ warned, back, ownNotes, newId, operationId, action }: UnexplainedProps) {
  if (warned.length === 0) return null;
  const cells = warned.map(({ row, warnings }) => {
    const { id, name } = row.indicator;
    const note = ownNotes.findLast((each) => each.indicatorId === id);
    return {
      indicatorId: id,
      name,
      href: `${back}#${firstField(row.indicator)}`,
      message: warnings.map(({ message }) => message).join(" "),
      cellVersion: row.cell.version,
      noteId: note?.id ?? newId(),
      text: note?.text ?? "",
    };
  });
  return (
    <Notice tone="warning" title={`Còn ${warned.length} cảnh báo chưa ghi lý do nên chưa nộp được`}>
      <p>Số sai thì mở ô sửa lại; số đúng thì ghi lý do.</p>
      <ExplainForm action={action} operationId={operationId} cells={cells} />
    </Notice>
  );
}

/** Warnings with what the unit wrote about them. */
export function Explained({ warned }: Warned) {
  if (warned.length === 0) return null;
  return (
    <Card title="Cảnh báo đã ghi lý do">
      <ul className="grid gap-2">
        {warned.map(({ row, warnings, notes }) => (
          <li key={row.indicator.id}>
            <p>
              <span className="font-medium">{row.indicator.name}</span> ({cellFigure(row.cell.value, row.indicator)}):{" "}
              {warnings.map(oddity).join(" ")}
            </p>
            {notes.map((note) => (
              <p key={note.id} className="mt-0.5 border-l-2 border-line pl-3">
                {note.text}{" "}
                <span className="text-sm text-muted">
                  {note.authorName ?? "Không rõ người ghi"}, {formatInstant(note.createdAt)}
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is not filled in; an empty cell is no zero. */
export function Blank({ rows }: WithRows) {
  if (rows.length === 0) return <Notice tone="success" title="Đã điền đủ các ô" />;
  return (
    <Notice tone="warning" title={`Còn ${rows.length} ô để trống`}>
      <p>Ô trống là chưa có số liệu, không phải 0. Nếu trong quý không có việc, chọn “Không phát sinh”.</p>
      <ul className="mt-1 list-disc pl-5">
        {rows.map((row) => (
          <li key={row.indicator.id}>{row.indicator.name}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Cells without a figure, each with its reason. */
export function NoData({ rows }: WithRows) {
  if (rows.length === 0) return null;
  return (
    <Card title="Không có số liệu">
      <ul className="list-disc pl-5">
        {rows.map(({ indicator, cell }) => (
          <li key={indicator.id}>
            {indicator.name}: {cell.value.kind === "no-data" ? cell.value.reason : ""}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Against the submission before; nothing while there is none. */
export function Changes({ changes, rows }: WithRows & { changes: readonly CellChange[] | null }) {
  if (!changes || changes.length === 0) return null;
  return (
    <Card title="Thay đổi so với lần nộp trước">
      <ul className="list-disc pl-5">
        {changes.map((change) => (
          <li key={change.indicatorId}>
            {rows.find((row) => row.indicator.id === change.indicatorId)?.indicator.name}:{" "}
            {cellWords(change.before.value, change.before.certainty)} →{" "}
            {cellWords(change.after.value, change.after.certainty)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
