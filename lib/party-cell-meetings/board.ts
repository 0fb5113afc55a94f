import type { Quantity } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";
import type { MeetingKind, MeetingState, RubricRef } from "./meeting";

/** One meeting on the board, without its content. Points are the sums of a scoring; null = not scored. */
export type BoardSquare = {
  id: string;
  unitId: string;
  month: number;
  kind: MeetingKind;
  state: MeetingState;
  heldOn: LocalDate;
  /** "Written down late" is seen from this. */
  firstRecordedAt: number;
  submittedAt: number | null;
  rubric: RubricRef;
  selfPoints: Quantity | null;
  confirmedPoints: Quantity | null;
};

/** The day on which a cell means to hold a meeting of the month. */
export type MeetingDay = { unitId: string; year: number; month: number; kind: MeetingKind; day: LocalDate };
