import { isOpen, type ShownTaskState, type Task } from "./task";

/** `open` = neither done nor withdrawn; `noted` = conclusions without a person. */
export const TASK_CHOICES = ["open", "overdue", "reported", "done", "noted", "withdrawn"] as const;
export type TaskChoice = (typeof TASK_CHOICES)[number];

/** The filter of the list as it stands in the address; "" = all. */
export type TaskListFilter = { state: TaskChoice | ""; who: "mine" | "" };

export function readTaskFilter({ state, who }: Record<string, string | string[] | undefined>): TaskListFilter {
  return { state: TASK_CHOICES.find((each) => each === state) ?? "", who: who === "mine" ? "mine" : "" };
}

type Listed = Task & { shown: ShownTaskState; own: boolean };

export function fitsTaskFilter({ state: stored, shown, own }: Listed, { state, who }: TaskListFilter): boolean {
  const inState = state === "" || (state === "open" ? isOpen(stored) : state === shown || state === stored);
  return inState && (who === "" || own);
}

/** What is still to be done first, by its day; then the rest as it came, newest first. */
export function byDueDay(a: Task, b: Task): number {
  const rank = ({ state }: Task) => (isOpen(state) ? 0 : 1);
  return rank(a) - rank(b) || (rank(a) === 0 ? (a.dueOn ?? "").localeCompare(b.dueOn ?? "") : 0);
}
