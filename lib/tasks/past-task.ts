import { stateAfter, stateOfConclusion, type TaskState, type TaskThread } from "./task";

/** The task as its steps until an instant (milliseconds) left it; null = nothing had been concluded yet. */
export function taskBefore(task: TaskThread, before: number): TaskThread | null {
  const steps = task.steps.filter(({ at }) => at < before);
  const last = steps.at(-1);
  if (last === undefined) return null;
  let state: TaskState = "noted";
  let { text } = task;
  for (const { step, text: said, assigneeName } of steps) {
    if (step === "conclude" || step === "correct") {
      state = stateOfConclusion(assigneeName);
      text = said;
    } else {
      state = stateAfter(state, step) ?? state;
    }
  }
  const { assigneeName: name, dueOn } = last;
  const isSame = name !== null && task.assignee?.name === name;
  const assignee = name === null ? null : isSame ? task.assignee : { id: "", name, position: "" };
  return { ...task, steps, state, text, dueOn, assignee, version: steps.length };
}
