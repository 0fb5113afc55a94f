import type { LocalDate } from "@/lib/periods/local-date";
import { isOpen, type Task } from "./task";

/**
 * What a meeting needs to see of an indicator: today's conclusions in the order they were typed, and of earlier days
 * the last one's and whatever is still open. `tasks` come newest first.
 */
export function meetingConclusions(tasks: readonly Task[], today: LocalDate): { now: Task[]; earlier: Task[] } {
  const standing = tasks.filter(({ state }) => state !== "withdrawn").toReversed();
  const earlier = standing.filter(({ concludedOn }) => concludedOn !== today);
  const last = earlier.at(-1)?.concludedOn;
  return {
    now: standing.filter(({ concludedOn }) => concludedOn === today),
    earlier: earlier.filter(({ concludedOn, state }) => concludedOn === last || isOpen(state)),
  };
}
