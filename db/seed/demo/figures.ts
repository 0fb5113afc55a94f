import type { CellKind, Certainty, Origin, Qualifier } from "@/lib/indicators/figure";
import { QUANTITY_SCALE, type Quantity } from "@/lib/indicators/quantity";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import type { DemoProfile } from "./profile";
import { isBeforeMerger, type SeedCell, type Series, type Year } from "./series";
import { splitOverPredecessors } from "./split";

/** A cell as the tables hold it, with its key. */
export type FigureRow = {
  indicatorId: string;
  unitId: string;
  year: number;
  quarter: Quarter | 0;
  kind: CellKind;
  value: Quantity | null;
  numerator: Quantity | null;
  denominator: Quantity | null;
  noDataReason: string | null;
  certainty: Certainty;
  origin: Origin;
  qualifier: Qualifier;
  source: string | null;
};

export type AssignmentRow = { indicatorId: string; unitId: string; fromQuarter: number; toQuarter: number | null };

type Point = { code: string; unit: string; year: number; quarter: Quarter; cell: SeedCell };

/** Every illustrative figure up to quarter III/2026, and who had to report it. */
export function illustrativeFigures(profile: DemoProfile): { figures: FigureRow[]; assignments: AssignmentRow[] } {
  const all = profile.series;
  const ofPredecessors = profile.predecessorCellSeries.map((series) => ({ ...series, unit: "" }));
  const points = [
    ...[...all, ...ofPredecessors].flatMap((series) => pointsOf(profile, series)),
    ...profile.cellFigures,
  ];
  const assignments = [...assignmentsFrom(profile, points), ...awaitingFirstFigure(all, points)];
  const figures = points.flatMap((point) => (isSilent(all, point) ? [] : figureRow(point)));
  return { figures, assignments };
}

/** `null` quarters inside a series stay as points without a cell, so that the unit is expected there. */
function pointsOf({ predecessors }: DemoProfile, series: Series): Point[] {
  const years: [number, Year | readonly SeedCell[] | undefined][] = [
    [2024, series.y2024],
    [2025, series.y2025],
    [2026, series.y2026],
  ];
  return years.flatMap(([year, cells]) =>
    (cells ?? []).flatMap((cell, index) => {
      const quarter = (index + 1) as Quarter;
      if (cell === null) return [];
      if (!isBeforeMerger(year, quarter)) return [{ code: series.code, unit: series.unit, year, quarter, cell }];
      return splitOverPredecessors(cell).map((part, place) => ({
        code: series.code,
        unit: predecessors[place]?.id ?? "",
        year,
        quarter,
        cell: part,
      }));
    }),
  );
}

function isSilent(all: readonly Series[], { code, unit, year }: Point): boolean {
  return year === 2025 && all.some((series) => series.code === code && series.silentPredecessor === unit);
}

/** From a unit's first figure: to its last for closed units, without end for the others. */
function assignmentsFrom({ units }: DemoProfile, points: readonly Point[]): AssignmentRow[] {
  const closed = new Set(units.filter((unit) => unit.validTo !== null).map((unit) => unit.id));
  const rows = new Map<string, AssignmentRow>();
  for (const { code, unit, year, quarter } of points) {
    const index = quarterIndex(year, quarter);
    const row = rows.get(`${code} ${unit}`);
    if (!row) {
      const toQuarter = closed.has(unit) ? index : null;
      rows.set(`${code} ${unit}`, { indicatorId: code, unitId: unit, fromQuarter: index, toQuarter });
      continue;
    }
    row.fromQuarter = Math.min(row.fromQuarter, index);
    if (row.toQuarter !== null) row.toQuarter = Math.max(row.toQuarter, index);
  }
  return [...rows.values()];
}

/** Assigned for 2026 though nothing was reported before: a yearly figure that is "chưa đến kỳ". */
function awaitingFirstFigure(all: readonly Series[], points: readonly Point[]): AssignmentRow[] {
  return all
    .filter(({ code, unit, y2026 }) => y2026 && !points.some((one) => one.code === code && one.unit === unit))
    .map(({ code, unit }) => ({
      indicatorId: code,
      unitId: unit,
      fromQuarter: quarterIndex(2026, 1),
      toQuarter: null,
    }));
}

/** A cell left blank has no row: missing is not zero. */
function figureRow({ code, unit, year, quarter, cell }: Point): FigureRow[] {
  if (cell === null) return [];
  return [{ indicatorId: code, unitId: unit, year, quarter, ...encodeCell(cell), ...ILLUSTRATIVE }];
}

const ILLUSTRATIVE = { origin: "illustrative", qualifier: "exact", source: null } as const;

type Encoded = Pick<FigureRow, "kind" | "value" | "numerator" | "denominator" | "noDataReason" | "certainty">;

const EMPTY = { value: null, numerator: null, denominator: null, noDataReason: null, certainty: "final" } as const;

export function encodeCell(cell: NonNullable<SeedCell>): Encoded {
  if (cell === "-") return { ...EMPTY, kind: "nothing-arose" };
  if (typeof cell === "number") return { ...EMPTY, kind: "value", value: toQuantity(cell) };
  if ("noData" in cell) return { ...EMPTY, kind: "no-data", noDataReason: cell.noData };
  if ("estimated" in cell) {
    return { ...EMPTY, kind: "value", value: toQuantity(cell.estimated), certainty: "estimated" };
  }
  return { ...EMPTY, kind: "rate", numerator: toQuantity(cell[0]), denominator: toQuantity(cell[1]) };
}

/** The literals of the seed have at most three decimals, so rounding only removes binary noise. */
export function toQuantity(value: number): Quantity {
  return Math.round(value * QUANTITY_SCALE);
}
