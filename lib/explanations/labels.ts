import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Explanation, type ExplanationState, type ShownState, shownState, waitsForUnit } from "./explanation";

type Label = { word: string; tone: "neutral" | "behind" | "at-risk" | "on-course" | "reached"; glyph: string };

/** Word, glyph and tone of each state: never colour alone. */
export const EXPLANATION_LABELS: Record<ShownState, Label> = {
  asked: { word: "Chờ giải trình", tone: "behind", glyph: "◷" },
  overdue: { word: "Quá hạn giải trình", tone: "at-risk", glyph: "!" },
  answered: { word: "Đã trả lời", tone: "on-course", glyph: "↩" },
  "asked-again": { word: "Yêu cầu bổ sung", tone: "behind", glyph: "↻" },
  accepted: { word: "Đã chấp nhận", tone: "reached", glyph: "✓" },
  withdrawn: { word: "Đã rút", tone: "neutral", glyph: "–" },
};

/** Who did what, as the thread tells it. */
export const STEP_WORDS: Record<ExplanationState, string> = {
  asked: "yêu cầu giải trình",
  answered: "trả lời",
  "asked-again": "yêu cầu bổ sung",
  accepted: "chấp nhận giải trình",
  withdrawn: "rút yêu cầu",
};

/** "đã yêu cầu giải trình, hạn 25/11/2026": under the figure on other screens. */
export function standingWords(explanation: Pick<Explanation, "state" | "dueOn">, today: LocalDate): string {
  const shown = shownState(explanation, today);
  const due = `hạn ${formatLocalDate(explanation.dueOn)}`;
  if (shown === "overdue") return `quá hạn giải trình (${due})`;
  if (waitsForUnit(explanation.state)) {
    return explanation.state === "asked" ? `đã yêu cầu giải trình, ${due}` : `yêu cầu giải trình bổ sung, ${due}`;
  }
  if (explanation.state === "answered") return "đơn vị đã giải trình, chờ lãnh đạo xem";
  return explanation.state === "accepted" ? "giải trình đã được chấp nhận" : "đã rút yêu cầu giải trình";
}

/** Beside every text field of a thread. */
export const EXPLANATION_HINT = "Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc có tên người.";

export type ExplanationRefusal =
  | "no-period"
  | "not-assigned"
  | "unsettled"
  | "date-past"
  | "not-found"
  | "not-yours"
  | "outside-groups"
  | "moved";

export const EXPLANATION_REFUSALS: Record<ExplanationRefusal, string> = {
  "no-period": "Kỳ báo cáo này chưa được mở.",
  "not-assigned": "Đơn vị không được giao báo cáo chỉ tiêu này trong kỳ nên không yêu cầu giải trình được.",
  unsettled: "Số liệu này đang có một yêu cầu giải trình chưa xong. Đồng chí xem tiếp ở yêu cầu đó.",
  "date-past": "Hạn trả lời phải từ ngày hôm nay trở đi.",
  "not-found": "Không còn yêu cầu giải trình này.",
  "not-yours": "Yêu cầu này gửi đơn vị khác nên đồng chí không trả lời được.",
  "outside-groups": "Chỉ tiêu ngoài lĩnh vực đồng chí phụ trách nên đồng chí không trả lời thay được.",
  moved: "Yêu cầu giải trình vừa có thay đổi nên chưa ghi được. Đồng chí xem lại nội dung mới nhất rồi làm lại.",
};
