import type { Schema } from "@/db/schema";
import type { Supply } from "@/lib/indicators/supply";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { reporterOf } from "./accounts";
import { encodeCell, type FigureRow, toQuantity } from "./figures";
import { at } from "./instants";
import type { DemoProfile } from "./profile";
import { openQuarterRecordedAt } from "./sheets";
import { courseOf, isSheet, REVIEWER } from "./workflow";

type ActualRow = Schema["actuals"]["$inferInsert"];
type ApprovedRow = Schema["approvedActuals"]["$inferInsert"];
type ChangeRow = Schema["actualChanges"]["$inferInsert"];

export type ActualRows = { actuals: ActualRow[]; approved: ApprovedRow[]; changes: ChangeRow[] };
type Filling = { profile: DemoProfile; rows: ActualRows };

/** Working cells, their approved versions, and the history that led to both. */
export function actualRows(profile: DemoProfile, figures: FigureRow[]): ActualRows {
  const rows: ActualRows = { actuals: [], approved: [], changes: [] };
  const filling = { profile, rows };
  for (const figure of figures) addApproved(filling, figure);
  for (const figure of publishedFigures(profile)) addVersion(filling, figure, PUBLISHED_COURSE, []);
  for (const { unit, cells, onBehalf, reckoned } of profile.openSheets) {
    for (const [code, cell] of Object.entries(cells)) {
      if (cell === null) continue;
      const figure = illustrative(code, unit, encodeCell(cell));
      if (reckoned && MEETING_CODES.includes(code)) addReckoned(filling, figure, reckoned);
      else addUnapproved(filling, figure, onBehalf?.[code] ?? null);
    }
  }
  return rows;
}

/** Year-level results were taken over when the year was closed. */
export const PUBLISHED_COURSE = { recordedBy: null, recordedAt: at("2026-01-05", 9), approvedAt: at("2026-01-05", 10) };

type Version = Pick<ChangeRow, "version" | "value" | "actorId" | "at">;

function addApproved(filling: Filling, figure: FigureRow): void {
  const { excused, corrected } = filling.profile;
  const { year, quarter, unitId, indicatorId } = figure;
  if (quarter === 0) throw new Error("illustrative figures belong to a quarter");
  const key = { year, quarter, unitId };
  if (isSheet(key, excused)) return;
  const course = courseOf(filling.profile, key);
  const { recordedBy, recordedAt, submittedAt } = course;
  if (!corrected || !isSheet(key, corrected) || indicatorId !== corrected.code || submittedAt === null) {
    addVersion(filling, figure, course, []);
    return;
  }
  const first = { version: 1, value: toQuantity(corrected.firstTyped), actorId: recordedBy, at: recordedAt };
  addVersion(filling, figure, { ...course, recordedAt: submittedAt + 5_400_000 }, [first]);
}

function addVersion(
  { profile, rows }: Filling,
  figure: FigureRow,
  { recordedBy, recordedAt, approvedAt }: { recordedBy: string | null; recordedAt: number; approvedAt: number },
  earlier: Version[],
): void {
  const cell = { communeId: profile.communeId, ...figure };
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

function addUnapproved({ profile, rows }: Filling, figure: FigureRow, supply: Supply | null): void {
  const supplied = { suppliedBy: supply?.suppliedBy ?? null, suppliedVia: supply?.via ?? null };
  const cell = { communeId: profile.communeId, ...figure, ...supplied };
  const recordedBy = supply === null ? reporterOf(profile.accounts, figure.unitId) : REVIEWER;
  const recordedAt = openQuarterRecordedAt(profile, figure.unitId);
  rows.actuals.push({ ...cell, recordedBy, recordedAt, version: 1 });
  rows.changes.push({ ...cell, event: "recorded", sequence: 1, version: 1, actorId: recordedBy, at: recordedAt });
}

/** Put on the sheet by the program when the last record was confirmed. */
function addReckoned(
  { profile, rows }: Filling,
  figure: FigureRow,
  { source, at }: { source: string; at: number },
): void {
  const cell = { communeId: profile.communeId, ...figure, origin: "meetings" as const, source };
  rows.actuals.push({ ...cell, recordedBy: null, recordedAt: at, version: 1 });
  rows.changes.push({ ...cell, event: "recorded", sequence: 1, version: 1, actorId: null, at });
}

function illustrative(code: string, unitId: string, cell: ReturnType<typeof encodeCell>): FigureRow {
  const key = { indicatorId: code, unitId, year: 2026, quarter: 4 as const };
  return { ...key, ...cell, origin: "illustrative", qualifier: "exact", source: null };
}

function publishedFigures({ rootId, published }: DemoProfile): FigureRow[] {
  return published.yearFigures.map(({ code, value, qualifier }) => ({
    indicatorId: code,
    unitId: rootId,
    year: 2025,
    quarter: 0,
    ...encodeCell(value),
    origin: "published",
    qualifier,
    source: published.source,
  }));
}
