import { foldForSearch } from "@/lib/format/fold";
import { formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue, Origin } from "@/lib/indicators/figure";
import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { hasEnded, lastDayOf } from "@/lib/periods/quarter-days";
import { cellFigure } from "@/lib/sheets/cell-words";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { type Place, placeFinder, placeWords, rowWords } from "./match-place";
import { readCell } from "./read-cell";
import { readImportNumber } from "./read-number";
import { readQuarter } from "./read-quarter";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

/** A figure "chốt trước hệ thống"; quarter 0 = the whole year. */
export type PastFigure = {
  row: number;
  year: number;
  quarter: Quarter | 0;
  indicatorId: string;
  unitId: string;
  cell: CellValue;
};
/** A percentage of plan whose figures are not known. */
export type PastRate = { row: number; year: number; indicatorId: string; percent: Quantity };

export type StoredFigure = { origin: Origin; cell: CellValue; source: string | null };

export type PastWorld = {
  today: LocalDate;
  units: readonly Pick<OrgUnit, "id" | "name" | "kind" | "validFrom" | "validTo">[];
  indicatorsOf: (year: number) => readonly Indicator[];
  /** Periods of the program, by "year quarter": whether figures may still be entered there. */
  isOpen: (year: number, quarter: number) => boolean;
  /** A sheet of the program: its figures are entered and approved there. */
  hasSheet: (year: number, quarter: number, unitId: string) => boolean;
  figureAt: (figure: Omit<PastFigure, "row" | "cell">) => StoredFigure | null;
  rateAt: (year: number, indicatorId: string) => Quantity | null;
  /** Units other than the one that report the indicator in the quarter (quarterIndex). */
  othersReporting: (indicatorId: string, unitId: string, quarter: number) => boolean;
};

type Finder = ReturnType<typeof placeFinder<Indicator>>;
export type CheckedPast = { lines: ImportLine[]; figures: PastFigure[]; rates: PastRate[] };

const FIGURES = ["value", "numerator", "denominator", "percent"] as const;
const FIELDS = { value: "value", numerator: "numerator", denominator: "denominator" };

/** Rows without a figure are passed over: the template lists the whole catalogue. */
export function checkPastYears(table: ReadTable, world: PastWorld): CheckedPast {
  const finders = new Map<number, Finder>();
  const finderFor = (year: number) => {
    const known = finders.get(year) ?? placeFinder(world.indicatorsOf(year), world.units);
    finders.set(year, known);
    return known;
  };
  const firstRow = new Map<string, number>();
  const answer: CheckedPast = { lines: [], figures: [], rates: [] };
  for (const row of table.rows) {
    if (row.problems.length === 0 && FIGURES.every((field) => cellText(row, field) === "")) continue;
    const problems = [...row.problems];
    const when = readWhen(row, world, problems);
    const place = when === null ? null : finderFor(when.year)(row, problems);
    if (when === null || place === null) {
      answer.lines.push(errorLine(row.row, rowWords(row), problems));
      continue;
    }
    const key = `${when.year} ${when.quarter} ${place.indicator.id} ${place.unit.id}`;
    const earlier = firstRow.get(key);
    if (earlier === undefined) firstRow.set(key, row.row);
    else problems.push(problemAt(row, "year", `Trùng năm, kỳ, chỉ tiêu và đơn vị với dòng ${earlier}.`));
    answer.lines.push(readFigure(row, table, { ...when, place }, world, problems, answer));
  }
  return answer;
}

type When = { year: number; quarter: Quarter | 0 };

function readWhen(row: ImportRow, world: PastWorld, problems: RowProblem[]): When | null {
  const yearText = cellText(row, "year");
  const year = /^20\d\d$/.test(yearText) ? Number(yearText) : null;
  const quarter = quarterOf(cellText(row, "period"));
  if (year === null)
    problems.push(problemAt(row, "year", yearText === "" ? "Thiếu năm." : `Năm “${yearText}” không đúng.`));
  if (quarter === null) problems.push(problemAt(row, "period", "Kỳ ghi I, II, III, IV; để trống là cả năm."));
  if (year === null || quarter === null) return null;
  const words = quarter === 0 ? `Năm ${year}` : `Quý ${romanQuarter(quarter)}/${year}`;
  if (!hasEnded(year, quarter === 0 ? 4 : quarter, world.today)) {
    problems.push(problemAt(row, "year", `${words} chưa qua.`));
  } else if (world.isOpen(year, quarter)) {
    problems.push(problemAt(row, "period", `${words} đang mở trong chương trình: nhập ở phiếu số liệu.`));
  }
  return { year, quarter };
}

const WHOLE_YEAR = new Set(["", "nam", "ca nam", "0"]);

function quarterOf(text: string): Quarter | 0 | null {
  return WHOLE_YEAR.has(foldForSearch(text)) ? 0 : readQuarter(text);
}

type Spot = When & { place: Place };

function readFigure(
  row: ImportRow,
  table: ReadTable,
  spot: Spot,
  world: PastWorld,
  problems: RowProblem[],
  answer: CheckedPast,
): ImportLine {
  const { indicator, unit } = spot.place;
  const period = spot.quarter === 0 ? `năm ${spot.year}` : `quý ${romanQuarter(spot.quarter)}/${spot.year}`;
  const what = `${placeWords(spot.place)}, ${period}`;
  placeProblems(row, spot, world, problems);
  const cell = readCell(row, table, indicator, FIELDS, problems);
  const percent = readPercent(row, table, spot, problems);
  if (cell !== null && percent !== null) {
    problems.push(problemAt(row, "percent", "Đã ghi số thực hiện thì không ghi tỷ lệ đã công bố."));
  }
  const key = { year: spot.year, quarter: spot.quarter, indicatorId: indicator.id, unitId: unit.id };
  const there = world.figureAt(key);
  if (there !== null && there.origin !== "published" && there.cell.kind !== "blank") {
    problems.push(problemAt(row, "value", "Đã có số liệu nhập trong chương trình: không ghi đè."));
  }
  if (problems.length > 0) return errorLine(row.row, what, problems);
  if (percent !== null) return rateLine(row, what, { ...key, percent }, world, answer);
  if (cell === null) return errorLine(row.row, what, [problemAt(row, "value", "Thiếu số liệu.")]);
  const before = there === null ? "" : cellFigure(there.cell, indicator);
  const same = there !== null && JSON.stringify(there.cell) === JSON.stringify(cell);
  if (!same) answer.figures.push({ row: row.row, ...key, cell });
  const outcome = same ? "same" : there === null ? "new" : "changed";
  return { row: row.row, what, outcome, before, after: cellFigure(cell, indicator), problems };
}

function rateLine(
  row: ImportRow,
  what: string,
  { year, indicatorId, percent }: { year: number; indicatorId: string; percent: Quantity },
  world: PastWorld,
  answer: CheckedPast,
): ImportLine {
  const before = world.rateAt(year, indicatorId);
  const words = (amount: Quantity | null) => (amount === null ? "" : `${formatQuantity(amount, 3)} % kế hoạch`);
  if (before !== percent) answer.rates.push({ row: row.row, year, indicatorId, percent });
  const outcome = before === percent ? "same" : before === null ? "new" : "changed";
  return { row: row.row, what, outcome, before: words(before), after: words(percent), problems: [] };
}

function readPercent(
  row: ImportRow,
  table: ReadTable,
  { quarter, place }: Spot,
  problems: RowProblem[],
): Quantity | null {
  const cell = row.cells.percent;
  const rules = { unitOfMeasure: "%", decimals: 3, unitBeside: "", convention: table.convention };
  const read = readImportNumber(cell, rules);
  if (read.kind === "blank") return null;
  if (quarter !== 0 || place.unit.kind !== "commune") {
    problems.push(problemAt(row, "percent", "Tỷ lệ đã công bố chỉ ghi cho cả năm, toàn xã."));
  }
  if (read.kind === "value") return read.value;
  problems.push(
    problemAt(row, "percent", read.kind === "problem" ? read.message : "Ô này ghi “-”: để trống hoặc ghi số."),
  );
  return null;
}

/** Where a figure of the past may stand: never beside what the program itself adds up. */
function placeProblems(row: ImportRow, { year, quarter, place }: Spot, world: PastWorld, problems: RowProblem[]): void {
  const { indicator, unit } = place;
  const known = world.units.find((each) => each.id === unit.id);
  if (indicator.parentMode === "sum-of-parts") {
    problems.push(problemAt(row, "indicator", "Chỉ tiêu này được cộng từ các chỉ tiêu con: nhập ở chỉ tiêu con."));
  }
  if (quarter === 0) {
    if (unit.kind !== "commune")
      problems.push(problemAt(row, "unit", "Số cả năm chỉ ghi cho toàn xã; của đơn vị thì ghi từng quý."));
    return;
  }
  if (!reportsInQuarter(indicator.frequency, quarter)) {
    problems.push(problemAt(row, "period", "Chỉ tiêu này không có số liệu của quý đó."));
  }
  const closed = known?.validTo != null && known.validTo < lastDayOf(year, quarter);
  if (closed || (known?.validFrom != null && known.validFrom > lastDayOf(year, quarter))) {
    problems.push(problemAt(row, "unit", `“${unit.name}” không hoạt động trong quý đó.`));
  }
  if (world.hasSheet(year, quarter, unit.id)) {
    problems.push(problemAt(row, "unit", "Đơn vị đã có phiếu số liệu của quý đó: sửa ở phiếu."));
  }
  if (unit.kind === "commune" && world.othersReporting(indicator.id, unit.id, quarterIndex(year, quarter))) {
    problems.push(problemAt(row, "unit", "Quý đó đã có đơn vị báo cáo chỉ tiêu này: ghi theo từng đơn vị."));
  }
}
