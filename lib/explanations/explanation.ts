import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";

/** Giải trình: a leader's question about one unit's figure of one quarter, and what came of it. */
export const EXPLANATION_STATES = ["asked", "answered", "asked-again", "accepted", "withdrawn"] as const;
export type ExplanationState = (typeof EXPLANATION_STATES)[number];

/** `answer` is the unit's, the others are the leader's. */
export const EXPLANATION_MOVES = ["answer", "accept", "ask-again", "withdraw"] as const;
export type ExplanationMove = (typeof EXPLANATION_MOVES)[number];

/** Only a question that was never answered is withdrawn; an answer stands, and may be accepted after all. */
const NEXT: Record<ExplanationMove, Partial<Record<ExplanationState, ExplanationState>>> = {
  answer: { asked: "answered", "asked-again": "answered" },
  accept: { answered: "accepted", "asked-again": "accepted" },
  "ask-again": { answered: "asked-again" },
  withdraw: { asked: "withdrawn" },
};

/** The state a move leads to; null = the move is not allowed. */
export function stateAfter(state: ExplanationState, move: ExplanationMove): ExplanationState | null {
  return NEXT[move][state] ?? null;
}

/** The unit has to answer. */
export function waitsForUnit(state: ExplanationState): boolean {
  return stateAfter(state, "answer") !== null;
}

/** Neither accepted nor withdrawn: there is one at most for a figure. */
export function isUnsettled(state: ExplanationState): boolean {
  return state !== "accepted" && state !== "withdrawn";
}

export const UNSETTLED_STATES = EXPLANATION_STATES.filter(isUnsettled);
export const WAITING_STATES = EXPLANATION_STATES.filter(waitsForUnit);

/** What is shown: a question is overdue from the day after its due day. */
export type ShownState = ExplanationState | "overdue";

export function shownState({ state, dueOn }: Pick<Explanation, "state" | "dueOn">, today: LocalDate): ShownState {
  return waitsForUnit(state) && dueOn < today ? "overdue" : state;
}

/** One step of the thread; nothing in it is ever changed. */
export type ExplanationStep = {
  /** What the step led to. */
  state: ExplanationState;
  /** "" where a leader accepted without a word. */
  text: string;
  at: number;
  /** null = an account that is gone, or the program. */
  actorName: string | null;
  /** The day by which an answer is asked for; of `asked` and `asked-again` only. */
  dueOn: LocalDate | null;
  /** The office wrote down what the unit told it. */
  onBehalf: boolean;
};

export type Explanation = {
  id: string;
  indicator: { id: string; code: string; name: string; groupId: string };
  /** The unit whose figure it is, also when it has been merged since. */
  unit: { id: string; name: string };
  year: number;
  quarter: Quarter;
  state: ExplanationState;
  dueOn: LocalDate;
  version: number;
  /** Version of the approved figure asked about; 0 = nothing was approved. */
  cellVersion: number;
  askedAt: number;
  askedByName: string | null;
};

/** With everything that was said, oldest first. */
export type ExplanationThread = Explanation & { steps: ExplanationStep[] };
