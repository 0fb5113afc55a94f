import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Quarter } from "@/lib/periods/period";

type Windowed = Pick<IndicatorResult, "indicator" | "period" | "asOfQuarter">;

/** The quarter the figure runs to. */
export function quarterTold({ asOfQuarter, period }: Pick<Windowed, "asOfQuarter" | "period">): Quarter {
  return asOfQuarter ?? lastQuarterOf(period);
}

/** A value at the end of its quarter ("đến hết quý III"), not one that grew since January ("sau 9 tháng"). */
function isAtEnd({ indicator }: Pick<Windowed, "indicator">): boolean {
  return indicator.periodRule === "stock" || indicator.periodRule === "rate-of-stocks";
}

/** The figure is the whole of a closed year, so that its window goes without saying. */
function isWholeClosedYear(result: Windowed, closed: boolean): boolean {
  return closed && quarterTold(result) === 4;
}

/** While the year runs a figure says how far it goes: "sau 9 tháng", "đến hết quý III"; a closed year says nothing. */
export function windowAfter(result: Windowed, closed: boolean): string {
  if (isWholeClosedYear(result, closed)) return "";
  const last = quarterTold(result);
  if (isAtEnd(result)) return `đến hết quý ${romanQuarter(last)}`;
  return last === 4 ? "" : last === 1 ? "trong quý I" : `sau ${last * 3} tháng`;
}

/** "lũy kế 9 tháng", "bình quân 9 tháng" for a mean, "cả năm" once all four quarters are in it. */
export function cumulativeLead(result: Windowed): string {
  const last = quarterTold(result);
  if (last === 4) return result.indicator.periodRule === "average" ? "bình quân cả năm" : "cả năm";
  const months = last === 1 ? "quý I" : `${last * 3} tháng`;
  return `${result.indicator.periodRule === "average" ? "bình quân" : "lũy kế"} ${months}`;
}
