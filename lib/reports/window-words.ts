import { romanQuarter } from "@/lib/format/roman";
import { isLastValue } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Quarter } from "@/lib/periods/period";

type Windowed = Pick<IndicatorResult, "indicator" | "period" | "asOfQuarter">;

/** The quarter the figure runs to. */
export function quarterTold({ asOfQuarter, period }: Pick<Windowed, "asOfQuarter" | "period">): Quarter {
  return asOfQuarter ?? lastQuarterOf(period);
}

/** While the year runs a figure says how far it goes: "sau 9 tháng", "đến hết quý III"; a closed year says nothing. */
export function windowAfter(result: Windowed, closed: boolean): string {
  const last = quarterTold(result);
  if (closed && last === 4) return "";
  if (isLastValue(result.indicator)) return `đến hết quý ${romanQuarter(last)}`;
  return last === 4 ? "" : `${last === 1 ? "trong" : "sau"} ${monthsOf(last)}`;
}

/** The same between name and verb: "Tổng thu sau 9 tháng đạt …", "Tổng thu cả năm đạt …". */
export function windowBefore(result: Windowed): string {
  const last = quarterTold(result);
  if (isLastValue(result.indicator)) return last === 4 ? `cuối năm ${result.period.year}` : windowAfter(result, false);
  if (last === 4) return "cả năm";
  return isHalf(result) ? `${monthsOf(last)} đầu năm` : windowAfter(result, false);
}

/** The same at the head: "Sau 9 tháng", "Trong 6 tháng đầu năm", "Đến hết quý III năm 2026", "Năm 2026". */
export function windowHead(result: Windowed): string {
  const last = quarterTold(result);
  const { year } = result.period;
  if (isLastValue(result.indicator)) {
    return last === 4 ? `Đến hết năm ${year}` : `Đến hết quý ${romanQuarter(last)} năm ${year}`;
  }
  if (last === 4) return `Năm ${year}`;
  if (last === 1) return `Quý I năm ${year}`;
  return isHalf(result) ? `Trong ${monthsOf(last)} đầu năm` : `Sau ${monthsOf(last)}`;
}

/** The figure is that of a report of six or nine months, all of them. */
function isHalf({ period, asOfQuarter }: Windowed): boolean {
  return asOfQuarter === null && (period.kind === "six-months" || period.kind === "nine-months");
}

/** "lũy kế 9 tháng", "bình quân 9 tháng" for a mean, "cả năm" once all four quarters are in it. */
export function cumulativeLead(result: Windowed, together: boolean): string {
  const last = quarterTold(result);
  const months = last === 4 ? "cả năm" : monthsOf(last);
  if (result.indicator.periodRule === "average") return `bình quân ${months}`;
  if (together) return `tính chung ${months}`;
  return last === 4 ? months : `lũy kế ${months}`;
}

function monthsOf(last: Quarter): string {
  return last === 1 ? "quý I" : `${last * 3} tháng`;
}
