import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { TextAreaField } from "@/app/_ui/text-field";
import { REPORT_HINT } from "@/lib/reports/draft-labels";
import { NEW_ROW, TEXT_FIELD } from "@/lib/reports/section-rows";
import type { RowView } from "@/lib/reports/section-view";
import type { RowMove } from "@/lib/reports/write-section";
import type { SectionModel } from "./load";

type FieldsProps = {
  section: SectionModel;
  texts: Record<string, string>;
  errors: Record<string, string>;
  busy: boolean;
};
type RowProps<K extends RowView["kind"]> = Omit<FieldsProps, "section"> & { row: Extract<RowView, { kind: K }> };
type SentenceKind = Exclude<RowView["kind"], "own">;

/** Paragraphs of the office and sentences of the program in the order in which they print. */
export function SectionRows({ section, ...fields }: FieldsProps) {
  if (section.rows.length === 0) return null;
  return (
    <ol className="write-rows" aria-label="Nội dung mục, theo thứ tự in">
      {section.rows.map((row) => (
        <li key={row.id} id={`row:${row.id}`} tabIndex={-1} data-kind={row.kind}>
          <input type="hidden" name="row" value={`${row.kind}|${row.id}`} />
          {row.kind === "own" ? <OwnRow row={row} {...fields} /> : <SentenceRow row={row} {...fields} />}
        </li>
      ))}
    </ol>
  );
}

const PARAGRAPH_HINT = "Mỗi dòng là một đoạn; dòng bắt đầu bằng “- ” in thành gạch đầu dòng.";

/** The paragraph to be written next, at the end. */
export function NewParagraph({ section, texts, errors, busy }: FieldsProps) {
  const name = `${TEXT_FIELD}${NEW_ROW}`;
  const isFirst = section.rows.every(({ kind }) => kind !== "own");
  return (
    <TextAreaField
      name={name}
      error={errors[name]}
      label={isFirst ? "Văn phòng viết" : "Viết thêm đoạn"}
      hint={`${section.hint === null ? "" : `${section.hint} `}${PARAGRAPH_HINT} ${REPORT_HINT}`}
      rows={section.prose && isFirst ? 12 : 4}
      defaultValue={texts[name]}
      readOnly={busy}
    />
  );
}

function OwnRow({ row, texts, errors, busy }: RowProps<"own">) {
  const name = `${TEXT_FIELD}${row.id}`;
  const text = texts[name] ?? row.text;
  return (
    <>
      <TextAreaField
        name={name}
        error={errors[name]}
        label="Đoạn của văn phòng"
        rows={Math.min(16, Math.max(3, Math.ceil(text.length / 80) + text.split("\n").length))}
        defaultValue={text}
        readOnly={busy}
      />
      <div className="write-actions">
        <Moves id={row.id} what="đoạn" />
        <Act move="remove" id={row.id}>
          Xóa đoạn
        </Act>
      </div>
    </>
  );
}

const STANDING: Record<SentenceKind, string> = {
  generated: "",
  reworded: "đã sửa lời, số vẫn theo số liệu",
  frozen: "đã chốt, số không theo số liệu nữa",
  "left-out": "đã bỏ, không in",
};

function SentenceRow({ row, ...fields }: RowProps<SentenceKind>) {
  const { kind, id, shown, lead } = row;
  return (
    <>
      <p className="write-sentence">{shown}</p>
      {STANDING[kind] === "" ? null : <p className="write-kind">{STANDING[kind]}</p>}
      <Flags row={row} />
      <div className="write-actions">
        {kind === "left-out" ? (
          <Act move="restore" id={id}>
            Khôi phục
          </Act>
        ) : (
          <>
            <RewordBox row={row} {...fields} />
            {lead ? null : <Moves id={id} what="câu" />}
            <Act move="leave-out" id={id}>
              Bỏ câu
            </Act>
          </>
        )}
      </div>
    </>
  );
}

/** What moved under a wording since somebody last looked at it. */
function Flags({ row: { id, flags } }: { row: Extract<RowView, { kind: SentenceKind }> }) {
  if (flags.length === 0) return null;
  const changed = flags.every(({ kind }) => kind === "number-changed");
  return (
    <div className="write-flags">
      {flags.map(({ kind, seen, now }) => (
        <p key={`${kind} ${seen}`}>
          {kind === "number-changed"
            ? `Số đã đổi: trước ${seen}, nay ${now}.`
            : kind === "number-gone"
              ? `Không còn số ${seen}: đang in câu của phần mềm.`
              : "Phần mềm không còn câu này vì không còn số liệu."}
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        {changed ? (
          <Act move="seen" id={id} variant="secondary">
            Đã xem, giữ câu
          </Act>
        ) : null}
        <Act move="restore" id={id} variant="secondary">
          {flags.some(({ kind }) => kind === "sentence-gone") ? "Bỏ câu này" : "Dùng câu của phần mềm"}
        </Act>
      </div>
    </div>
  );
}

/** The wording in a text box; opens without JavaScript too. */
function RewordBox({ row, texts, errors, busy }: RowProps<SentenceKind>) {
  const { kind, id, box, usable } = row;
  const name = `${TEXT_FIELD}${id}`;
  const text = texts[name] ?? box;
  const hint =
    kind === "frozen"
      ? "Câu đã chốt: sửa tự do."
      : usable.length === 0
        ? "Câu này không có số."
        : `Số nằm trong ngoặc vuông, theo số liệu: ${usable.join(", ")}. Đổi chỗ hoặc bỏ bớt đều được.`;
  return (
    <details className="write-reword" open={errors[name] !== undefined || text !== box}>
      <summary className="btn btn-quiet">Sửa lời</summary>
      <div className="mt-2 grid gap-2">
        <TextAreaField
          name={name}
          error={errors[name]}
          label="Câu"
          hint={hint}
          rows={3}
          defaultValue={text}
          readOnly={busy}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="intent" value={`save|${id}`} variant="secondary">
            Lưu câu
          </Button>
          {kind === "frozen" ? null : (
            <Act move="freeze" id={id}>
              Chốt câu này
            </Act>
          )}
          {kind === "generated" ? null : (
            <Act move="restore" id={id}>
              Dùng câu của phần mềm
            </Act>
          )}
        </div>
      </div>
    </details>
  );
}

function Moves({ id, what }: { id: string; what: string }) {
  return (
    <>
      <Act move="up" id={id} aria-label={`Chuyển ${what} lên`}>
        <ArrowUp aria-hidden />
      </Act>
      <Act move="down" id={id} aria-label={`Chuyển ${what} xuống`}>
        <ArrowDown aria-hidden />
      </Act>
    </>
  );
}

type ActProps = { move: RowMove; id: string } & Parameters<typeof Button>[0];

function Act({ move, id, ...rest }: ActProps) {
  return <Button variant="quiet" {...rest} type="submit" name="intent" value={`${move}|${id}`} />;
}
