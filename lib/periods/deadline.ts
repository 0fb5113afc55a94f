import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import { daysBetween, type LocalDate } from "./local-date";

/** A deadline of one kind of unit in one quarter, never later than the quarter's own. */
export type UnitDeadline = { unitKind: OrgUnitKind; dueOn: LocalDate };

/** The last day on time for a unit of the kind: its own deadline where the office set one, else the quarter's. */
export function dueOnFor(
  period: { dueOn: LocalDate },
  deadlines: readonly UnitDeadline[],
  unitKind: OrgUnitKind,
): LocalDate {
  return deadlines.find((deadline) => deadline.unitKind === unitKind)?.dueOn ?? period.dueOn;
}

/** `left`: days that remain (0 = due today); `overdue`: days since the last day on time. */
export type DeadlineState = { kind: "left"; days: number } | { kind: "overdue"; days: number };

export function deadlineState(dueOn: LocalDate, today: LocalDate): DeadlineState {
  const days = daysBetween(today, dueOn);
  return days >= 0 ? { kind: "left", days } : { kind: "overdue", days: -days };
}

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export function deadlineText(state: DeadlineState): string {
  if (state.kind === "overdue") return `quá hạn ${state.days} ngày`;
  return state.days === 0 ? "hạn hôm nay" : `còn ${state.days} ngày`;
}
