import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import "./meeting-paper.css";
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS } from "@/lib/party-cell-meetings/labels";
import type { Rubric } from "@/lib/party-cell-meetings/rubric";
import { MEETING_CLASS_WORDS } from "@/lib/party-cell-meetings/scoring";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

type Props = {
  unitName: string;
  year: number;
  issuer: PaperIssuer;
  rubric: Rubric;
  /** Given at the last meeting, to be reported on. */
  lastTasks: readonly string[];
};

/** Rows to write on in either list of tasks. */
const LAST_ROWS = 4;
const NEW_ROWS = 4;

/** A record to be written by hand at the meeting, in the order of the screen, on one A4 page. */
export function RecordSheet({ unitName, year, issuer, rubric, lastTasks }: Props) {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <article className="sheet-form meeting-paper" lang="vi">
      <FormLetterhead issuer={issuer} title="PHIẾU SINH HOẠT CHI BỘ">
        <p>
          <span className="sheet-form-strong">{unitName}</span> · Tháng ……/{year}
        </p>
      </FormLetterhead>
      <p className="sheet-form-guide">
        Chỉ ghi số lượng và công việc, không ghi tên đảng viên, bí mật nhà nước hay việc kỷ luật.
      </p>
      <p>
        <b>1. Loại:</b> <Ticks words={Object.values(MEETING_KIND_WORDS)} />
      </p>
      <p>
        Hình thức: <Ticks words={Object.values(MEETING_FORM_WORDS)} />
      </p>
      <p>Ngày họp: ……/……/{year} · Bắt đầu: …… giờ …… · Kết thúc: …… giờ ……</p>
      <table className="sheet-form-table meeting-counts">
        <caption className="sr-only">Đảng viên</caption>
        <thead>
          <tr>
            {["Chính thức", "Dự bị", "Miễn sinh hoạt", "Có mặt", "Vắng có lý do", "Vắng không lý do", "Phát biểu"].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            {rows(7).map((each) => (
              <td key={each} className="sheet-form-box" />
            ))}
          </tr>
        </tbody>
      </table>
      <TaskRows
        title="2. Nhiệm vụ tháng trước"
        heads={["Nhiệm vụ", "Kết quả: xong, một phần, chưa", "Ghi chú"]}
        texts={lastTasks}
        count={Math.max(LAST_ROWS, lastTasks.length)}
      />
      <TaskRows
        title="3. Nhiệm vụ giao tháng này"
        heads={["Nhiệm vụ", "Người thực hiện (chức vụ)", "Thời hạn"]}
        texts={[]}
        count={NEW_ROWS}
      />
      <p className="meeting-space">
        <b>4. Biểu quyết:</b> tán thành ……/…… · Số nghị quyết: ……-NQ/CB
      </p>
      {["5. Nội dung chính, chuyên đề", "6. Ưu điểm", "7. Hạn chế, cách khắc phục"].map((title, index) => (
        <div key={title}>
          <p className="sheet-form-strong">{title}</p>
          <div className={`sheet-form-lines ${index === 0 ? "meeting-lines-long" : ""}`} aria-hidden />
        </div>
      ))}
      <ScoreRows rubric={rubric} />
      <footer className="sheet-form-foot">
        <p>
          Xếp loại: <Ticks words={Object.values(MEETING_CLASS_WORDS)} />
        </p>
        <div className="sheet-form-signature">
          <p className="sheet-form-strong">T/M CHI BỘ</p>
          <p>BÍ THƯ</p>
        </div>
      </footer>
    </article>
  );
}

function Ticks({ words }: { words: readonly string[] }) {
  return words.map((word) => (
    <span key={word} className="meeting-tick">
      <span className="sheet-form-tick" aria-hidden /> {word}
    </span>
  ));
}

type TaskRowsProps = { title: string; heads: readonly string[]; texts: readonly string[]; count: number };

function TaskRows({ title, heads, texts, count }: TaskRowsProps) {
  return (
    <table className="sheet-form-table meeting-tasks">
      <caption>{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, row) => row).map((row) => (
          <tr key={row} className="meeting-row">
            <td>{texts[row] ?? ""}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreRows({ rubric }: { rubric: Rubric }) {
  return (
    <table className="sheet-form-table meeting-scores">
      <caption>8. Tự chấm điểm ({rubric.basis})</caption>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Tối đa</th>
          <th scope="col">Điểm</th>
        </tr>
      </thead>
      <tbody>
        {rubric.criteria.map(({ level, name, max }) => (
          <tr key={`${level} ${name}`}>
            <td className={level === "2" ? "meeting-part" : ""}>{name}</td>
            <td className="sheet-form-center">{max}</td>
            <td className="sheet-form-box" />
          </tr>
        ))}
        <tr>
          <td className="sheet-form-strong">Tổng</td>
          <td className="sheet-form-center">100</td>
          <td className="sheet-form-box" />
        </tr>
      </tbody>
    </table>
  );
}
