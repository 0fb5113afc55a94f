import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { listUnits } from "@/db/org-units/queries";
import { findFirstMonth } from "@/db/party-cell-meetings/queries";
import { isInsideMeetings } from "@/db/party-cell-meetings/reviewers";
import { listSummedMeetings } from "@/db/party-cell-meetings/summed-meetings";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import { type Actor, reachedUnits } from "@/lib/access/grant";
import { buildQuality } from "@/lib/party-cell-meetings/quality";
import { cellsAmong, type MeetingPeriod, scoreSums } from "@/lib/party-cell-meetings/scored";
import type { Quarter } from "@/lib/periods/period";
import { asOfDay } from "@/lib/periods/quarter-days";
import { inForceOn } from "@/lib/settings/dated";

/** How good the meetings of a quarter, or of a year (`?quarter=`), were over the cells. */
export async function loadQuality(searchParams: SearchParams) {
  const { actor, commune, today } = await requireGrant("figures:read");
  const store = await keptReader(commune.id);
  const year = readYear(searchParams, today);
  const units = await listUnits(store, commune.id);
  const meetings = await listSummedMeetings(store, commune.id, { fromYear: year - 1, toYear: year });
  const since = await findFirstMonth(store, commune.id, year);
  const rubrics = await readEveryRubric(store, commune.id);
  const scored = scoreSums(meetings, rubrics);
  const period = periodOf(year, searchParams.quarter);
  const day = asOfDay(period, today);
  const rubric = inForceOn(rubrics, day);
  const yearRule = inForceOn(await readVersions(store, commune.id, "year-rating"), `${year}-12-31`);
  if (rubric === null || yearRule === null) throw new Error("no rubric for cell meetings");
  const reviews = await reviewsWhat(store, actor);
  const cells = cellsAmong(units);
  const quality = buildQuality({
    ...{ cells, scored, period, today, since, reviews },
    ...{ rubric: rubric.value, yearRule: yearRule.value },
  });
  return {
    ...{
      period,
      thisYear: Number(today.slice(0, 4)),
      commune,
      quality,
      rubric: rubric.value,
      yearRule: yearRule.value,
    },
    hasMeetings: meetings.length > 0,
    reviewsAny: cells.some(({ unitId }) => reviews(unitId)),
    reviewsAll: quality.cells.every(({ unitId }) => reviews(unitId)),
    reads: (unitId: string) => {
      const readable = reachedUnits(actor, "meeting:read");
      return readable === "any" || readable.includes(unitId);
    },
  };
}

export type QualityView = Awaited<ReturnType<typeof loadQuality>>;

/** Without a quarter the year: three meetings of a quarter say little about a cell. */
function periodOf(year: number, asked: SearchParams[string]): MeetingPeriod {
  return typeof asked === "string" && /^[1-4]$/.test(asked)
    ? { kind: "quarter", year, quarter: Number(asked) as Quarter }
    : { kind: "year", year };
}

/** Cells whose records the account confirms; an office account limited to other lĩnh vực confirms none. */
async function reviewsWhat(
  store: Parameters<typeof isInsideMeetings>[0],
  actor: Actor,
): Promise<(unitId: string) => boolean> {
  const units = reachedUnits(actor, "meeting:review");
  if (units !== "any") return (unitId) => units.includes(unitId);
  const isInside = await isInsideMeetings(store, actor, "");
  return (unitId) => isInside || actor.supervisedUnitIds.includes(unitId);
}
