import type { Schema } from "@/db/schema";
import { type Frequency, reportsInQuarter } from "@/lib/indicators/indicator";
import { addDays } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { reporterOf } from "./accounts";
import type { AssignmentRow } from "./figures";
import { at } from "./instants";
import { OPEN_QUARTER_SHEETS, type OpenQuarterSheet } from "./open-quarter";
import { COMMUNE_ID } from "./units";
import { CORRECTED, type Course, courseOf, EXCUSED, isSheet, REVIEWER, type SheetKey } from "./workflow";

type SheetRow = Schema["sheets"]["$inferInsert"];
type EventRow = Schema["sheetEvents"]["$inferInsert"];
type Step = { to: SheetState; by: string | null; at: number; reason?: string; pointed?: string[] };

const CLOSED_QUARTERS: [year: number, quarter: Quarter][] = [
  ...[2024, 2025].flatMap((year) => QUARTERS.map((quarter): [number, Quarter] => [year, quarter])),
  [2026, 1],
  [2026, 2],
  [2026, 3],
];

const UNTOUCHED = {
  firstSubmittedAt: null,
  submittedAt: null,
  submittedBy: null,
  reviewerId: null,
  approvedAt: null,
  approvedBy: null,
  selfApproved: false,
  reason: null,
  reopenedUntil: null,
};

/** Every sheet with a state of its own and the steps that led there; a sheet not started has no row. */
export function sheetRows(
  assignments: AssignmentRow[],
  frequencyOf: ReadonlyMap<string, Frequency>,
): { sheets: SheetRow[]; events: EventRow[] } {
  const closed = CLOSED_QUARTERS.flatMap(([year, quarter]) =>
    unitsDue(assignments, frequencyOf, year, quarter).map((unitId) => closedSheet({ year, quarter, unitId })),
  );
  const all = [...closed, ...OPEN_QUARTER_SHEETS.map(openSheet)];
  return { sheets: all.map(({ sheet }) => sheet), events: all.flatMap(({ events }) => events) };
}

function unitsDue(
  assignments: AssignmentRow[],
  frequencyOf: ReadonlyMap<string, Frequency>,
  year: number,
  quarter: Quarter,
): string[] {
  const index = quarterIndex(year, quarter);
  const due = assignments.filter(
    ({ indicatorId, fromQuarter, toQuarter }) =>
      fromQuarter <= index &&
      (toQuarter === null || toQuarter >= index) &&
      reportsInQuarter(frequencyOf.get(indicatorId) ?? "quarter", quarter),
  );
  return [...new Set(due.map(({ unitId }) => unitId))];
}

function closedSheet(key: SheetKey): { sheet: SheetRow; events: EventRow[] } {
  if (isSheet(key, EXCUSED)) return excusedSheet(key);
  const course = courseOf(key);
  const { submittedAt, approvedAt, approvedBy, recordedBy } = course;
  const steps = stepsOf(key, course);
  return {
    sheet: {
      ...UNTOUCHED,
      communeId: COMMUNE_ID,
      ...key,
      state: "approved",
      firstSubmittedAt: submittedAt,
      submittedAt,
      submittedBy: recordedBy,
      reviewerId: approvedBy,
      approvedAt,
      approvedBy,
      version: steps.length,
    },
    events: eventsOf(key, steps),
  };
}

function stepsOf(key: SheetKey, { recordedBy, recordedAt, submittedAt, approvedAt, approvedBy }: Course): Step[] {
  if (submittedAt === null) {
    return [{ to: "approved", by: approvedBy, at: approvedAt, reason: "Số liệu chốt trước hệ thống (minh họa)." }];
  }
  const entered: Step[] = [
    { to: "in-progress", by: recordedBy, at: recordedAt },
    { to: "submitted", by: recordedBy, at: submittedAt },
  ];
  const corrected: Step[] = isSheet(key, CORRECTED)
    ? [
        { to: "returned", by: REVIEWER, at: submittedAt + 3_600_000, reason: CORRECTED.reason },
        { to: "submitted", by: recordedBy, at: submittedAt + 2 * 3_600_000 },
      ]
    : [];
  return [...entered, ...corrected, { to: "approved", by: approvedBy, at: approvedAt }];
}

function excusedSheet(key: SheetKey): { sheet: SheetRow; events: EventRow[] } {
  const step: Step = { to: "excused", by: REVIEWER, at: at("2026-06-19", 10), reason: EXCUSED.reason };
  return {
    sheet: { ...UNTOUCHED, communeId: COMMUNE_ID, ...key, state: "excused", reason: EXCUSED.reason, version: 1 },
    events: eventsOf(key, [step]),
  };
}

/** When the sheets of the open quarter were typed: the working days before the demo's "hôm nay". */
export function openQuarterRecordedAt(unit: string): number {
  const place = OPEN_QUARTER_SHEETS.findIndex((sheet) => sheet.unit === unit);
  return at(addDays("2026-11-16", place % 5), 8, 10 + place);
}

/** Notes beside the figures of the open quarter; the office writes for a unit that has no account in the demo. */
export function cellNoteRows(): Schema["cellNotes"]["$inferInsert"][] {
  return OPEN_QUARTER_SHEETS.flatMap(({ unit, notes }) =>
    Object.entries(notes ?? {}).map(([indicatorId, text]) => {
      const writtenAt = openQuarterRecordedAt(unit) + 60_000;
      return {
        communeId: COMMUNE_ID,
        id: `ghi-chu-${unit}-${indicatorId}`,
        year: 2026,
        quarter: 4,
        unitId: unit,
        indicatorId,
        authorId: reporterOf(unit) ?? REVIEWER,
        text,
        cellVersion: 1,
        createdAt: writtenAt,
        updatedAt: writtenAt,
      };
    }),
  );
}

function openSheet({ unit, state, reason, pointed, onBehalf }: OpenQuarterSheet): {
  sheet: SheetRow;
  events: EventRow[];
} {
  const key: SheetKey = { year: 2026, quarter: 4, unitId: unit };
  const by = onBehalf ? REVIEWER : reporterOf(unit);
  const recordedAt = openQuarterRecordedAt(unit);
  const submittedAt = state === "in-progress" ? null : recordedAt + 5 * 3_600_000;
  const steps: Step[] = [{ to: "in-progress", by, at: recordedAt }];
  if (submittedAt !== null) steps.push({ to: "submitted", by, at: submittedAt });
  if (submittedAt !== null && (state === "reviewing" || state === "returned")) {
    steps.push({ to: state, by: REVIEWER, at: submittedAt + 3_600_000, reason, pointed });
  }
  return {
    sheet: {
      ...UNTOUCHED,
      communeId: COMMUNE_ID,
      ...key,
      state,
      firstSubmittedAt: submittedAt,
      submittedAt,
      submittedBy: submittedAt === null ? null : by,
      reviewerId: state === "reviewing" ? REVIEWER : null,
      reason: reason ?? null,
      version: steps.length,
    },
    events: eventsOf(key, steps),
  };
}

function eventsOf(key: SheetKey, steps: Step[]): EventRow[] {
  return steps.map((step, index) => ({
    communeId: COMMUNE_ID,
    id: `phieu-${key.year}-${key.quarter}-${key.unitId}-${index + 1}`,
    ...key,
    fromState: steps[index - 1]?.to ?? "not-started",
    toState: step.to,
    actorId: step.by,
    at: step.at,
    reason: step.reason ?? null,
    contentHash: null,
    pointedCells: step.pointed ? JSON.stringify(step.pointed) : null,
  }));
}
