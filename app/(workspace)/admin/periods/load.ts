import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import {
  findPeriod,
  listDeadlines,
  listDeadlinesOf,
  listExpectedSheets,
  listPeriods,
  listSheetStates,
} from "@/db/periods/queries";
import { formatLocalDate } from "@/lib/format/dates";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { quarterOfDate } from "@/lib/periods/local-date";
import { parsePeriodKey, QUARTERS } from "@/lib/periods/period";

/** Years newest first, each with its four quarters (opened or not) and how many sheets are approved. */
export async function loadPeriods() {
  const { commune, today } = await requireGrant("period:open");
  const store = await keptReader(commune.id);
  const periods = await listPeriods(store, commune.id);
  const opened = [...new Set(periods.map(({ year }) => year))];
  const states = await listSheetStates(store, commune.id, opened);
  const deadlines = await listDeadlinesOf(
    store,
    commune.id,
    periods.flatMap(({ year, quarter }) => (quarter === 0 ? [] : [{ year, quarter }])),
  );
  const years = await Promise.all(
    periods
      .filter((period) => period.quarter === 0)
      .map(async ({ year, assessmentClosedOn }) => ({
        year,
        assessmentClosedOn,
        quarters: await Promise.all(
          QUARTERS.map(async (quarter) => {
            const period = periods.find((each) => each.year === year && each.quarter === quarter) ?? null;
            const sheets = period === null ? [] : await listExpectedSheets(store, commune.id, year, quarter, states);
            return {
              quarter,
              period,
              window: period ?? defaultEntryWindow(year, quarter),
              sheets: sheets.length,
              finished: sheets.filter(({ state }) => state === "approved" || state === "excused").length,
              deadlines: deadlines
                .filter((each) => each.year === year && each.quarter === quarter)
                .map(({ unitKind, dueOn }) => `${ORG_UNIT_KIND_LABELS[unitKind]}: ${formatLocalDate(dueOn)}`),
            };
          }),
        ),
      })),
  );
  const now = quarterOfDate(today);
  const next = years.some((each) => each.year === now.year) ? now.year + 1 : now.year;
  return {
    years,
    nextYear: next,
    nextWindows: QUARTERS.map((quarter) => ({ quarter, ...defaultEntryWindow(next, quarter) })),
    quarterNow: next === now.year ? now.quarter : null,
  };
}
export type YearModel = Awaited<ReturnType<typeof loadPeriods>>["years"][number];

/** One quarter: its window, and the sheets that still keep it from being locked. */
export async function loadQuarter(key: string) {
  const { commune } = await requireGrant("period:open");
  const parsed = parsePeriodKey(key);
  if (parsed?.kind !== "quarter") notFound();
  const store = getStore();
  const { year, quarter } = parsed;
  if (!(await findPeriod(store, commune.id, year, 0))) notFound();
  const period = await findPeriod(store, commune.id, year, quarter);
  const sheets = await listExpectedSheets(store, commune.id, year, quarter);
  const deadlines = await listDeadlines(store, commune.id, year, quarter);
  const ownDueOn = new Map(deadlines.map(({ unitKind, dueOn }) => [unitKind, dueOn]));
  const kinds = new Set([...ownDueOn.keys(), ...sheets.map(({ unitKind }) => unitKind)]);
  return {
    year,
    quarter,
    period,
    /** Kinds of units that report in the quarter, each with its own deadline or none. */
    deadlines: ORG_UNIT_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      kind,
      dueOn: ownDueOn.get(kind) ?? null,
    })),
    window: period ?? defaultEntryWindow(year, quarter),
    sheets: sheets.length,
    unfinished: sheets.filter(({ state }) => state !== "approved" && state !== "excused"),
  };
}
