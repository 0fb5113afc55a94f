import type { UnitDeadline } from "@/lib/periods/deadline";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import type { PeriodState, SheetState } from "@/lib/sheets/sheet-state";
import type { CellType } from "../cell-type";
import type { ChoosableKind } from "../guess-kind";
import type { OrgUnit, OrgUnitKind } from "../org-unit";

export const UNIT_CHANGE_KINDS = ["merge", "split", "rename", "close"] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** What the office decides. `on` is the first day of the new order; for `close` the unit's last day. */
export type UnitChange =
  | { kind: "merge"; on: LocalDate; unitIds: string[]; into: { unitId: string } | MergedUnit }
  | { kind: "split"; on: LocalDate; unitId: string; names: string[] }
  | { kind: "rename"; on: LocalDate; unitId: string; name: string; parentId: string }
  | { kind: "close"; on: LocalDate; unitId: string };
export type MergedUnit = { name: string; unitKind: ChoosableKind; parentId: string };

/** Quarters are quarterIndex; `toQuarter` null = still. */
export type AssignmentSpan = { indicatorId: string; unitId: string; fromQuarter: number; toQuarter: number | null };

export type OpenedQuarter = {
  year: number;
  quarter: Quarter;
  state: PeriodState;
  dataFrom: LocalDate;
  dataTo: LocalDate;
  dueOn: LocalDate;
  /** Kinds of units with a last day of their own. */
  deadlines: UnitDeadline[];
};

/** What the planner reads: the whole commune as it stands inside the transaction. */
export type UnitChangeState = {
  units: (OrgUnit & { version: number })[];
  /** Opened quarters with their data windows. */
  quarters: OpenedQuarter[];
  indicators: { id: string; name: string; onlyOneUnit: boolean; cumulativeEntry: boolean }[];
  assignments: AssignmentSpan[];
  /** The last quarter (quarterIndex) in which each unit gave a figure, a note, a file, or handed in its sheet. */
  lastReported: ReadonlyMap<string, number>;
  /** Sheets due in open quarters, with how many cells are filled. */
  sheets: { unitId: string; quarterIndex: number; state: SheetState; filled: number }[];
  /** Yearly plans in force at units. */
  plans: { unitId: string; year: number; indicatorId: string }[];
  accounts: { id: string; displayName: string; username: string; unitIds: string[]; version: number }[];
};

/** A unit that stays, by id, or the n-th one that the change opens. */
export type UnitRef = { unitId: string } | { opens: number };

export type PlannedSheet = {
  unitId: string;
  quarterIndex: number;
  state: SheetState;
  filled: number;
  /** `done`: nothing left to do; `finish`: the old unit still hands it in; `move`: the new unit does; `end`: nobody. */
  becomes: "done" | "finish" | "move" | "end";
};

/** Everything a change does, in the order it is written. The preview shows it, its hash signs it, the command does it. */
export type UnitChangePlan = {
  change: UnitChange;
  /** First quarter (quarterIndex) of the new order: it and all later ones belong wholly to the successors. */
  firstQuarter: number;
  /** The first quarter by the date and the data windows alone. */
  quarterByDate: number;
  /** Last day of that quarter's data window. */
  windowEnd: LocalDate;
  /** Why it is later than the date says: a quarter in between is locked, or these units have reported in it. */
  delayedBy: { locked: boolean; unitIds: string[] } | null;
  closes: { unitId: string; version: number; validTo: LocalDate }[];
  opens: {
    name: string;
    kind: OrgUnitKind;
    cellType: CellType | null;
    parentId: string;
    validFrom: LocalDate;
    sortOrder: number;
  }[];
  survivor: { unitId: string; version: number } | null;
  successions: { predecessorId: string; successor: UnitRef }[];
  /** `toQuarter` null here = the assignment had not begun and is taken away. */
  ends: { span: AssignmentSpan; toQuarter: number | null }[];
  begins: { unit: UnitRef; indicatorId: string; fromQuarter: number; toQuarter: number | null }[];
  /** Units that stood below a closed one. */
  children: { unitId: string; version: number; parent: UnitRef }[];
  sheets: PlannedSheet[];
  /** Last days on time of the first sheets of the new order, in open quarters. */
  deadlines: { quarterIndex: number; dueOn: LocalDate }[];
  plans: { unitId: string; year: number; indicatorIds: string[] }[];
  /** Accounts of closed units; `gains` null = nothing to point to. They keep reading the old sheets. */
  accounts: { accountId: string; version: number; name: string; from: string[]; gains: UnitRef | null }[];
  /** Indicators typed as lũy kế: the new unit counts from its own first quarter. */
  cumulative: string[];
};

export type UnitChangeRefusal =
  | "not-found"
  | "closed"
  | "not-reporting-unit"
  | "before-start"
  | "name-taken"
  | "too-few-units"
  | "too-few-parts"
  | "bad-parent"
  | "bad-target"
  | "nothing-changes"
  | "date-too-far";
