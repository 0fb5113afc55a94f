import type { Schema } from "@/db/schema";
import { type Frequency, reportsInQuarter } from "@/lib/indicators/indicator";
import { addDays } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { reporterOf } from "./accounts";
import type { AssignmentRow } from "./figures";
import { at } from "./instants";
import type { OpenQuarterSheet } from "./open-quarter";
import type { DemoProfile } from "./profile";
import { type Course, courseOf, isSheet, REVIEWER, type SheetKey } from "./workflow";

type SheetRow = Schema["sheets"]["$inferInsert"];
type EventRow = Schema["sheetEvents"]["$inferInsert"];
type Step = { to: SheetState; by: string | null; at: number; reason?: string; pointed?: string[] };

/** Every quarter but the last one of the last year, which is open. */
function closedQuarters({ years }: DemoProfile): [year: number, quarter: Quarter][] {
  return years.flatMap(({ year }) => QUARTERS.map((quarter): [number, Quarter] => [year, quarter])).slice(0, -1);
}

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
  profile: DemoProfile,
  assignments: AssignmentRow[],
  frequencyOf: ReadonlyMap<string, Frequency>,
): { sheets: SheetRow[]; events: EventRow[] } {
  const closed = closedQuarters(profile).flatMap(([year, quarter]) =>
    unitsDue(assignments, frequencyOf, year, quarter).map((unitId) => closedSheet(profile, { year, quarter, unitId })),
  );
  const all = [...closed, ...profile.openSheets.map((sheet) => openSheet(profile, sheet))];
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

function closedSheet(profile: DemoProfile, key: SheetKey): { sheet: SheetRow; events: EventRow[] } {
  const { communeId, excused } = profile;
  if (excused && isSheet(key, excused)) return excusedSheet(profile, key, excused.reason);
  const course = courseOf(profile, key);
  const { submittedAt, approvedAt, approvedBy, recordedBy } = course;
  const steps = stepsOf(profile, key, course);
  return {
    sheet: {
      ...UNTOUCHED,
      communeId,
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
    events: eventsOf(profile, key, steps),
  };
}

function stepsOf(
  { corrected: back }: DemoProfile,
  key: SheetKey,
  { recordedBy, recordedAt, submittedAt, approvedAt, approvedBy }: Course,
): Step[] {
  if (submittedAt === null) {
    return [{ to: "approved", by: approvedBy, at: approvedAt, reason: "Số liệu chốt trước hệ thống (minh họa)." }];
  }
  const entered: Step[] = [
    { to: "in-progress", by: recordedBy, at: recordedAt },
    { to: "submitted", by: recordedBy, at: submittedAt },
  ];
  const corrected: Step[] =
    back && isSheet(key, back)
      ? [
          { to: "returned", by: REVIEWER, at: submittedAt + 3_600_000, reason: back.reason },
          { to: "submitted", by: recordedBy, at: submittedAt + 2 * 3_600_000 },
        ]
      : [];
  return [...entered, ...corrected, { to: "approved", by: approvedBy, at: approvedAt }];
}

function excusedSheet(profile: DemoProfile, key: SheetKey, reason: string): { sheet: SheetRow; events: EventRow[] } {
  const step: Step = { to: "excused", by: REVIEWER, at: at("2026-06-19", 10), reason };
  return {
    sheet: { ...UNTOUCHED, communeId: profile.communeId, ...key, state: "excused", reason, version: 1 },
    events: eventsOf(profile, key, [step]),
  };
}

/** When the sheets of the open quarter were typed: the working days before the demo's "hôm nay". */
export function openQuarterRecordedAt(
  { openSheets }: { openSheets: readonly { unit: string }[] },
  unit: string,
): number {
  const place = openSheets.findIndex((sheet) => sheet.unit === unit);
  return at(addDays("2026-11-16", place % 5), 8) + (10 + place) * 60_000;
}

/** Notes beside the figures of the open quarter; the office writes for a unit that has no account in the demo. */
export function cellNoteRows(profile: DemoProfile): Schema["cellNotes"]["$inferInsert"][] {
  return profile.openSheets.flatMap(({ unit, notes }) =>
    Object.entries(notes ?? {}).map(([indicatorId, text]) => {
      const writtenAt = openQuarterRecordedAt(profile, unit) + 60_000;
      return {
        communeId: profile.communeId,
        id: `ghi-chu-${unit}-${indicatorId}`,
        year: 2026,
        quarter: 4,
        unitId: unit,
        indicatorId,
        authorId: reporterOf(profile.accounts, unit) ?? REVIEWER,
        text,
        cellVersion: 1,
        createdAt: writtenAt,
        updatedAt: writtenAt,
      };
    }),
  );
}

function openSheet(
  profile: DemoProfile,
  { unit, state, reason, pointed, onBehalf, reckoned }: OpenQuarterSheet,
): { sheet: SheetRow; events: EventRow[] } {
  const key: SheetKey = { year: 2026, quarter: 4, unitId: unit };
  const by = onBehalf ? REVIEWER : reckoned ? null : reporterOf(profile.accounts, unit);
  const recordedAt = reckoned?.at ?? openQuarterRecordedAt(profile, unit);
  const submittedAt = state === "in-progress" ? null : recordedAt + 5 * 3_600_000;
  const steps: Step[] = [{ to: "in-progress", by, at: recordedAt }];
  if (submittedAt !== null) steps.push({ to: "submitted", by, at: submittedAt });
  if (submittedAt !== null && (state === "reviewing" || state === "returned")) {
    steps.push({ to: state, by: REVIEWER, at: submittedAt + 3_600_000, reason, pointed });
  }
  return {
    sheet: {
      ...UNTOUCHED,
      communeId: profile.communeId,
      ...key,
      state,
      firstSubmittedAt: submittedAt,
      submittedAt,
      submittedBy: submittedAt === null ? null : by,
      reviewerId: state === "reviewing" ? REVIEWER : null,
      reason: reason ?? null,
      version: steps.length,
    },
    events: eventsOf(profile, key, steps),
  };
}

function eventsOf({ communeId }: DemoProfile, key: SheetKey, steps: Step[]): EventRow[] {
  return steps.map((step, index) => ({
    communeId,
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
