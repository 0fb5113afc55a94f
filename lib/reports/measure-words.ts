import { lowerFirst } from "@/lib/format/first-letter";
import { RATING_LEVELS, RATING_WORDS } from "@/lib/party-cell-meetings/rating";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import type { FigureOrigin } from "./document";
import { COUNTED, COUNTED_APART } from "./section-texts";

type Counted = Extract<FigureOrigin, { measure: string }>["kind"];

const WORDS: Record<Counted, ReadonlyMap<string, string>> = {
  "roll-up": new Map([
    ...[...COUNTED, ...COUNTED_APART].map(([status, words]) => [status, `Số chỉ tiêu ${words}`] as const),
    ["assessed", "Số chỉ tiêu được đánh giá"],
    ["good", "Số chỉ tiêu tốt trên số được đánh giá"],
    ["estimated", "Số chỉ tiêu đánh giá theo số ước"],
  ]),
  meetings: new Map([
    ["owed", "Số kỳ thường kỳ phải họp"],
    ["held", "Số kỳ thường kỳ đã họp"],
    ["regular", "Số kỳ thường kỳ đã họp"],
    ["thematic", "Số kỳ chuyên đề"],
    ["attendance", "Tỷ lệ dự sinh hoạt"],
    ["on-time", "Số kỳ ghi vào hệ thống đúng hạn"],
    ["cells", "Số chi bộ phải sinh hoạt chuyên đề"],
    ["cells-thematic", "Số chi bộ đã sinh hoạt chuyên đề"],
    ["year-class", "Xếp loại sinh hoạt cả năm"],
    ...MEETING_CLASSES.map((each) => [each, `Số kỳ xếp loại ${MEETING_CLASS_WORDS[each]}`] as const),
  ]),
  rating: new Map([
    ["rated", "Số chi bộ được xếp loại"],
    ["unrated", "Số chi bộ chưa có kết quả xếp loại"],
    ["level", "Kết quả xếp loại"],
    ["cap-most", "Số chi bộ xuất sắc tối đa"],
    ["cap-over", "Số chi bộ xuất sắc vượt mức tối đa"],
    ["cap-percent", "Tỷ lệ xuất sắc tối đa"],
    ["cap-base", "Số chi bộ để tính mức tối đa"],
    ...RATING_LEVELS.map((each) => [each, `Số chi bộ ${lowerFirst(RATING_WORDS[each])}`] as const),
  ]),
};

/** What a count counts, in words; null for a measure that nothing prints any more. */
export function measureWords(kind: Counted, measure: string): string | null {
  const whole = WORDS[kind].get(measure.replace(/-share$/, ""));
  if (whole === undefined) return null;
  return measure.endsWith("-share") ? `Tỷ lệ: ${lowerFirst(whole)}` : whole;
}
