import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { isPresent } from "@/lib/indicators/across-quarters";
import { type UnitLine, unitLines } from "@/lib/indicators/by-unit";
import type { Figure } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Period, periodKey, type Quarter } from "@/lib/periods/period";
import type { FigureAspect, Span } from "../document";
import type { ReportFigures } from "../report-figures";
import { type NoteBook, text } from "../spans";

/** One indicator of the commune with what each unit gave of it. */
export type ByUnit = { result: IndicatorResult; lines: ReadonlyMap<string, UnitLine> };

/** The indicators of these codes that some unit reports, in the order of the codes. */
export function byUnit(
  { results, period }: ReportFigures,
  series: readonly UnitSeries[],
  codes: readonly string[],
): ByUnit[] {
  return codes.flatMap((code) => {
    const result = results.find(({ indicator }) => indicator.code === code);
    if (result === undefined) return [];
    const lines = unitLines(series, result, lastQuarterOf(period));
    return lines.length === 0 ? [] : [{ result, lines: new Map(lines.map((line) => [line.unitId, line])) }];
  });
}

/** Units in the order of the first list that names them. */
export function unitsIn(tables: readonly ByUnit[]): { unitId: string; unitName: string }[] {
  const units = new Map<string, string>();
  for (const { lines } of tables) for (const { unitId, unitName } of lines.values()) units.set(unitId, unitName);
  return [...units].map(([unitId, unitName]) => ({ unitId, unitName }));
}

/** The last quarter that any unit has a figure of, at least the one the report runs to. */
export function lastToldQuarter(tables: readonly ByUnit[], { upTo }: ReportFigures): Quarter {
  const told = tables.flatMap(({ lines }) =>
    [...lines.values()].flatMap(({ quarters }) => quarters.filter(({ figure }) => isPresent(figure))),
  );
  return (
    told
      .map(({ quarter }) => quarter)
      .concat(upTo)
      .sort()
      .at(-1) ?? upTo
  );
}

export function hasAnyFigure(tables: readonly ByUnit[]): boolean {
  return tables.some(({ lines }) => [...lines.values()].some(({ toDate }) => toDate.kind !== "missing"));
}

/** To date, of one unit; what is "…" says why. */
function toDateFigure(
  { result, lines }: ByUnit,
  unitId: string,
  series: readonly UnitSeries[],
  notes: NoteBook,
): Span[] {
  const line = lines.get(unitId);
  if (line === undefined) return [];
  const cell = unitFigure(result, unitId, result.period, "figure", line.toDate);
  return line.toDate.kind === "no-data" ? [...cell, ...reasonMark(result, unitId, series, notes)] : cell;
}

/** The same, with a note of the quarters that are missing in it. */
export function toDateCell(
  table: ByUnit,
  unitId: string,
  { series, notes, upTo }: { series: readonly UnitSeries[]; notes: NoteBook; upTo: Quarter },
): Span[] {
  const cell = toDateFigure(table, unitId, series, notes);
  const gaps = missingQuarters(table.lines.get(unitId), upTo);
  return cell.length === 0 || gaps.length === 0
    ? cell
    : [...cell, notes.mark(`Chưa có số liệu quý ${gaps.map(romanQuarter).join(", ")}.`)];
}

/** Quarters up to the last one that counts, of which the unit owes a figure and gave none. */
function missingQuarters(line: UnitLine | undefined, upTo: Quarter): Quarter[] {
  return (line?.quarters ?? [])
    .filter(({ quarter, state, figure }) => quarter <= upTo && state === "due" && figure.kind === "missing")
    .map(({ quarter }) => quarter);
}

/** One quarter of one unit: its figure, or why it owes none. */
export function unitQuarterCell({ result, lines }: ByUnit, unitId: string, quarter: Quarter): Span[] {
  const told = lines.get(unitId)?.quarters.find((each) => each.quarter === quarter);
  if (told === undefined) return [];
  if (told.state === "excused") return [text("miễn nộp")];
  return unitFigure(result, unitId, { kind: "quarter", year: result.period.year, quarter }, "in-quarter", told.figure);
}

function reasonMark(
  { indicator }: IndicatorResult,
  unitId: string,
  series: readonly UnitSeries[],
  notes: NoteBook,
): Span[] {
  const own = series.find((each) => each.unitId === unitId && each.indicatorId === indicator.id);
  const reasons = (own?.quarters ?? []).flatMap(({ cell }) => (cell?.kind === "no-data" ? [cell.reason.trim()] : []));
  const reason = reasons.at(-1) ?? "";
  return reason === "" ? [] : [notes.mark(`Không có số liệu: ${reason.replace(/\.$/, "")}.`)];
}

function unitFigure(
  { indicator }: IndicatorResult,
  unitId: string,
  period: Period,
  aspect: FigureAspect,
  figure: Figure,
): Span[] {
  const words = formatFigure(figure, indicator);
  if (words === "") return [];
  const origin = {
    kind: "unit-figure" as const,
    unitId,
    indicatorCode: indicator.code,
    periodKey: periodKey(period),
    aspect,
  };
  return [{ kind: "figure", text: words, origin }];
}
