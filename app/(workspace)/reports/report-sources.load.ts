import "server-only";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { findCommuneUnit, listUnits } from "@/db/org-units/queries";
import { findFirstMonth } from "@/db/party-cell-meetings/queries";
import { listRatings } from "@/db/party-cell-meetings/ratings";
import { listSummedMeetings } from "@/db/party-cell-meetings/summed-meetings";
import { listPlanRows } from "@/db/plans/queries";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import type { YearBook } from "@/lib/indicators/year-book";
import { isConfirmed } from "@/lib/party-cell-meetings/meeting";
import { cellsAmong, scoreSums } from "@/lib/party-cell-meetings/scored";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Period } from "@/lib/periods/period";
import { asOfDay } from "@/lib/periods/quarter-days";
import { CERTIFICATE_CODES } from "@/lib/reports/annexes/land-certificates";
import { MEMBERSHIP_CODES } from "@/lib/reports/annexes/membership";
import { type CellFigures, readCellFigures } from "@/lib/reports/cell-figures";
import { nextPlans } from "@/lib/reports/next-plans";
import { inForceOn } from "@/lib/settings/dated";

/** Meetings and ratings of the cells in the period, from confirmed records; null where nothing was recorded. */
export async function readCells(
  c: Connection,
  communeId: string,
  period: Period,
  today: LocalDate,
): Promise<CellFigures | null> {
  const { year } = period;
  const meetings = await listSummedMeetings(c, communeId, { fromYear: year, toYear: year });
  const ratings = period.kind === "year" ? await listRatings(c, communeId, year) : [];
  if (ratings.length === 0 && !meetings.some(isConfirmed)) return null;
  const rubrics = await readEveryRubric(c, communeId);
  const rubric = inForceOn(rubrics, asOfDay(period, today));
  const yearRule = inForceOn(await readVersions(c, communeId, "year-rating"), `${year}-12-31`);
  if (rubric === null || yearRule === null) throw new Error("no rubric for cell meetings");
  const cells = cellsAmong(await listUnits(c, communeId));
  // A record of January says as much as the question would.
  const since = meetings.some(({ month }) => month === 1) ? 1 : await findFirstMonth(c, communeId, year);
  return readCellFigures({
    ...{ cells, ratings, period, today, scored: scoreSums(meetings, rubrics) },
    ...{ since, rubric: rubric.value, yearRule: yearRule.value },
  });
}

/** Plans of the year after an annual report; of other reports none are asked for. */
export async function readNextPlans(c: Connection, communeId: string, { kind, year }: Period) {
  const root = kind === "year" ? await findCommuneUnit(c, communeId) : null;
  return nextPlans(root === null ? [] : await listPlanRows(c, communeId, year + 1, { unitId: root.id }));
}

/** Approved cells of what annexes tell unit by unit: certificates and members. */
export async function readUnits(c: Connection, communeId: string, { indicators, year }: YearBook) {
  const codes = [...CERTIFICATE_CODES, ...MEMBERSHIP_CODES];
  const indicatorIds = indicators.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
  return readUnitSeries(c, communeId, { indicatorIds, year });
}
