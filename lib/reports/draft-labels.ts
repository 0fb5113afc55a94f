import { EXPLANATION_HINT } from "@/lib/explanations/labels";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";
import type { AnnexKind, ReportMove, ReportState } from "./draft";

type Label = { word: string; tone: "neutral" | "behind" | "on-course" | "reached"; glyph: string };

/** Word, glyph and tone of each state: never colour alone. */
export const REPORT_STATE_LABELS: Record<ReportState, Label> = {
  draft: { word: "Dự thảo", tone: "behind", glyph: "✎" },
  agreed: { word: "Đã đồng ý", tone: "on-course", glyph: "✓" },
  issued: { word: "Đã ban hành", tone: "reached", glyph: "✓" },
};

/** Who did what, as the life of a report tells it. */
export const REPORT_MOVE_WORDS: Record<ReportMove, string> = {
  begin: "bắt đầu soạn",
  "next-draft": "chuyển dự thảo lần tiếp theo",
  agree: "đồng ý dự thảo",
  "take-back": "sửa sau khi đã đồng ý, trở lại dự thảo",
  issue: "ban hành",
};

export const ANNEX_LABELS: Record<AnnexKind, string> = {
  indicators: "Biểu các chỉ tiêu",
  budget: "Thu, chi ngân sách",
  "land-certificates": "Cấp giấy chứng nhận theo đơn vị",
  "cell-meetings": "Sinh hoạt chi bộ, xếp loại",
  membership: "Đảng viên, tổ chức đảng",
  explanations: "Giải trình đã chấp nhận",
};

/** "báo cáo quý III/2026", "báo cáo năm 2026": inside a sentence. */
export function reportInSentence(periodKey: string): string {
  const period = parsePeriodKey(periodKey);
  return `báo cáo ${period === null ? periodKey : formatPeriodInSentence(period)}`;
}

export type ReportRefusal =
  | "no-period"
  | "already-issued"
  | "not-found"
  | "issued"
  | "moved"
  | "no-section"
  | "section-moved"
  | "no-move"
  | "has-parts"
  | "last-section"
  | "resolved";

export const REPORT_REFUSALS: Record<ReportRefusal, string> = {
  "no-period": "Chưa mở kỳ này nên chưa soạn được báo cáo.",
  "already-issued":
    "Báo cáo kỳ này đã ban hành. Muốn sửa, đồng chí lập báo cáo đính chính ở trang báo cáo đã ban hành.",
  "not-found": "Không còn báo cáo đang soạn này.",
  issued: "Báo cáo đã ban hành nên không sửa được nữa.",
  moved: "Báo cáo vừa có thay đổi nên chưa ghi. Đồng chí xem lại nội dung mới nhất rồi làm lại.",
  "no-section": "Mục này vừa được người khác bỏ khỏi báo cáo.",
  "section-moved": "Người khác vừa sửa mục này nên chưa ghi.",
  "no-move": "Mục này đã ở đầu hoặc cuối phần của mình.",
  "has-parts": "Mục này còn các mục con. Đồng chí bỏ các mục con trước.",
  "last-section": "Báo cáo phải còn ít nhất một mục.",
  resolved: "Góp ý này đã được xử lý.",
};

/** Said wherever an edit undid an agreement. */
export const TAKEN_BACK = "Lãnh đạo đã đồng ý bản trước; sau lần sửa này báo cáo trở lại dự thảo, cần trình lại.";

/** Beside every text field of a report. */
export const REPORT_HINT = EXPLANATION_HINT;
