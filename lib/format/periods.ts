import type { Period, Quarter } from "@/lib/periods/period";
import { lowerFirst } from "./first-letter";
import { romanQuarter } from "./roman";

/** "Quý III". */
export function formatQuarter(quarter: Quarter): string {
  return `Quý ${romanQuarter(quarter)}`;
}

/** "Quý III/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "Năm 2026": as a title or a cell. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `${formatQuarter(period.quarter)}/${period.year}`;
    case "six-months":
      return `6 tháng đầu năm ${period.year}`;
    case "nine-months":
      return `9 tháng năm ${period.year}`;
    case "year":
      return `Năm ${period.year}`;
  }
}

/** The same inside a sentence: "quý III/2026", "năm 2026". */
export function formatPeriodInSentence(period: Period): string {
  return lowerFirst(formatPeriod(period));
}

/** "3/2026": a month in a cell or after "tháng". */
export function formatMonth(year: number, month: number): string {
  return `${month}/${year}`;
}
