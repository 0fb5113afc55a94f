import type { CombinedCell } from "@/lib/indicators/combine-cells";
import { type CellValue, type Certainty, type Figure, figureOfCell } from "@/lib/indicators/figure";
import { type Frequency, type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import type { Supply } from "@/lib/indicators/supply";
import { type Quarter, quarterAt, quarterIndex } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";

/** What a quarter without a cell holds. */
const BLANK: CellValue = { kind: "blank" };

/** A cell on a sheet with who typed it last; version 0 = nobody yet. */
export type SheetCell = {
  value: CellValue;
  certainty: Certainty;
  version: number;
  recordedByName: string | null;
  recordedAt: number | null;
  /** Typed on behalf of the unit: who gave the figure; null where the unit typed itself. */
  supply: Supply | null;
  /** "Tính từ 3 kỳ sinh hoạt đã xác nhận": reckoned by the program and not typed; null = typed, or nobody yet. */
  computedFrom: string | null;
};

export const EMPTY_CELL: SheetCell = {
  value: { kind: "blank" },
  certainty: "final",
  version: 0,
  recordedByName: null,
  recordedAt: null,
  supply: null,
  computedFrom: null,
};

export type QuarterRef = { year: number; quarter: Quarter };

/** A cell of the unit as stored: working or approved. */
export type UnitCell = QuarterRef & SheetCell & { indicatorId: string };

/** The unit's own plan, or the commune's where the unit is the only one that reports the indicator. */
export type SheetPlan = { plan: PlanFigure; of: "unit" | "commune" };

/** One line of a sheet, everything beside the input cell included. */
export type SheetRow = {
  indicator: Indicator;
  plan: SheetPlan | null;
  /** The same quarter of last year, as approved. */
  samePeriod: Figure;
  /** How it was put together where other units reported then; null = the unit's own. */
  samePeriodOf: CombinedCell | null;
  /** The last quarter the indicator was due in before this one, as typed; null when there is none to speak of. */
  previous: (QuarterRef & { figure: Figure }) | null;
  /** Earlier quarters of this year in which the indicator was due, as typed. */
  earlier: { quarter: Quarter; value: CellValue }[];
  /** The last quarters before this one in which the indicator was due, oldest first, as typed; blank = a gap. */
  history: (QuarterRef & { value: CellValue })[];
  /** Median of this quarter over the other units of the kind, at least three; null with fewer, and for rates. */
  likeUnitsMedian: Quantity | null;
  cell: SheetCell;
};

/** Quarters shown beside a cell and looked at by the checks. */
export const HISTORY_QUARTERS = 8;

/** What other units gave in the place of one, put together; only for the quarters in which they reported. */
export type EarlierFigures = {
  /** The same quarter of last year as approved, by indicator. */
  samePeriod: ReadonlyMap<string, CombinedCell>;
  /** As typed, by "indicator quarterIndex"; null = not all of them gave a figure. */
  history: ReadonlyMap<string, CellValue | null>;
};

export type SheetRowSources = QuarterRef & {
  /** Assigned to the unit in the quarter, in the order of the catalogue. */
  indicators: readonly Indicator[];
  plans: ReadonlyMap<string, SheetPlan>;
  /** The unit's working cells of this year and the two years before. */
  cells: readonly UnitCell[];
  /** The unit's approved cells of the same quarter last year. */
  approvedLastYear: readonly UnitCell[];
  /** Where the unit came of others: what those gave in the quarters before its own. */
  earlierUnits?: EarlierFigures;
  /** By indicator. */
  likeUnitsMedians: ReadonlyMap<string, Quantity>;
};

/** Rows of one unit's sheet. A figure that nobody reported stays missing; nothing is carried forward. */
export function buildSheetRows(sources: SheetRowSources): SheetRow[] {
  const key = (indicatorId: string, year: number, quarter: number) => `${indicatorId} ${year} ${quarter}`;
  const cells = new Map(sources.cells.map((cell) => [key(cell.indicatorId, cell.year, cell.quarter), cell]));
  const lastYear = new Map(sources.approvedLastYear.map((cell) => [cell.indicatorId, cell]));
  return sources.indicators.map((indicator) => {
    const typed = (at: QuarterRef) => cells.get(key(indicator.id, at.year, at.quarter));
    const before = previousDue(indicator.frequency, sources);
    const samePeriodOf = sources.earlierUnits?.samePeriod.get(indicator.id) ?? null;
    const inPast = (at: QuarterRef) => {
      const together = sources.earlierUnits?.history.get(`${indicator.id} ${quarterIndex(at.year, at.quarter)}`);
      return together === undefined ? typed(at)?.value : together;
    };
    return {
      indicator,
      plan: sources.plans.get(indicator.id) ?? null,
      samePeriod: figureOfCell(samePeriodValue(samePeriodOf, lastYear.get(indicator.id))),
      samePeriodOf,
      previous: before && { ...before, figure: figureOfCell(inPast(before) ?? BLANK) },
      earlier: earlierDue(indicator.frequency, sources.quarter).flatMap((quarter) => {
        const cell = typed({ year: sources.year, quarter });
        return cell ? [{ quarter, value: cell.value }] : [];
      }),
      history: dueBefore(indicator.frequency, sources).map((at) => ({ ...at, value: inPast(at) ?? BLANK })),
      likeUnitsMedian: sources.likeUnitsMedians.get(indicator.id) ?? null,
      cell: toSheetCell(typed(sources)),
    };
  });
}

function samePeriodValue(of: CombinedCell | null, own: UnitCell | undefined): CellValue {
  if (of === null) return own?.value ?? BLANK;
  return of.kind === "combined" ? of.value : BLANK;
}

function toSheetCell(cell: UnitCell | undefined): SheetCell {
  if (!cell) return EMPTY_CELL;
  const { value, certainty, version, recordedByName, recordedAt, supply, computedFrom } = cell;
  return { value, certainty, version, recordedByName, recordedAt, supply, computedFrom };
}

/** "Quý trước" by frequency; a yearly figure has no earlier one that cùng kỳ does not show already. */
function previousDue(frequency: Frequency, { year, quarter }: QuarterRef): QuarterRef | null {
  if (frequency === "year") return null;
  const step = frequency === "half-year" ? 2 : 1;
  return quarter > step
    ? { year, quarter: (quarter - step) as Quarter }
    : { year: year - 1, quarter: (quarter + 4 - step) as Quarter };
}

function earlierDue(frequency: Frequency, quarter: Quarter): Quarter[] {
  const due: Quarter[] = frequency === "quarter" ? [1, 2, 3, 4] : frequency === "half-year" ? [2, 4] : [4];
  return due.filter((each) => each < quarter);
}

/** The quarters of `HISTORY_QUARTERS` before this one in which the indicator is due, oldest first. */
function dueBefore(frequency: Frequency, { year, quarter }: QuarterRef): QuarterRef[] {
  const last = quarterIndex(year, quarter) - 1;
  const all = Array.from({ length: HISTORY_QUARTERS }, (_, back) => quarterAt(last - back)).toReversed();
  return all.filter((at) => reportsInQuarter(frequency, at.quarter));
}
