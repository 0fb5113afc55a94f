import { daysBetween, type LocalDate, localDateAt } from "@/lib/periods/local-date";

/** "còn 28 ngày", "hạn hôm nay", "quá hạn 3 ngày". */
export function dueWords(dueOn: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "hạn hôm nay";
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`;
}

/** Whole days after the last day on time, by the first submission; 0 = on time. */
export function daysLate(firstSubmittedAt: number, dueOn: LocalDate): number {
  return Math.max(0, daysBetween(dueOn, localDateAt(firstSubmittedAt)));
}
