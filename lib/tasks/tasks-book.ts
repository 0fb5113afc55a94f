import { formatPeriod } from "@/lib/format/periods";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { parsePeriodKey } from "@/lib/periods/period";
import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook } from "@/lib/workbooks/table-book";
import { personWords, TASK_LABELS } from "./labels";
import type { ShownTaskState, Task } from "./task";

/** The list as the screen shows it, one line a conclusion. */
export function tasksBook(rows: readonly (Task & { shown: ShownTaskState })[], committeeName: string): TableBook {
  const title = "Kết luận, nhiệm vụ";
  return {
    title,
    sheets: [
      {
        name: title,
        heading: [title, committeeName],
        columns: [
          { title: "Ngày họp", kind: "date" },
          text("Chỉ tiêu", 34),
          text("Kỳ", 14),
          text("Kết luận", 44),
          text("Giao cho", 28),
          { title: "Thời hạn", kind: "date" },
          text("Tình trạng", 16),
          text("Số lúc kết luận", 20),
          text("% kế hoạch lúc đó", 12),
          text("Đánh giá lúc đó", 16),
          text("Người ghi", 24),
        ],
        rows: rows.map((row) => {
          const period = parsePeriodKey(row.period);
          return [
            { date: row.concludedOn },
            row.indicator.name,
            period === null ? row.period : formatPeriod(period),
            row.text,
            row.assignee === null ? null : personWords(row.assignee),
            row.dueOn === null ? null : { date: row.dueOn },
            TASK_LABELS[row.shown].word,
            row.seen.figure === "" ? null : row.seen.figure,
            row.seen.percent === "" ? null : row.seen.percent,
            ASSESSMENT_LABELS[row.seen.status].word,
            row.givenBy.name,
          ];
        }),
        landscape: true,
        frozenColumns: 2,
      },
    ],
  };
}
