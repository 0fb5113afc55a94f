import type { Indicator } from "@/lib/indicators/indicator";
import { indicatorSentence } from "../sentence";
import { openNotes } from "../spans";
import { aPlan, aResult, type ResultOver, units, value } from "./result-fixture";

/** The indicators and shapes the tables of sentences are made of. */
export const S = "Tổng thu NSNN trên địa bàn";
export const SPENDING: Partial<Indicator> = { name: "Tổng chi ngân sách xã", direction: "neutral" };
export const CERTIFICATES: Partial<Indicator> = { name: "Cấp GCN QSDĐ lần đầu", unitOfMeasure: "giấy", decimals: 0 };
export const POVERTY: Partial<Indicator> = {
  name: "Tỷ lệ hộ nghèo",
  unitOfMeasure: "%",
  decimals: 2,
  direction: "lower",
  periodRule: "rate-of-stocks",
  percentRule: "none",
};
export const ON_TIME: Partial<Indicator> = {
  name: "Tỷ lệ hồ sơ đúng hạn",
  unitOfMeasure: "%",
  decimals: 2,
  periodRule: "rate-of-flows",
  percentRule: "none",
};
export const CRIMES: Partial<Indicator> = {
  name: "Số vụ phạm pháp hình sự",
  unitOfMeasure: "vụ",
  decimals: 0,
  direction: "lower",
};
export const MEMBERS: Partial<Indicator> = {
  name: "Tổng số đảng viên",
  unitOfMeasure: "đảng viên",
  decimals: 0,
  direction: "neutral",
  periodRule: "stock",
};
export const HOUSES: Partial<Indicator> = { name: "– Nhà Đại đoàn kết", unitOfMeasure: "căn", decimals: 0 };
export const MILESTONE: Partial<Indicator> = {
  name: "Đạt chuẩn nông thôn mới",
  periodRule: "milestone",
  percentRule: "none",
};
export const REVENUE = { plan: aPlan(units(38_200)), cumulative: value(71_052) };
export const NINE: ResultOver = { asOfQuarter: 3 };
export const atMost = (planned: number) => aPlan(planned, { comparator: "at-most" });
export const published = (percent: number, qualifier: "exact" | "above" | "nearly"): ResultOver => ({
  completion: { kind: "published", percent, qualifier, source: "nguồn" },
  published: { qualifier, source: "nguồn" },
});
export const combined = { kind: "combined" as const, figure: value(100), predecessors: ["xã A", "xã B", "thị trấn C"] };

export type Row = [expected: string | null, result: ResultOver, year: "open" | "closed"];

/** The sentence with its footnote marks in brackets; null where nothing is said. */
export function say(result: ResultOver, year: "open" | "closed"): string | null {
  const notes = openNotes("note", (index) => `${index + 1}`);
  const spans = indicatorSentence(aResult(result), { closed: year === "closed", notes });
  return spans === null
    ? null
    : spans.map((span) => (span.kind === "note-mark" ? `[${span.mark}]` : span.text)).join("");
}
