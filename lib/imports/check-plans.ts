import { foldForSearch } from "@/lib/format/fold";
import { formatQuantity } from "@/lib/format/numbers";
import { type CatalogueIndicator, COMPARATORS, type Comparator, type Indicator } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, formatPlan } from "@/lib/indicators/labels";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import { readPastedText } from "@/lib/paste/read-number";
import { PLAN_REFUSALS } from "@/lib/plans/labels";
import type { PlanEntry } from "@/lib/plans/ledger";
import { type PlanField, type PlanRowValues, planTexts, readPlanRow, valuesOf } from "@/lib/plans/read-plan-row";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { type Place, type PlaceUnit, placeFinder, placeWords, rowWords } from "./match-place";
import { readImportNumber } from "./read-number";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

export type PlanInput = PlanRowValues & {
  row: number;
  indicatorId: string;
  unitId: string;
  supersedesId: string | null;
};

export type PlanWorld = {
  indicators: readonly (Indicator & Pick<CatalogueIndicator, "retiredFrom">)[];
  /** Units that may have a plan in the year, the commune among them. */
  units: readonly PlaceUnit[];
  /** What was recorded for the year and basis, by unit and indicator. */
  ledgers: ReadonlyMap<string, ReadonlyMap<string, PlanEntry>>;
};

const NUMBERS = ["planned", "upper", "baseline", "q1", "q2", "q3", "q4"] as const satisfies readonly PlanField[];

const FIGURES = NUMBERS.filter((field) => field !== "baseline");
const isBlank = (text: string) => readPastedText(text).kind === "blank";

/**
 * What each row would record. Columns that are not in the file say nothing: quarters, range and comparator then stay as
 * they stand. A row whose figures are in force already is passed over.
 */
export function checkPlans(table: ReadTable, world: PlanWorld): { lines: ImportLine[]; inputs: PlanInput[] } {
  const find = placeFinder(world.indicators, world.units);
  const firstRow = new Map<string, number>();
  const lines: ImportLine[] = [];
  const inputs: PlanInput[] = [];
  for (const row of table.rows) {
    // The template lists the whole catalogue; what was not given stays empty.
    if (row.problems.length === 0 && FIGURES.every((field) => isBlank(cellText(row, field)))) continue;
    const problems = [...row.problems];
    const place = find(row, problems);
    if (place === null) {
      lines.push(errorLine(row.row, rowWords(row), problems));
      continue;
    }
    const key = `${place.indicator.id} ${place.unit.id}`;
    const earlier = firstRow.get(key);
    if (earlier === undefined) firstRow.set(key, row.row);
    else problems.push(problemAt(row, "code", `Trùng chỉ tiêu và đơn vị với dòng ${earlier}.`));
    if (place.indicator.retiredFrom !== null) problems.push(problemAt(row, "code", PLAN_REFUSALS["retired-indicator"]));
    const entry = world.ledgers.get(place.unit.id)?.get(place.indicator.id) ?? null;
    const read = readRow(row, table, place, entry, problems);
    lines.push(read.line);
    if (read.input !== null) inputs.push(read.input);
  }
  return { lines, inputs };
}

function readRow(row: ImportRow, table: ReadTable, place: Place, entry: PlanEntry | null, problems: RowProblem[]) {
  const { indicator, unit } = place;
  const what = placeWords(place);
  const current = valuesOf(entry, indicator);
  const before = current === null ? "" : planWords(current, indicator);
  const texts = planTexts(indicator, current);
  for (const field of NUMBERS) texts[field] = numberText(row, table, field, indicator, texts[field], problems);
  const comparator = comparatorOf(row, indicator, texts.comparator as Comparator, problems);
  texts.comparator = comparator;
  if (row.cells.why) texts.why = cellText(row, "why");
  if (texts.planned === "" && problems.length === 0) {
    problems.push(problemAt(row, "planned", "Thiếu kế hoạch năm."));
  }
  if (problems.length > 0) return { line: errorLine(row.row, what, problems), input: null };
  const read = readPlanRow(texts, indicator, current);
  if (read.kind === "invalid") {
    const found = Object.entries(read.errors).map(([field, message]) => problemAt(row, fieldAt(row, field), message));
    return { line: errorLine(row.row, what, found), input: null };
  }
  if (read.kind === "unchanged") {
    const line: ImportLine = { row: row.row, what, outcome: "same", before, after: before, problems };
    return { line, input: null };
  }
  if (read.values.quarters === null && entry !== null && entry.quarters !== null) {
    problems.push(problemAt(row, "planned", PLAN_REFUSALS["quarters-required"]));
    return { line: errorLine(row.row, what, problems), input: null };
  }
  const outcome = current === null ? "new" : "changed";
  const line: ImportLine = { row: row.row, what, outcome, before, after: planWords(read.values, indicator), problems };
  const supersedesId = entry === null ? null : entry.last.year.id;
  const input = { row: row.row, indicatorId: indicator.id, unitId: unit.id, ...read.values, supersedesId };
  return { line, input };
}

/** A message of a field without a column stands at the plan. */
function fieldAt(row: ImportRow, field: string): string {
  return row.cells[field] ? field : "planned";
}

/** The figure as it would be typed into the plan form, which reads it by its own rules. */
function numberText(
  row: ImportRow,
  table: ReadTable,
  field: (typeof NUMBERS)[number],
  indicator: Indicator,
  stands: string,
  problems: RowProblem[],
): string {
  const cell = row.cells[field];
  if (cell === undefined) return stands;
  const read = readImportNumber(cell, {
    unitOfMeasure: indicator.unitOfMeasure,
    decimals: indicator.decimals,
    unitBeside: cellText(row, "measure") || table.units[field] || "",
    convention: table.convention,
  });
  if (read.kind === "value") return formatQuantity(read.value, indicator.decimals);
  if (read.kind === "blank") return "";
  const dash = `Ô ${cell.address} ghi “-”: để trống nếu không giao, ghi 0 nếu giao bằng không.`;
  problems.push(problemAt(row, field, read.kind === "dash" ? dash : read.message));
  return "";
}

/** As written; else a range where the file gives its end, else what stands, else the catalogue's. */
function comparatorOf(row: ImportRow, indicator: Indicator, stands: Comparator, problems: RowProblem[]): Comparator {
  const text = cellText(row, "comparator");
  if (text !== "") {
    const key = foldForSearch(text);
    const found = COMPARATORS.find((each) => foldForSearch(COMPARATOR_LABELS[each]) === key) ?? SIGNS[key];
    if (found !== undefined) return found;
    const choices = COMPARATORS.map((each) => COMPARATOR_LABELS[each]).join("; ");
    problems.push(problemAt(row, "comparator", `Không có yêu cầu “${text}”. Chọn một trong: ${choices}.`));
    return stands;
  }
  if (cellText(row, "upper") !== "") return "range";
  // The end of a range that is left empty ends the range.
  return stands === "range" && row.cells.upper !== undefined ? indicator.defaultComparator : stands;
}

const SIGNS: Record<string, Comparator> = {
  "≥": "at-least",
  ">=": "at-least",
  "≤": "at-most",
  "<=": "at-most",
  "=": "equals",
};

/** "46 (quý: 10 · 12 · 12 · 12)". */
function planWords(values: PlanRowValues, indicator: Indicator): string {
  const plan = formatPlan(values, indicator);
  const quarters = values.quarters?.map((each) => formatQuantity(each, indicator.decimals)).join(" · ");
  const milestone = indicator.periodRule === "milestone" && values.planned === QUANTITY_SCALE;
  return quarters === undefined || milestone ? plan : `${plan} (quý: ${quarters})`;
}
