import { formatPeriodInSentence } from "@/lib/format/periods";
import type { Quarter } from "@/lib/periods/period";

/** What already lies in the years that a change reaches. */
export type ChangeTouches = {
  /** Plans in force, counted by the places (commune, units) that have one. */
  plans: { year: number; count: number }[];
  /** Opened quarters, with the units that report the indicator in them. */
  quarters: { year: number; quarter: Quarter; units: number }[];
};

/** The same as sentences for the preview; an empty list = nothing lies there yet. */
export function touchesWords({ plans, quarters }: ChangeTouches): string[] {
  return [
    ...plans.map(
      ({ year, count }) =>
        `Kế hoạch năm ${year} đã giao ở ${count} nơi: vẫn giữ nguyên con số, xin xem lại còn đúng không.`,
    ),
    ...quarters.map(
      ({ year, quarter, units }) =>
        `Phiếu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} của ${units} đơn vị hiện theo bản mới.`,
    ),
  ];
}
