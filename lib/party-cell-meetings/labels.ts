import type { MeetingForm, MeetingKind, MeetingMove, MeetingState, ScoreRound, TaskResult } from "./meeting";

type Label = { word: string; tone: "neutral" | "behind" | "at-risk" | "on-course" | "reached"; glyph: string };

/** Word, glyph and tone of each state: never colour alone. */
export const MEETING_STATE_LABELS: Record<MeetingState, Label> = {
  draft: { word: "Bản nháp", tone: "neutral", glyph: "✎" },
  submitted: { word: "Chờ xác nhận", tone: "behind", glyph: "◷" },
  returned: { word: "Trả lại", tone: "at-risk", glyph: "↩" },
  confirmed: { word: "Đã xác nhận", tone: "reached", glyph: "✓" },
};

export const MEETING_KIND_WORDS: Record<MeetingKind, string> = {
  regular: "Thường kỳ",
  thematic: "Chuyên đề",
  combined: "Thường kỳ kết hợp chuyên đề",
  extraordinary: "Bất thường",
};

export const MEETING_FORM_WORDS: Record<MeetingForm, string> = {
  "in-person": "Trực tiếp",
  online: "Trực tuyến",
  mixed: "Trực tiếp kết hợp trực tuyến",
};

export const TASK_RESULT_WORDS: Record<TaskResult, string> = {
  done: "Hoàn thành",
  partly: "Hoàn thành một phần",
  "not-done": "Chưa hoàn thành",
};

export const SCORE_ROUND_WORDS: Record<ScoreRound, string> = { self: "Chi bộ tự chấm", confirmed: "Xác nhận" };

/** Who did what, as the history of a record tells it. */
export const MEETING_MOVE_WORDS: Record<MeetingMove, string> = {
  record: "ghi",
  submit: "tự chấm và gửi",
  withdraw: "rút lại",
  return: "trả lại",
  confirm: "xác nhận",
  reopen: "mở lại",
};

/** Beside every text field of a record. */
export const MEETING_HINT = "Chỉ ghi số lượng và công việc, không ghi tên đảng viên, bí mật nhà nước hay việc kỷ luật.";

export type RatingRefusal = "not-a-cell" | "moved";

export const RATING_REFUSALS: Record<RatingRefusal, string> = {
  "not-a-cell": "Đơn vị này không phải chi bộ hoạt động trong năm.",
  moved: "Mức xếp loại vừa được người khác ghi. Đồng chí xem lại mức đang ghi rồi chọn lại.",
};

export type MeetingRefusal =
  | "not-found"
  | "not-a-cell"
  | "not-open"
  | "second-regular"
  | "invalid-content"
  | "outside-groups"
  | "own-submission"
  | "moved";

export const MEETING_REFUSALS: Record<MeetingRefusal, string> = {
  "not-found": "Không còn phiếu sinh hoạt này.",
  "not-a-cell": "Đơn vị này không phải chi bộ nên không ghi phiếu sinh hoạt.",
  "not-open": "Ngày họp nằm ngoài thời gian hoạt động của chi bộ: chi bộ chưa thành lập hoặc đã dừng hoạt động.",
  "second-regular": "Tháng này chi bộ đã có kỳ sinh hoạt thường kỳ. Đồng chí vẫn muốn ghi thêm một kỳ nữa?",
  "invalid-content": "Có chỗ chưa khớp, chưa lưu được. Nội dung đã nhập vẫn còn: đồng chí sửa các chỗ được chỉ ra.",
  "outside-groups": "Sinh hoạt chi bộ ngoài lĩnh vực đồng chí phụ trách.",
  "own-submission": "Đồng chí đã gửi phiếu này nên người khác phải xác nhận.",
  moved: "Phiếu vừa có thay đổi nên chưa ghi được. Đồng chí xem lại nội dung mới nhất rồi làm lại.",
};
