"use client";
import { PASTE_STATUS_LABELS, type PasteLine } from "@/lib/paste/paste-line";
import type { PastePlan } from "@/lib/paste/plan-block";

/** How a table speaks of itself in the preview. */
export type PasteWords<T> = {
  /** "Chỉ tiêu" */
  rowHead: string;
  /** "Phiếu không có chỉ tiêu này." */
  unknownRow: string;
  /** "Quá dòng cuối của phiếu." */
  beyondEnd: string;
  nameOf: (target: T) => string;
  /** In brackets behind the name; "" = nothing. */
  unitOf: (target: T) => string;
};

type PasteLinesProps<T, P> = {
  plan: PastePlan<T, P>;
  words: PasteWords<T>;
  /** The row the first line goes to, when lines are placed in order. */
  firstName: string;
  isTaken: (line: PasteLine<T, P>) => boolean;
  onToggle: (lines: PasteLine<T, P>[], take: boolean) => void;
};

/** Before and after of every cell the block touches, each to be taken or left. */
export function PasteLines<T, P>({ plan, words, firstName, isTaken, onToggle }: PasteLinesProps<T, P>) {
  if (plan.lines.length === 0) {
    return plan.questions.length > 0 ? null : <p>Không thấy số liệu nào trong khối vừa dán.</p>;
  }
  const changing = plan.lines.filter((line) => line.status === "change");
  const hidden = plan.outside - plan.lines.filter((line) => line.status === "outside").length;
  return (
    <>
      <p className="field-hint">
        {plan.byName
          ? `Xếp theo tên ${words.rowHead.toLowerCase()} có trong khối.`
          : `Xếp lần lượt từ dòng “${firstName}” trở xuống.`}
      </p>
      <table className="paste-table">
        <caption className="sr-only">Từng ô trước và sau khi dán</caption>
        <thead>
          <tr>
            <th scope="col" className="paste-take">
              {changing.length > 1 ? (
                <input
                  type="checkbox"
                  aria-label="Nhận tất cả các ô sẽ đổi"
                  checked={changing.every(isTaken)}
                  onChange={(event) => onToggle(changing, event.target.checked)}
                />
              ) : (
                <span className="sr-only">Nhận</span>
              )}
            </th>
            <th scope="col">{words.rowHead}</th>
            <th scope="col" className="paste-figure">
              Hiện có
            </th>
            <th scope="col" className="paste-figure">
              Sau khi dán
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.lines.map((line) => (
            <Line key={line.line} {...{ line, words, onToggle }} byName={plan.byName} taken={isTaken(line)} />
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="field-hint">Và {hidden} dòng nữa ngoài bảng.</p> : null}
    </>
  );
}

type LineProps<T, P> = Pick<PasteLinesProps<T, P>, "words" | "onToggle"> & {
  line: PasteLine<T, P>;
  byName: boolean;
  taken: boolean;
};

function Line<T, P>({ line, words, byName, taken, onToggle }: LineProps<T, P>) {
  const { target, status, patch } = line;
  const named = line.label === "" ? `Dòng ${line.line} của khối` : line.label;
  const name = target === null ? named : words.nameOf(target);
  const unit = target === null ? "" : words.unitOf(target);
  const label = PASTE_STATUS_LABELS[status];
  return (
    <tr data-status={status}>
      <td className="paste-take">
        {patch ? (
          <input
            type="checkbox"
            aria-label={`Nhận ${name}`}
            checked={taken}
            onChange={(event) => onToggle([line], event.target.checked)}
          />
        ) : (
          <span aria-hidden>{label.glyph}</span>
        )}
      </td>
      <th scope="row">
        {name}
        {unit === "" ? null : <span className="paste-unit"> ({unit})</span>}
        <Note line={line} outside={byName ? words.unknownRow : words.beyondEnd} />
      </th>
      <td className="paste-figure text-muted">{line.before}</td>
      <td className="paste-figure">
        {status === "locked" || status === "same" ? null : <Breakable text={line.after} />}
      </td>
    </tr>
  );
}

/** Why the line is not simply taken over, in words; colour and glyph only repeat it. */
type NoteLine = Pick<PasteLine<never, never>, "status" | "message" | "converted">;

function Note({ line, outside }: { line: NoteLine; outside: string }) {
  const said = line.status === "outside" ? outside : line.message;
  const word = line.status === "change" ? null : PASTE_STATUS_LABELS[line.status].word;
  const words = [word, said].filter((each) => each !== null && each !== undefined).join(": ");
  if (words === "" && line.converted === undefined) return null;
  return (
    <span className="paste-note">
      {words === "" ? null : <span className="paste-why">{words}</span>}
      {line.converted === undefined ? null : <span className="paste-converted">{line.converted}</span>}
    </span>
  );
}

/** "23.650/31.200" may break behind the stroke on a narrow screen. */
function Breakable({ text }: { text: string }) {
  const at = text.indexOf("/");
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at + 1)}
      <wbr />
      {text.slice(at + 1)}
    </>
  );
}
