import { type Period, quarterAt, quarterIndex } from "./period";

/** The period of the same length before (-1) or after (1): quý IV/2025 before quý I/2026, 6 tháng 2025 before 6 tháng 2026. */
export function neighbourPeriod(period: Period, step: -1 | 1): Period {
  if (period.kind !== "quarter") return { ...period, year: period.year + step };
  return { kind: "quarter", ...quarterAt(quarterIndex(period.year, period.quarter) + step) };
}
