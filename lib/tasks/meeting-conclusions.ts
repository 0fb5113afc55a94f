import type { LocalDate } from "@/lib/periods/local-date";
import { isOpen, type Task } from "./task";

/**
 * What a meeting needs to see of an indicator: today's conclusions in the order they were typed, and of earlier days
 * the last one's and whatever is still open. `tasks` come newest first; with them those of other indicators today,
 * which the minutes count too.
 */
export function meetingConclusions(
  tasks: readonly Task[],
  indicatorId: string,
  today: LocalDate,
): { now: Task[]; earlier: Task[]; inMinutes: number } {
  const standing = tasks.filter(({ state }) => state !== "withdrawn").toReversed();
  const isToday = ({ concludedOn }: Task) => concludedOn === today;
  const own = standing.filter(({ indicator }) => indicator.id === indicatorId);
  const earlier = own.filter((task) => !isToday(task));
  const last = earlier.at(-1)?.concludedOn;
  return {
    now: own.filter(isToday),
    earlier: earlier.filter(({ concludedOn, state }) => concludedOn === last || isOpen(state)),
    inMinutes: standing.filter(isToday).length,
  };
}
