import type { Schema } from "@/db/schema";
import type { Supply } from "@/lib/indicators/supply";
import { reporterOf } from "./accounts";
import { encodeCell, type FigureRow, toQuantity } from "./figures";
import { at } from "./instants";
import { OPEN_QUARTER_SHEETS } from "./open-quarter";
import { PUBLISHED_SOURCE, PUBLISHED_YEAR_FIGURES } from "./published";
import { openQuarterRecordedAt } from "./sheets";
import { COMMUNE_ID, ROOT_ID } from "./units";
import { CORRECTED, courseOf, EXCUSED, isSheet, REVIEWER } from "./workflow";

type ActualRow = Schema["actuals"]["$inferInsert"];
type ApprovedRow = Schema["approvedActuals"]["$inferInsert"];
type ChangeRow = Schema["actualChanges"]["$inferInsert"];

export type ActualRows = { actuals: ActualRow[]; approved: ApprovedRow[]; changes: ChangeRow[] };

/** Working cells, their approved versions, and the history that led to both. */
export function actualRows(figures: FigureRow[]): ActualRows {
  const rows: ActualRows = { actuals: [], approved: [], changes: [] };
  for (const figure of figures) addApproved(rows, figure);
  for (const figure of publishedFigures()) addVersion(rows, figure, PUBLISHED_COURSE, []);
  for (const { unit, cells, onBehalf } of OPEN_QUARTER_SHEETS) {
    for (const [code, cell] of Object.entries(cells)) {
      if (cell !== null) addUnapproved(rows, illustrative(code, unit, encodeCell(cell)), onBehalf?.[code] ?? null);
    }
  }
  return rows;
}

/** Year-level results were taken over when the year was closed. */
export const PUBLISHED_COURSE = { recordedBy: null, recordedAt: at("2026-01-05", 9), approvedAt: at("2026-01-05", 10) };

type Version = Pick<ChangeRow, "version" | "value" | "actorId" | "at">;

function addApproved(rows: ActualRows, figure: FigureRow): void {
  const { year, quarter, unitId, indicatorId } = figure;
  if (quarter === 0) throw new Error("illustrative figures belong to a quarter");
  const key = { year, quarter, unitId };
  if (isSheet(key, EXCUSED)) return;
  const course = courseOf(key);
  const isCorrected = isSheet(key, CORRECTED) && indicatorId === CORRECTED.code;
  const { recordedBy, recordedAt, submittedAt } = course;
  if (!isCorrected || submittedAt === null) {
    addVersion(rows, figure, course, []);
    return;
  }
  const first = { version: 1, value: toQuantity(CORRECTED.firstTyped), actorId: recordedBy, at: recordedAt };
  addVersion(rows, figure, { ...course, recordedAt: submittedAt + 5_400_000 }, [first]);
}

function addVersion(
  rows: ActualRows,
  figure: FigureRow,
  { recordedBy, recordedAt, approvedAt }: { recordedBy: string | null; recordedAt: number; approvedAt: number },
  earlier: Version[],
): void {
  const cell = { communeId: COMMUNE_ID, ...figure };
  const version = earlier.length + 1;
  rows.actuals.push({ ...cell, recordedBy, recordedAt, version });
  rows.approved.push({ ...cell, recordedBy, recordedAt, approvedBy: REVIEWER, approvedAt, version });
  earlier.forEach((one, index) => {
    rows.changes.push({ ...cell, ...one, event: "recorded", sequence: index + 1 });
  });
  rows.changes.push(
    { ...cell, event: "recorded", sequence: version, version, actorId: recordedBy, at: recordedAt },
    { ...cell, event: "approved", sequence: version + 1, version, actorId: REVIEWER, at: approvedAt },
  );
}

function addUnapproved(rows: ActualRows, figure: FigureRow, supply: Supply | null): void {
  const supplied = { suppliedBy: supply?.suppliedBy ?? null, suppliedVia: supply?.via ?? null };
  const cell = { communeId: COMMUNE_ID, ...figure, ...supplied };
  const recordedBy = supply === null ? reporterOf(figure.unitId) : REVIEWER;
  const recordedAt = openQuarterRecordedAt(figure.unitId);
  rows.actuals.push({ ...cell, recordedBy, recordedAt, version: 1 });
  rows.changes.push({ ...cell, event: "recorded", sequence: 1, version: 1, actorId: recordedBy, at: recordedAt });
}

function illustrative(code: string, unitId: string, cell: ReturnType<typeof encodeCell>): FigureRow {
  const key = { indicatorId: code, unitId, year: 2026, quarter: 4 as const };
  return { ...key, ...cell, origin: "illustrative", qualifier: "exact", source: null };
}

function publishedFigures(): FigureRow[] {
  return PUBLISHED_YEAR_FIGURES.map(({ code, value, qualifier }) => ({
    indicatorId: code,
    unitId: ROOT_ID,
    year: 2025,
    quarter: 0,
    ...encodeCell(value),
    origin: "published",
    qualifier,
    source: PUBLISHED_SOURCE,
  }));
}
