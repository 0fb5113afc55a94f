import type { Quantity } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";

/** Kỳ sinh hoạt: thường kỳ, chuyên đề, kết hợp (both, one after the other on one day), bất thường. Source: domain.md §4. */
export const MEETING_KINDS = ["regular", "thematic", "combined", "extraordinary"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_FORMS = ["in-person", "online", "mixed"] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** `submitted` = scored by the cell itself and sent; `confirmed` = by the assigned member or Ban Xây dựng Đảng. */
export const MEETING_STATES = ["draft", "submitted", "returned", "confirmed"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** `record` also keeps a draft; `reopen` is the reviewer's, with a reason. */
export const MEETING_MOVES = ["record", "submit", "withdraw", "return", "confirm", "reopen"] as const;
export type MeetingMove = (typeof MEETING_MOVES)[number];

const NEXT: Record<MeetingMove, Partial<Record<MeetingState, MeetingState>>> = {
  record: { draft: "draft", returned: "returned" },
  submit: { draft: "submitted", returned: "submitted" },
  withdraw: { submitted: "draft" },
  return: { submitted: "returned" },
  confirm: { submitted: "confirmed" },
  reopen: { confirmed: "returned" },
};

/** The state a move leads to; null = the move is not allowed. */
export function stateAfter(state: MeetingState, move: MeetingMove): MeetingState | null {
  return NEXT[move][state] ?? null;
}

/** What became of a task of the month before. */
export const TASK_RESULTS = ["done", "partly", "not-done"] as const;
export type TaskResult = (typeof TASK_RESULTS)[number];

/** Counts only, no member is named. null = not typed yet, never zero. */
export type MeetingMembers = {
  official: number | null;
  probationary: number | null;
  /** Miễn công tác và sinh hoạt: leaves the denominator of attendance. */
  exempt: number | null;
  present: number | null;
  /** Absent with a reason. */
  excused: number | null;
  unexcused: number | null;
};

/** What the cell writes down of one meeting; "" = not typed yet. */
export type MeetingContent = {
  kind: MeetingKind;
  form: MeetingForm;
  heldOn: LocalDate;
  /** "HH:MM" of the day, local time; null = not typed yet. */
  startsAt: string | null;
  endsAt: string | null;
  members: MeetingMembers;
  /** Members who spoke. */
  speakers: number | null;
  /** The month before: each task with what came of it; null = not said yet. */
  lastTasks: readonly { task: string; result: TaskResult | null; note: string }[];
  /** Given at this meeting: a position (never a name) and a day. */
  newTasks: readonly { task: string; position: string; dueOn: LocalDate | null }[];
  /** Votes for the resolution, of how many; null = none was put to the vote. */
  votes: { inFavour: number; total: number } | null;
  /** "03-NQ/CB". */
  resolutionNumber: string;
  topic: string;
  strengths: string;
  weaknesses: string;
};

/** `self` = the cell's own scoring, `confirmed` = the reviewer's. */
export const SCORE_ROUNDS = ["self", "confirmed"] as const;
export type ScoreRound = (typeof SCORE_ROUNDS)[number];

/** Points of one line of the rubric, by its place in the list of criteria (0 = the first line). Thousandths. */
export type Score = { place: number; points: Quantity; computed: boolean };

/** Which version of "cell-meeting-rubric" a meeting is scored by: fixed when it is recorded, never moved. */
export type RubricRef = { effectiveFrom: LocalDate; version: number };

export type Meeting = {
  id: string;
  unitId: string;
  year: number;
  /** 1–12: whose month's meeting this is, also when it is held some days later. */
  month: number;
  state: MeetingState;
  content: MeetingContent;
  rubric: RubricRef;
  /** The cell's own scoring; empty until it scored. */
  selfScores: readonly Score[];
  /** The reviewer's; empty until confirmed. */
  confirmedScores: readonly Score[];
  recordedBy: string;
  /** Of the first recording; "written all on one day" is seen from this. */
  firstRecordedAt: number;
  recordedAt: number;
  submittedBy: string | null;
  submittedAt: number | null;
  confirmedBy: string | null;
  confirmedAt: number | null;
  /** Whoever confirmed had also submitted: nobody else could. Shown as "tự xác nhận". */
  selfConfirmed: boolean;
  /** Why it was returned or reopened last; "" = never. */
  returnReason: string;
  version: number;
};

/** One step of a record's history; nothing in it is ever changed. */
export type MeetingStep = {
  sequence: number;
  move: MeetingMove;
  /** What the step led to. */
  state: MeetingState;
  /** As it stood after the step. */
  content: MeetingContent;
  /** Of a confirmation the reviewer's, else the cell's own. */
  scores: readonly Score[];
  /** Why it was returned or reopened, a remark of the confirmation; "" = none. */
  reason: string;
  /** The office wrote it down for the cell. */
  onBehalf: boolean;
  at: number;
  /** null = an account that is gone. */
  actorName: string | null;
};

/** Only these count in figures, spread and classes. */
export function isConfirmed({ state }: Pick<Meeting, "state">): boolean {
  return state === "confirmed";
}
