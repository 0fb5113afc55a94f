import type { BoardChip, BoardMonth } from "./board-view";
import { MEETING_STATE_LABELS } from "./labels";
import type { MeetingKind } from "./meeting";
import type { MeetingClass } from "./scoring";

const SHORT_CLASS: Record<MeetingClass, string> = { good: "T", fair: "K", average: "TB", poor: "Kém" };
const SHORT_KIND: Record<MeetingKind, string> = { regular: "", thematic: "CĐ", combined: "", extraordinary: "BT" };

/** "T 92,5", "◷ K 71 cđ": one meeting in a square; what is written late has an "m" behind it. */
export function chipText([, kind, state, grade, points]: BoardChip): string {
  // Beside the regular meeting there is room for the class of the thematic one; its points are in the record.
  const outcome = grade === null ? "" : kind === "thematic" ? SHORT_CLASS[grade] : `${SHORT_CLASS[grade]} ${points}`;
  const glyph = state === "confirmed" ? "" : MEETING_STATE_LABELS[state].glyph;
  return [SHORT_KIND[kind], glyph, outcome, kind === "combined" ? "cđ" : ""].filter(Boolean).join(" ");
}

/** A whole square as text: "thiếu", "×", or its meetings. */
export function squareText([standing, chips]: BoardMonth): string {
  const lack = standing === "missing" ? ["thiếu"] : standing === "none" ? ["×"] : [];
  return [...lack, ...chips.map((chip) => `${chipText(chip)}${chip[5] === 1 ? " m" : ""}`)].join("; ");
}

/** What the short words in the squares mean; the second line is of what only some may know. */
export const BOARD_LEGEND =
  "Mỗi ô là xếp loại và điểm đã xác nhận. T: Tốt, K: Khá, TB: Trung bình. CĐ: kỳ chuyên đề; cđ: thường kỳ kết hợp chuyên đề; BT: bất thường.";
export const BOARD_LEGEND_UNCONFIRMED =
  "Khung nét đứt là chưa xác nhận: ✎ bản nháp, ◷ chờ xác nhận (điểm chi bộ tự chấm), ↩ trả lại. Thiếu: quá hạn chưa có phiếu; m: ghi sổ muộn; ×: chi bộ không hoạt động.";
export const BOARD_LEGEND_CONFIRMED = "Ô trống: chưa có kết quả được xác nhận.";
