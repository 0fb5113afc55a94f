import { attentionRow } from "@/lib/charts/attention";
import { headlineCard } from "@/lib/charts/headline-card";
import { ESTIMATED_FLAG, indicatorRowGroups, type TextCell } from "@/lib/charts/indicator-rows";
import { ASSESSMENT_STATUSES } from "@/lib/indicators/assessment";
import { offCoursePhases } from "@/lib/indicators/off-course";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses, headlineResults, needsAttention } from "@/lib/indicators/roll-up";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import type { PlanChoice } from "@/lib/plans/plan";
import { headlineSentence } from "@/lib/reports/phrases";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

const worded = (cell: TextCell | undefined) => (typeof cell === "string" ? cell : (cell?.[0] ?? ""));
const noted = (cell: TextCell | undefined) => (typeof cell === "object" ? cell[1] : "");

/** The table of indicators, cell by cell as it is shown. */
export function compareTable(
  cells: CellByCell,
  rows: ReadonlyMap<string, GoldenRow>,
  book: YearBook,
  results: readonly IndicatorResult[],
): void {
  const shown = indicatorRowGroups(book.groups, results).flatMap((group) => group.rows);
  cells.number("table", "rows", rows.size, shown.length);
  for (const [
    code,
    name,
    unit,
    depth,
    plan,
    quarters,
    figure,
    percent,
    variance,
    before,
    change,
    status,
    flags,
  ] of shown) {
    const row = rows.get(code);
    if (row === undefined) throw new Error(`${code} is not in the workbook`);
    const cell = (what: string, got: string) => cells.cell("table", `${code} ${what}`, row.text(what), got);
    cell("name", name);
    cell("unit", unit);
    cells.number("table", `${code} depth`, row.text("parent") === "" ? 0 : 1, depth);
    cell("tPlan", worded(plan));
    for (const quarter of [1, 2, 3, 4]) {
      cell(`tQ${quarter}`, worded(quarters[quarter - 1]));
      cell(`tQ${quarter}Note`, noted(quarters[quarter - 1]));
    }
    cell("tFigure", worded(figure));
    cell("tAsOf", noted(figure));
    cell("tPercent", worded(percent));
    cell("tDifference", variance);
    cell("tBefore", worded(before));
    // The reasons of "x" are words; of a partial set of predecessors the workbook names who is missing.
    if (row.text("lastYear") !== "x" || row.text("tBeforeNote") !== "") cell("tBeforeNote", noted(before));
    cell("tChange", change);
    cell("status", status);
    cells.number("table", `${code} estimated`, row.number("estimated"), flags & ESTIMATED_FLAG);
  }
}

/** Headline sentence, counts by status and cards. */
export function compareOverview(
  cells: CellByCell,
  rows: ReadonlyMap<string, GoldenRow>,
  counted: GoldenRow,
  results: readonly IndicatorResult[],
): void {
  const counts = countStatuses(results);
  const number = (what: string, got: number) => cells.number("overview", what, counted.number(what), got);
  for (const status of ASSESSMENT_STATUSES) number(status, counts.byStatus[status]);
  number("total", counts.total);
  number("assessed", counts.assessed);
  number("good", counts.good);
  number("estimated", counts.estimated);
  cells.cell("overview", "headline", counted.text("headline"), headlineSentence(counts, counts.closed));
  const headlines = [...rows.values()].filter((row) => row.number("headline") === 1);
  const cards = headlineResults(results).map(headlineCard);
  cells.number("overview", "cards", headlines.length, cards.length);
  for (const [index, row] of headlines.entries()) {
    const card = cards[index];
    if (card === undefined) continue;
    const cell = (what: string, got: string) =>
      cells.cell("overview", `card ${row.text("indicator")} ${what}`, row.text(what), got);
    cell("indicator", card.code);
    cell("tFigure", card.figure);
    cell("tPlan", card.plan);
    cell("cPercent", card.percent);
    cell("status", card.status);
    const lines = ["cChange", "tNeeded", "tCoverage"].map((what) => row.text(what)).filter((line) => line !== "");
    cells.cell("overview", `card ${row.text("indicator")} lines`, lines.join("; "), card.lines.join("; "));
  }
}

const RED_FIRST = ["not-met", "at-risk", "behind"];

/** "Cần chú ý": which, in which order, by how much and since when. */
export function compareAttention(
  cells: CellByCell,
  rows: ReadonlyMap<string, GoldenRow>,
  results: readonly IndicatorResult[],
  { book, today, choice }: { book: YearBook; today: LocalDate; choice: PlanChoice },
): void {
  const wanted = [...rows.values()]
    .filter((row) => RED_FIRST.includes(row.text("status")))
    .sort(
      (a, b) =>
        RED_FIRST.indexOf(a.text("status")) - RED_FIRST.indexOf(b.text("status")) ||
        (b.maybe("behindBy") ?? 0) - (a.maybe("behindBy") ?? 0) ||
        a.number("sortOrder") - b.number("sortOrder"),
    );
  const found = needsAttention(results);
  const codes = (list: string[]) => list.join(", ");
  const order = codes(found.map(({ indicator }) => indicator.code));
  cells.cell("attention", "order", codes(wanted.map((row) => row.text("indicator"))), order);
  const [first] = found;
  const phases = first === undefined ? new Map() : offCoursePhases(book, found, first.period, today, choice);
  for (const result of found) {
    const { code } = result.indicator;
    const row = rows.get(code);
    if (row === undefined) throw new Error(`${code} is not in the workbook`);
    const line = attentionRow(result, [], phases.get(result.indicator.id) ?? []);
    const cell = (what: string, got: string) => cells.cell("attention", `${code} ${what}`, row.text(what), got);
    cell("tFigure", line.figure);
    cell("tPlan", line.plan);
    cell("tPercent", line.percent);
    cell("tGap", line.gap);
    cell("tNeeded", line.needed);
    cell("tSince", line.since);
    cell("status", line.status);
  }
}
