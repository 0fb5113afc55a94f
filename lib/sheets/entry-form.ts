import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import { formatPlan } from "@/lib/indicators/labels";
import { periodKey, type Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { type EntryIndicator, type RawCell, rawCellOf } from "./cell-form";
import type { Sheet } from "./sheet";
import type { SheetRow } from "./sheet-row";

/** The figures beside the input cell, as text. */
export type RowFigures = {
  plan: string;
  /** The plan is the commune's: the unit is the only one that reports the indicator. */
  planOfCommune: boolean;
  samePeriod: string;
  previous: string;
};

/** One row as the browser receives it: texts that stand still, and what the live totals are reckoned from. */
export type EntryRow = {
  indicator: EntryIndicator;
  definition: string;
  figures: RowFigures;
  plan: { plan: PlanFigure } | null;
  earlier: { quarter: Quarter; value: CellValue }[];
  raw: RawCell;
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
};

/** The form of a sheet; only the lĩnh vực in `groupCodes` when given. Null when nothing of it is left. */
export function toEntryForm(sheet: Sheet, groupCodes?: readonly string[]): EntryForm | null {
  const groups = sheet.groups
    .filter((group) => groupCodes === undefined || groupCodes.includes(group.code))
    .map((group) => ({
      id: group.id,
      name: group.name,
      rows: sheet.rows.filter((row) => row.indicator.groupId === group.id).map(toEntryRow),
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
  };
}

/** "Quý III", or "Quý IV/2025" when the quarter before lies in the year before. */
export function previousHead({ year, quarter }: { year: number; quarter: Quarter }): string {
  return quarter === 1 ? `Quý IV/${year - 1}` : `Quý ${romanQuarter((quarter - 1) as Quarter)}`;
}

function toEntryRow(row: SheetRow): EntryRow {
  const { indicator, cell } = row;
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
    },
    definition: indicator.definition,
    figures: rowFigures(row),
    plan: row.plan && { plan: row.plan.plan },
    earlier: row.earlier,
    raw: rawCellOf(cell),
    recordedByName: cell.recordedByName,
    recordedAt: cell.recordedAt,
  };
}

/** Empty, 0, "-" and "…" stay four different things (design §3, 1). */
export function rowFigures({ indicator, plan, samePeriod, previous }: SheetRow): RowFigures {
  return {
    plan: plan ? formatPlan(plan.plan, indicator) : "",
    planOfCommune: plan?.of === "commune",
    samePeriod: formatFigure(samePeriod, indicator),
    previous: previous ? formatFigure(previous.figure, indicator) : "",
  };
}
