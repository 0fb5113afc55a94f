import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { Period } from "@/lib/periods/period";

/** "quý III năm 2026", "6 tháng đầu năm 2026": as the titles of papers write a period. */
export function periodWords(period: Period): string {
  return period.kind === "quarter"
    ? `quý ${romanQuarter(period.quarter)} năm ${period.year}`
    : formatPeriodInSentence(period);
}
