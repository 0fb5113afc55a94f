import { formatShortPartyDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period } from "@/lib/periods/period";
import { hasBegun } from "@/lib/periods/quarter-days";

/** Nhìn lại: the screens of the leaders as they were at the end of a past day. */
export const LOOK_BACK_PARAMETER = "asOf";

/** What is told as it is now, because nothing dated keeps it: words and rules of the catalogue, names of units. */
export type LookBackTouch = "catalogue" | "units";

/** "Nhìn lại: số liệu như cuối ngày 30/9/2026": on the screen, on paper and in the workbook. */
export function lookBackWords(day: LocalDate): string {
  return `Nhìn lại: số liệu như cuối ngày ${formatShortPartyDate(day)}`;
}

/** Why the day cannot be looked back on, as a sentence; null = it can. @param first the day on which the ledger begins */
export function lookBackRefusal(day: LocalDate, { today, first }: { today: LocalDate; first: LocalDate }) {
  if (day >= today) return "Chỉ nhìn lại được những ngày đã qua, nên ở đây vẫn là số liệu hiện tại.";
  if (day >= first) return null;
  const begun = formatShortPartyDate(first);
  return `Sổ bắt đầu ghi từ ngày ${begun}, không có số liệu của ngày ${formatShortPartyDate(day)}; ở đây vẫn là số liệu hiện tại.`;
}

export const UNREADABLE_DAY = "Xin ghi ngày theo ngày/tháng/năm, ví dụ 30/09/2026. Ở đây vẫn là số liệu hiện tại.";

const TOUCH_WORDS: Record<LookBackTouch, string> = {
  catalogue: "tên và cách hiểu của chỉ tiêu",
  units: "tên đơn vị",
};

/** Said only where it makes a difference: something of these was changed since the day. Null = nothing was. */
export function touchedWords(touched: readonly LookBackTouch[]): string | null {
  if (touched.length === 0) return null;
  return `Sau ngày đó Văn phòng có sửa danh mục; riêng ${touched.map((each) => TOUCH_WORDS[each]).join(" và ")} ở đây ghi theo hiện nay.`;
}

/** A period that could be asked for on the day: its last quarter had begun; of a year its first. */
export function isOffered(period: Period, day: LocalDate): boolean {
  return hasBegun(period.year, period.kind === "year" ? 1 : lastQuarterOf(period), day);
}
