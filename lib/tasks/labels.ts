import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import type { LocalDate } from "@/lib/periods/local-date";
import { parsePeriodKey } from "@/lib/periods/period";
import { type SeenFigure, type ShownTaskState, shownTaskState, type Task, type TaskStepKind } from "./task";

type Label = { word: string; tone: "neutral" | "behind" | "at-risk" | "on-course" | "reached"; glyph: string };

/** Word, glyph and tone of each state: never colour alone. */
export const TASK_LABELS: Record<ShownTaskState, Label> = {
  noted: { word: "Kết luận", tone: "neutral", glyph: "•" },
  given: { word: "Đang thực hiện", tone: "behind", glyph: "◷" },
  overdue: { word: "Quá hạn", tone: "at-risk", glyph: "!" },
  reported: { word: "Đã báo kết quả", tone: "on-course", glyph: "↩" },
  redo: { word: "Cần làm tiếp", tone: "behind", glyph: "↻" },
  done: { word: "Đã xong", tone: "reached", glyph: "✓" },
  withdrawn: { word: "Đã rút", tone: "neutral", glyph: "–" },
};

/** Who did what, as the trail of a task tells it. */
export const TASK_STEP_WORDS: Record<TaskStepKind, string> = {
  conclude: "ghi kết luận",
  correct: "sửa kết luận",
  report: "báo đã làm xong",
  accept: "công nhận đã xong",
  "send-back": "yêu cầu làm tiếp",
  withdraw: "rút kết luận",
};

/** "Trần Văn A, Cán bộ tổng hợp". */
export function personWords({ name, position }: { name: string; position: string }): string {
  return position === "" ? name : `${name}, ${position}`;
}

/** "nhiệm vụ: Trần Văn A, hạn 25/11/2026, chưa xong (quá hạn)"; "" where nobody was named. */
export function taskWords(task: Pick<Task, "state" | "dueOn" | "assignee">, today: LocalDate): string {
  if (task.assignee === null || task.dueOn === null) return "";
  const whom = `nhiệm vụ: ${task.assignee.name}, hạn ${formatLocalDate(task.dueOn)}`;
  const shown = shownTaskState(task, today);
  if (shown === "done") return `${whom}, đã xong`;
  if (shown === "overdue") return `${whom}, chưa xong (quá hạn)`;
  return `${whom}, ${shown === "reported" ? "đã báo kết quả, chờ xem" : "chưa xong"}`;
}

/** "số lúc kết luận: 18.080 tỷ đồng (81,2%), kế hoạch 22.270, đánh giá: chậm tiến độ". */
export function seenWords({ figure, plan, percent, status, estimated }: SeenFigure): string {
  const parts = [
    figure === "" ? "số lúc kết luận: chưa có" : `số lúc kết luận: ${figure}${percent === "" ? "" : ` (${percent})`}`,
    plan === "" ? "" : `kế hoạch ${plan}`,
    `đánh giá: ${ASSESSMENT_LABELS[status].word.toLocaleLowerCase("vi")}${estimated ? " (ước)" : ""}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** "9 tháng năm 2026" inside a sentence; a key that is none stands as it is. */
export function periodWords(key: string): string {
  const period = parsePeriodKey(key);
  return period === null ? key : formatPeriodInSentence(period);
}

/** Beside every text field of a task. */
export const TASK_HINT = "Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc có tên người.";

export type TaskRefusal = "no-indicator" | "no-person" | "date-past" | "not-found" | "not-yours" | "moved";

export const TASK_REFUSALS: Record<TaskRefusal, string> = {
  "no-indicator": "Không còn chỉ tiêu này trong năm đang xem.",
  "no-person": "Người này không nhận được nhiệm vụ: tài khoản đã ngừng hoặc không làm việc trong phần mềm.",
  "date-past": "Thời hạn phải từ ngày hôm nay trở đi.",
  "not-found": "Không còn kết luận này.",
  "not-yours": "Nhiệm vụ này giao cho người khác nên đồng chí không báo kết quả được.",
  moved: "Nhiệm vụ vừa có thay đổi nên chưa ghi được. Đồng chí xem lại nội dung mới nhất rồi làm lại.",
};

/** The figure on the screen is not the one stored now. */
export const FIGURE_MOVED =
  "Số liệu vừa thay đổi sau khi mở trang nên chưa lưu. Nội dung vẫn còn: đồng chí xem số mới rồi lưu lại.";
