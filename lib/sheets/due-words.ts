import { formatLocalDate } from "@/lib/format/dates";
import { daysBetween, type LocalDate, localDateAt } from "@/lib/periods/local-date";

/** "còn 28 ngày", "hạn hôm nay", "quá hạn 3 ngày". */
export function dueWords(dueOn: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "hạn hôm nay";
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`;
}

/** "20/12/2026", or "15/12/2026 – 20/12/2026" where kinds of units have deadlines of their own. */
export function dueRangeWords(dueDays: readonly LocalDate[]): string {
  const [first, ...others] = [...new Set(dueDays)].sort();
  const last = others.at(-1);
  if (first === undefined) return "";
  return last === undefined ? formatLocalDate(first) : `${formatLocalDate(first)} – ${formatLocalDate(last)}`;
}

/** Whole days after the last day on time, by the first submission; 0 = on time. */
export function daysLate(firstSubmittedAt: number, dueOn: LocalDate): number {
  return Math.max(0, daysBetween(dueOn, localDateAt(firstSubmittedAt)));
}

/** "nộp sớm 3 ngày", "nộp đúng hạn", "nộp muộn 2 ngày": by the first submission, whatever came after. */
export function punctualityWords(firstSubmittedAt: number, dueOn: LocalDate): string {
  const late = daysBetween(dueOn, localDateAt(firstSubmittedAt));
  if (late === 0) return "nộp đúng hạn";
  return late < 0 ? `nộp sớm ${-late} ngày` : `nộp muộn ${late} ngày`;
}
