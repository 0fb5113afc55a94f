"use client";
import { PASTE_STATUS_LABELS, type PasteLine } from "@/lib/sheets/paste/paste-line";
import type { PastePlan } from "@/lib/sheets/paste/plan-paste";

type PasteLinesProps = {
  plan: PastePlan;
  /** The row the first line goes to, when lines are placed in order. */
  firstName: string;
  isTaken: (line: PasteLine) => boolean;
  onToggle: (lines: PasteLine[], take: boolean) => void;
};

/** Before and after of every cell the block touches, each to be taken or left. */
export function PasteLines({ plan, firstName, isTaken, onToggle }: PasteLinesProps) {
  if (plan.lines.length === 0) {
    return plan.questions.length > 0 ? null : <p>Không thấy số liệu nào trong khối vừa dán.</p>;
  }
  const changing = plan.lines.filter((line) => line.status === "change");
  const hidden = plan.outside - plan.lines.filter((line) => line.status === "outside").length;
  return (
    <>
      <p className="field-hint">
        {plan.byName ? "Xếp theo tên chỉ tiêu có trong khối." : `Xếp lần lượt từ dòng “${firstName}” trở xuống.`}
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
            <th scope="col">Chỉ tiêu</th>
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
            <Line key={line.line} line={line} byName={plan.byName} taken={isTaken(line)} onToggle={onToggle} />
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="field-hint">Và {hidden} dòng nữa ngoài phiếu.</p> : null}
    </>
  );
}

type LineProps = { line: PasteLine; byName: boolean; taken: boolean; onToggle: PasteLinesProps["onToggle"] };

function Line({ line, byName, taken, onToggle }: LineProps) {
  const { target, status, patch } = line;
  const name = target?.indicator.name ?? (line.label === "" ? `Dòng ${line.line} của khối` : line.label);
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
        {target ? <span className="paste-unit"> ({unitWords(target.indicator)})</span> : null}
        <Note line={line} byName={byName} />
      </th>
      <td className="paste-figure text-muted">{line.before}</td>
      <td className="paste-figure">
        {status === "locked" || status === "same" ? null : <Breakable text={line.after} />}
      </td>
    </tr>
  );
}

function unitWords({ unitOfMeasure, cumulativeBase }: { unitOfMeasure: string; cumulativeBase?: number | null }) {
  return typeof cumulativeBase === "number" ? `${unitOfMeasure}, lũy kế từ đầu năm` : unitOfMeasure;
}

/** Why the line is not simply taken over, in words; colour and glyph only repeat it. */
function Note({ line, byName }: { line: PasteLine; byName: boolean }) {
  const outside = byName ? "Phiếu không có chỉ tiêu này." : "Quá dòng cuối của phiếu.";
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
