import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { LocalDate } from "@/lib/periods/local-date";

/** Kết luận: what a meeting concluded about an indicator; with a person and a day it is a nhiệm vụ. */
export const TASK_STATES = ["noted", "given", "reported", "redo", "done", "withdrawn"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** `report` is the person's, the others are of whoever may give tasks. */
export const TASK_MOVES = ["correct", "report", "accept", "send-back", "withdraw"] as const;
export type TaskMove = (typeof TASK_MOVES)[number];

/** What a step of the trail did; the first one concludes. */
export const TASK_STEPS = ["conclude", ...TASK_MOVES] as const;
export type TaskStepKind = (typeof TASK_STEPS)[number];

/** What is reported is accepted or sent back as it stands; a task may be found done without a report. */
const NEXT: Record<TaskMove, Partial<Record<TaskState, TaskState>>> = {
  correct: { noted: "noted", given: "given", redo: "given" },
  report: { given: "reported", redo: "reported" },
  accept: { given: "done", reported: "done", redo: "done" },
  "send-back": { reported: "redo" },
  withdraw: { noted: "withdrawn", given: "withdrawn", redo: "withdrawn" },
};

/** The state a move leads to; null = the move is not allowed. A correction may give a task away or take it back. */
export function stateAfter(state: TaskState, move: TaskMove): TaskState | null {
  return NEXT[move][state] ?? null;
}

/** A conclusion with somebody to do it is a task. */
export function stateOfConclusion(assigneeId: string | null): "noted" | "given" {
  return assigneeId === null ? "noted" : "given";
}

/** The person has to do something. */
export function waitsForPerson(state: TaskState): boolean {
  return stateAfter(state, "report") !== null;
}

export const WAITING_TASK_STATES = TASK_STATES.filter(waitsForPerson);

/** A task that is neither done nor withdrawn. */
export function isOpen(state: TaskState): boolean {
  return waitsForPerson(state) || state === "reported";
}

export const OPEN_TASK_STATES = TASK_STATES.filter(isOpen);

/** What is shown: a task is overdue from the day after its due day, until it is reported. */
export type ShownTaskState = TaskState | "overdue";

export function shownTaskState({ state, dueOn }: Pick<Task, "state" | "dueOn">, today: LocalDate): ShownTaskState {
  return waitsForPerson(state) && dueOn !== null && dueOn < today ? "overdue" : state;
}

/** The figure and its assessment as the meeting saw them, in the words of the screen; never computed again. */
export type SeenFigure = {
  /** "18.080 tỷ đồng"; "" = there was no figure. */
  figure: string;
  /** "Kế hoạch …" without the word; "" = no plan was given. */
  plan: string;
  /** "81,2%", "+1,2 điểm %"; "" = none. */
  percent: string;
  status: AssessmentStatus;
  /** The verdict rested on ước figures. */
  estimated: boolean;
  /** The switches of the view: which plan, whether unapproved figures count. */
  view: string;
};

export type Person = { id: string; name: string; position: string };

export type Task = {
  id: string;
  indicator: { id: string; code: string; name: string };
  /** periodKey of the period that was looked at. */
  period: string;
  year: number;
  /** Day of the meeting. */
  concludedOn: LocalDate;
  state: TaskState;
  text: string;
  assignee: Person | null;
  dueOn: LocalDate | null;
  seen: SeenFigure;
  givenBy: { id: string; name: string | null };
  givenAt: number;
  version: number;
};

/** One step of the trail; nothing in it is ever changed. */
export type TaskStep = {
  step: TaskStepKind;
  /** "" where somebody accepted or withdrew without a word. */
  text: string;
  /** To whom and until when it stood after the step. */
  assigneeName: string | null;
  dueOn: LocalDate | null;
  at: number;
  actorName: string | null;
};

/** With everything that was said, oldest first. */
export type TaskThread = Task & { steps: TaskStep[] };
