import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { Supply } from "@/lib/indicators/supply";
import type { LocalDate } from "@/lib/periods/local-date";
import type { CellNote } from "./note";
import type { QuarterRef, SheetRow } from "./sheet-row";
import type { PeriodState, SheetState } from "./sheet-state";

/** One step in the life of a sheet, with the name of who took it (null: the program itself). */
export type SheetEvent = {
  fromState: SheetState;
  toState: SheetState;
  actorName: string | null;
  at: number;
  reason: string | null;
};

/** A cell that differs from what was submitted last time. */
export type CellChange = {
  indicatorId: string;
  before: { value: CellValue; certainty: Certainty };
  after: { value: CellValue; certainty: Certainty };
  changedByName: string | null;
  /** The change was typed on behalf of the unit: who gave the figure. */
  supply: Supply | null;
};

/** Where a sheet stands. */
export type SheetStatus = {
  state: SheetState;
  /** First submission decides punctuality and never moves. */
  firstSubmittedAt: number | null;
  submittedAt: number | null;
  submittedByName: string | null;
  reviewerName: string | null;
  approvedAt: number | null;
  approvedByName: string | null;
  selfApproved: boolean;
  /** Of the last return, reopening or excuse. */
  reason: string | null;
  reopenedUntil: LocalDate | null;
};

export type Sheet = QuarterRef &
  SheetStatus & {
    unit: { id: string; name: string };
    period: { state: PeriodState; dueOn: LocalDate };
    groups: IndicatorGroup[];
    rows: SheetRow[];
    events: SheetEvent[];
    /** Indicator ids the last return pointed at, while the sheet is returned because of it. */
    pointedCells: string[];
    /** Ghi chú of all cells, oldest first. */
    notes: CellNote[];
    /** Against the previous submission; null while there is none to compare with. */
    changes: CellChange[] | null;
    /** SHA-256 of the content shown; an approval must carry it. */
    contentHash: string;
  };

/** One line of a board: a unit's sheet in a quarter, without its figures. */
export type SheetSummary = QuarterRef &
  SheetStatus & {
    unit: { id: string; name: string };
    period: { state: PeriodState; dueOn: LocalDate };
    /** Cells that say something, of the cells due. */
    filled: number;
    total: number;
    groupIds: string[];
  };
