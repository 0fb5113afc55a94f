import { daysBetween, type LocalDate } from "@/lib/periods/local-date";

const MAX_OVERDUE = 5;
const DAYS_BETWEEN_OVERDUE = 3;

/**
 * The reminder in force for a sheet that is not handed in: a week before, the day before, then from the day after the
 * deadline every three days, at most five. A stage lasts until the next one, so that a server that was off on the very
 * day reminds late rather than never; its name is part of the notice's key, so that each is given once.
 */
export function reminderStage(dueOn: LocalDate, today: LocalDate): string | null {
  const left = daysBetween(today, dueOn);
  if (left > 7) return null;
  if (left > 1) return "7-days";
  if (left >= 0) return "1-day";
  const step = Math.floor((-left - 1) / DAYS_BETWEEN_OVERDUE) + 1;
  return step <= MAX_OVERDUE ? `overdue-${step}` : null;
}

/** The leaders' digest: weekly within the last two weeks, on the due day, and once after it. */
export function digestStage(dueOn: LocalDate, today: LocalDate): string | null {
  const left = daysBetween(today, dueOn);
  if (left > 14 || left < -7) return null;
  if (left > 7) return "14-days";
  if (left > 0) return "7-days";
  return left === 0 ? "due-day" : "day-after";
}

/**
 * A question or a task that waits for somebody: from the day before its due day, and from the day after it; each is
 * told once. Whoever was given it today has just been told the day.
 */
export function dueStage(
  { dueOn, since }: { dueOn: LocalDate; since: LocalDate },
  today: LocalDate,
): "due-soon" | "overdue" | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return "overdue";
  return left <= 1 && since < today ? "due-soon" : null;
}
