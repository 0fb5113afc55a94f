import { and, eq, inArray } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { decodeCell } from "@/db/indicators/decode-cell";
import { listSuccessions } from "@/db/org-units/queries";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import { readEveryRubric } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import type { CellValue } from "@/lib/indicators/figure";
import type { Succession } from "@/lib/org-units/org-unit";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import {
  type MeetingFigures,
  meetingsWords,
  quarterFigures,
  reportedUnits,
  reporterOf,
} from "@/lib/party-cell-meetings/quarter-figures";
import type { RubricVersion } from "@/lib/party-cell-meetings/rubric";
import { QUARTERS, type Quarter, quarterIndex, quarterOfMonth } from "@/lib/periods/period";
import { type MeetingDifference, meetingDifferences } from "@/lib/sheets/meeting-differences";
import { isSameContent } from "@/lib/sheets/sheet-content";
import type { SheetKey } from "./assigned-indicators";
import { type Mover, openSheetAt } from "./open-sheet";
import { type ActualRow, readCells } from "./sheet-cells";
import { keepTrail, type SavedCell, type Written, writeCell } from "./write-cells";

/**
 * Brings the figures of meetings on the sheet that reports them up to the confirmed records, in the caller's
 * transaction; answers whether something was written. A sheet that is submitted, approved, excused or locked is left
 * alone: there both stand side by side (`listMeetingDifferences`). Without a confirmed record a figure that was reckoned
 * is taken back, and the unit types it again.
 * @param key the cell whose meetings changed; the sheet may be that of the cell it was merged into
 * @param entering figures of the sheet are typed now: an excused one is entered after all
 */
export async function refreshMeetingFigures(
  tx: Connection,
  mover: Mover,
  { communeId, unitId, year, quarter }: SheetKey,
  begunAt: number,
  { entering = false }: { entering?: boolean } = {},
): Promise<boolean> {
  const successions = await listSuccessions(tx, communeId);
  const key = { communeId, year, quarter, unitId: reporterOf(unitId, quarterIndex(year, quarter), successions) };
  const opened = await openSheetAt(tx, key, "enter", begunAt);
  if (!opened.ok || (opened.sheet.state === "excused" && !entering)) return false;
  const { sheet } = opened;
  const indicators = sheet.indicators.filter(({ code }) => MEETING_CODES.includes(code));
  if (indicators.length === 0) return false;
  const figures = await readQuarterFigures(tx, key, successions);
  const cells = await readCells(
    tx,
    key,
    indicators.map(({ id }) => id),
  );
  const saved: SavedCell[] = [];
  for (const { id, code } of indicators) {
    const before = cells.get(id) ?? null;
    const next = nextCell(figures, code, before);
    if (next === null) continue;
    const entry = { indicatorId: id, version: before?.version ?? 0, value: next.value, certainty: "final" as const };
    saved.push({ entry, before, after: await writeCell(tx, sheet, entry, before, next.written) });
  }
  if (saved.length > 0) await keepTrail(tx, mover, sheet, saved);
  return saved.length > 0;
}

/** Null = the cell stays as it is. */
function nextCell(
  figures: MeetingFigures | null,
  code: string,
  before: ActualRow | null,
): { value: CellValue; written: Written } | null {
  const byProgram = { supply: null, recordedBy: null };
  const value = figures?.cells.get(code);
  if (figures === null || value === undefined) {
    if (before?.origin !== "meetings") return null;
    return { value: { kind: "blank" }, written: { ...byProgram, origin: "entered", source: null } };
  }
  const source = meetingsWords(figures.meetings);
  const stored = before && { value: decodeCell(before), certainty: before.certainty };
  const stands = stored !== null && isSameContent(stored, { value, certainty: "final" });
  if (stands && before?.origin === "meetings" && before.source === source) return null;
  return { value, written: { ...byProgram, origin: "meetings", source } };
}

/** What the confirmed records of a sheet's quarter come to; null where there is none. */
async function readQuarterFigures(
  c: Connection,
  { communeId, unitId, year, quarter }: SheetKey,
  successions: readonly Succession[],
): Promise<MeetingFigures | null> {
  const unitIds = reportedUnits(unitId, quarterIndex(year, quarter), successions);
  const filter = { unitIds, fromYear: year, toYear: year, states: ["confirmed" as const] };
  const held = (await listMeetings(c, communeId, filter)).filter(({ month }) => quarterOfMonth(month) === quarter);
  return held.length === 0 ? null : quarterFigures(held, await readEveryRubric(c, communeId));
}

/** Figures of one cell's quarter that its confirmed meetings do not bear out. */
export type QuarterDifference = {
  unitId: string;
  quarter: Quarter;
  meetings: number;
  differences: MeetingDifference[];
};

/**
 * Where sheets of a year and confirmed meetings say different things: typed totals of a sheet that was submitted or
 * approved before the records, and records confirmed or reopened after it. Figures that nobody gave are not listed.
 * @param unitIds the reporting cells; all of them when left out
 */
export async function listMeetingDifferences(
  c: Connection,
  communeId: string,
  year: number,
  unitIds?: readonly string[],
): Promise<QuarterDifference[]> {
  if (unitIds?.length === 0) return [];
  const meetings = await listMeetings(c, communeId, { fromYear: year, toYear: year, states: ["confirmed"] });
  if (meetings.length === 0) return [];
  const successions = await listSuccessions(c, communeId);
  const rubrics = await readEveryRubric(c, communeId);
  const stored = await readStored(c, communeId, year);
  return [...groupByReporter(meetings, successions)].flatMap(([unitId, quarters]) =>
    unitIds !== undefined && !unitIds.includes(unitId)
      ? []
      : QUARTERS.flatMap((quarter) => differencesIn({ unitId, quarter }, quarters.get(quarter) ?? [], rubrics, stored)),
  );
}

type Stored = (unitId: string, quarter: Quarter) => ReadonlyMap<string, CellValue>;

function differencesIn(
  { unitId, quarter }: { unitId: string; quarter: Quarter },
  held: readonly Meeting[],
  rubrics: readonly RubricVersion[],
  stored: Stored,
): QuarterDifference[] {
  const figures = quarterFigures(held, rubrics);
  if (figures === null) return [];
  const differences = meetingDifferences(figures, stored(unitId, quarter));
  return differences.length === 0 ? [] : [{ unitId, quarter, meetings: figures.meetings, differences }];
}

function groupByReporter(
  meetings: readonly Meeting[],
  successions: readonly Succession[],
): Map<string, Map<Quarter, Meeting[]>> {
  const units = new Map<string, Map<Quarter, Meeting[]>>();
  for (const meeting of meetings) {
    const quarter = quarterOfMonth(meeting.month);
    const unitId = reporterOf(meeting.unitId, quarterIndex(meeting.year, quarter), successions);
    const quarters = units.get(unitId) ?? new Map<Quarter, Meeting[]>();
    units.set(unitId, quarters);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), meeting]);
  }
  return units;
}

/** The figures of meetings as they stand on the sheets of a year, by code. */
async function readStored(c: Connection, communeId: string, year: number): Promise<Stored> {
  const indicators = await listIndicators(c, communeId, year);
  const codes = new Map(indicators.flatMap(({ id, code }) => (MEETING_CODES.includes(code) ? [[id, code]] : [])));
  const { actuals: x } = c.t;
  const isOfYear = and(eq(x.communeId, communeId), eq(x.year, year), inArray(x.indicatorId, [...codes.keys()]));
  const rows = codes.size === 0 ? [] : await c.db.select().from(x).where(isOfYear);
  const sheets = new Map<string, Map<string, CellValue>>();
  for (const row of rows) {
    const value = decodeCell(row);
    if (value.kind === "blank") continue;
    const key = `${row.quarter} ${row.unitId}`;
    const cells = sheets.get(key) ?? new Map<string, CellValue>();
    sheets.set(key, cells.set(codes.get(row.indicatorId) ?? "", value));
  }
  return (unitId, quarter) => sheets.get(`${quarter} ${unitId}`) ?? new Map();
}
