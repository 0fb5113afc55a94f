import { formatInstant } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { isUnderWay, type JobKind, type JobState, type JobView } from "./job";

export const JOB_KIND_LABELS: Record<JobKind, string> = {
  import: "Nhập từ Excel",
  "import-undo": "Bỏ lần nhập",
  export: "Xuất dữ liệu",
  backup: "Sao lưu",
  "year-rollover": "Mở năm mới",
  check: "Kiểm tra",
  demo: "Dữ liệu minh họa",
};

export const JOB_STATE_LABELS: Record<JobState, { word: string; tone: string }> = {
  waiting: { word: "Đang chờ", tone: "tone-neutral" },
  running: { word: "Đang làm", tone: "tone-on-course" },
  done: { word: "Đã xong", tone: "tone-reached" },
  failed: { word: "Không thành công", tone: "tone-not-met" },
  cancelled: { word: "Đã dừng theo yêu cầu", tone: "tone-neutral" },
  interrupted: { word: "Bị ngắt giữa chừng", tone: "tone-behind" },
};

export const JOB_FAILED =
  "Việc này chưa làm xong do lỗi của chương trình. Đề nghị đồng chí làm lại; nếu vẫn lỗi thì báo quản trị xem nhật ký trên máy chủ.";
export const JOB_INTERRUPTED =
  "Máy chủ đã dừng khi đang làm việc này. Đề nghị đồng chí xem kết quả đã đến đâu rồi làm lại.";
export const JOB_CANCELLED = "Việc này đã dừng theo yêu cầu.";

export type CancelRefusal = "no-job" | "already-ended" | "not-cancellable";

export const CANCEL_REFUSALS: Record<CancelRefusal, string> = {
  "no-job": "Không tìm thấy việc này.",
  "already-ended": "Việc này đã kết thúc, không còn gì để dừng.",
  "not-cancellable": "Việc này không dừng giữa chừng được; đồng chí đợi cho xong.",
};

const count = (n: number) => formatQuantity(n * 1000, 0);

/** Whole percent, rounded down so that 100 is said only when all is done; null while the total is not known. */
export function jobPercent({ done, total }: Pick<JobView, "done" | "total">): number | null {
  return total <= 0 ? null : Math.min(100, Math.floor((Math.max(0, done) * 100) / total));
}

/** "120/480 (25 %)", or how many so far, or nothing before the first. */
export function progressWords({ done, total }: Pick<JobView, "done" | "total">): string {
  const percent = jobPercent({ done, total });
  if (percent !== null) return `${count(done)}/${count(total)} (${percent} %)`;
  return done > 0 ? `Đã làm ${count(done)}` : "";
}

/** "Đang làm" or, once somebody asked it to stop, "Đang dừng". */
export function jobStateWord({ state, cancelRequested }: Pick<JobView, "state" | "cancelRequested">): string {
  return cancelRequested && isUnderWay(state) ? "Đang dừng" : JOB_STATE_LABELS[state].word;
}

/** Who began it and when, and when it ended. */
export function jobTimes({ startedBy, createdAt, endedAt }: Pick<JobView, "startedBy" | "createdAt" | "endedAt">) {
  const begun = `${startedBy}, bắt đầu ${formatInstant(createdAt)}`;
  return endedAt === null ? begun : `${begun}, kết thúc ${formatInstant(endedAt)}`;
}
