import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import { formatPlan } from "@/lib/indicators/labels";
import type { Quantity } from "@/lib/indicators/quantity";
import { periodKey, type Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { type EntryIndicator, type RawCell, rawCellOf } from "./cell-form";
import { cumulativeBase } from "./cumulative";
import type { CellNote } from "./note";
import { samePeriodNote, samePeriodText } from "./same-period";
import type { Sheet } from "./sheet";
import type { QuarterRef, SheetRow } from "./sheet-row";

/** The figures beside the input cell, as text. */
export type RowFigures = {
  plan: string;
  /** The plan is the commune's: the unit is the only one that reports the indicator. */
  planOfCommune: boolean;
  samePeriod: string;
  /** Under it: of how many units it was put together, or why the years do not compare; "" = the unit's own. */
  samePeriodNote: string;
  previous: string;
};

/** One row as the browser receives it: texts that stand still, and what the live totals are reckoned from. */
export type EntryRow = {
  indicator: EntryIndicator;
  definition: string;
  figures: RowFigures;
  plan: { plan: PlanFigure } | null;
  earlier: { quarter: Quarter; value: CellValue }[];
  /** The quarters before, oldest first; blank = a gap. With the median, what the checks judge the cell by. */
  history: (QuarterRef & { value: CellValue })[];
  likeUnitsMedian: Quantity | null;
  raw: RawCell;
  /** The version of the figure the thread last speaks of; null without a note. */
  notedVersion: number | null;
  /** Where a figure comes from that the program reckons and nobody types; null = typed. */
  computedFrom: string | null;
  /** The last return pointed at this cell. */
  pointed: boolean;
  /** Who saved the cell last; null while nobody has. */
  recordedByName: string | null;
  recordedAt: number | null;
};

/** A sheet, or the part of it that one screen asks for, ready to be typed into. */
export type EntryForm = {
  unitId: string;
  unitName: string;
  periodKey: string;
  year: number;
  quarter: Quarter;
  /** "Quý III": head of the column of last quarter. */
  previousHead: string;
  groups: { id: string; name: string; rows: EntryRow[] }[];
  /** The account's own notes since the last submission: still theirs to word. */
  ownNotes: CellNote[];
};

/** The form of a sheet for one account; only the lĩnh vực in `groupCodes` when given. Null when nothing is left. */
export function toEntryForm(sheet: Sheet, accountId: string, groupCodes?: readonly string[]): EntryForm | null {
  const groups = sheet.groups
    .filter((group) => groupCodes === undefined || groupCodes.includes(group.code))
    .map((group) => ({
      id: group.id,
      name: group.name,
      rows: sheet.rows.filter((row) => row.indicator.groupId === group.id).map((row) => toEntryRow(row, sheet)),
    }));
  if (groups.length === 0) return null;
  const { year, quarter } = sheet;
  return {
    unitId: sheet.unit.id,
    unitName: sheet.unit.name,
    periodKey: periodKey({ kind: "quarter", year, quarter }),
    year,
    quarter,
    previousHead: previousHead(sheet),
    groups,
    ownNotes: sheet.notes.filter((note) => note.authorId === accountId && note.createdAt > lastSubmission(sheet)),
  };
}

/** When the sheet was handed in last; a note from before belongs to what was handed in and is not worded again. */
export function lastSubmission(sheet: Sheet): number {
  return sheet.events.findLast((event) => event.toState === "submitted")?.at ?? Number.NEGATIVE_INFINITY;
}

/** "Quý III", or "Quý IV/2025" when the quarter before lies in the year before. */
export function previousHead({ year, quarter }: { year: number; quarter: Quarter }): string {
  return quarter === 1 ? `Quý IV/${year - 1}` : `Quý ${romanQuarter((quarter - 1) as Quarter)}`;
}

function toEntryRow(row: SheetRow, { quarter, notes, pointedCells }: Sheet): EntryRow {
  const { indicator, cell } = row;
  const base = cumulativeBase(indicator, quarter, row.earlier);
  const noted = notes.filter((note) => note.indicatorId === indicator.id).map((note) => note.cellVersion);
  return {
    indicator: {
      id: indicator.id,
      code: indicator.code,
      name: indicator.name,
      parentId: indicator.parentId,
      unitOfMeasure: indicator.unitOfMeasure,
      decimals: indicator.decimals,
      periodRule: indicator.periodRule,
      percentRule: indicator.percentRule,
      direction: indicator.direction,
      frequency: indicator.frequency,
      entryMode: indicator.entryMode,
      partOfWhole: indicator.partOfWhole,
      numeratorLabel: indicator.numeratorLabel,
      denominatorLabel: indicator.denominatorLabel,
      ...(base === null ? {} : { cumulativeBase: base }),
    },
    definition: indicator.definition,
    figures: rowFigures(row),
    plan: row.plan && { plan: row.plan.plan },
    earlier: row.earlier,
    history: row.history,
    likeUnitsMedian: row.likeUnitsMedian,
    raw: rawCellOf(cell, { cumulativeBase: base }),
    notedVersion: noted.length === 0 ? null : Math.max(...noted),
    computedFrom: cell.computedFrom,
    pointed: pointedCells.includes(indicator.id),
    recordedByName: cell.recordedByName,
    recordedAt: cell.recordedAt,
  };
}

/** Empty, 0, "-" and "…" stay four different things (design §3, 1). */
export function rowFigures(row: SheetRow): RowFigures {
  const { indicator, plan, previous } = row;
  return {
    plan: plan ? formatPlan(plan.plan, indicator) : "",
    planOfCommune: plan?.of === "commune",
    samePeriod: samePeriodText(row),
    samePeriodNote: samePeriodNote(row.samePeriodOf),
    previous: previous ? formatFigure(previous.figure, indicator) : "",
  };
}
