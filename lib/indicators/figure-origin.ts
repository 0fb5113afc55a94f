import type { Quarter } from "@/lib/periods/period";
import type { SheetState } from "@/lib/sheets/sheet-state";
import type { CellValue, Certainty, Origin, Qualifier } from "./figure";
import type { Supply } from "./supply";

/** An approved cell as a reader may see it, with the people behind it. Names are null for the program itself (seed, import). */
export type ApprovedCell = {
  cell: CellValue;
  certainty: Certainty;
  origin: Origin;
  qualifier: Qualifier;
  source: string | null;
  recordedBy: string | null;
  /** Typed on behalf of the unit: who gave the figure. */
  supply: Supply | null;
  recordedAt: number;
  approvedBy: string | null;
  approvedAt: number;
};

/** What stands on the sheet and is not approved: typed, handed in, or changed since the last approval. */
export type WorkingCell = Pick<ApprovedCell, "cell" | "certainty" | "origin" | "recordedBy" | "supply" | "recordedAt">;

/** An approved version that stood before the one in force: what it was before. */
export type EarlierVersion = { cell: CellValue; certainty: Certainty; approvedBy: string | null; approvedAt: number };

/** One reporting unit's share of a commune figure. */
export type UnitOrigin = {
  unitId: string;
  unitName: string;
  /** The unit is a closed predecessor commune. */
  predecessor: boolean;
  sheetState: SheetState;
  /** null = nothing approved of this unit yet. */
  approved: ApprovedCell | null;
  /** Only where unapproved figures are asked for, by someone who may see them, and where it is not the approved one. */
  working: WorkingCell | null;
  /** Newest first; approved versions only. */
  earlier: EarlierVersion[];
};

/** Where one figure of the commune comes from; quarter 0 is a year-level figure "chốt trước hệ thống". */
export type FigureOrigin = { indicatorId: string; year: number; quarter: Quarter | 0; units: UnitOrigin[] };

export type UnitQuarter = {
  quarter: Quarter;
  assigned: boolean;
  excused: boolean;
  cell: CellValue | null;
  /** The program reckoned the cell from confirmed records of meetings. */
  fromRecords?: boolean;
};

/** A unit's four quarters of one indicator, approved cells only; null where nothing is approved. */
export type UnitSeries = {
  indicatorId: string;
  unitId: string;
  unitName: string;
  predecessor: boolean;
  quarters: UnitQuarter[];
};

/** The same of one year among several. */
export type YearUnitSeries = UnitSeries & { year: number };
