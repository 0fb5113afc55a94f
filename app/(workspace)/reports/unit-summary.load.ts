import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { readYearBook } from "@/db/indicators/queries";
import { findUnit } from "@/db/org-units/queries";
import { readSettings } from "@/db/settings/queries";
import { readSheetPlans } from "@/db/sheets/sheet-plans";
import { authorize } from "@/lib/access/grant";
import { lastQuarterOf, type Period, parsePeriodKey } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { ReportDocument } from "@/lib/reports/document";
import { readReportFigures } from "@/lib/reports/report-figures";
import { buildUnitSummary } from "@/lib/reports/unit-summary";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import { dayOfPaper, type ReportReader } from "./report.load";

/**
 * One unit's approved figures of a period on one page; its plans for whoever may read plans or the unit's own sheet.
 * A unit that has nothing to report in the year has none (404). The caller has passed its gate.
 */
export async function readUnitSummary(
  reader: ReportReader,
  unitId: string,
  periodText: string,
): Promise<ReportDocument> {
  const period = parsePeriodKey(periodText);
  if (period === null) notFound();
  return summaryOfUnit(await readSummaryYear(reader, period), unitId);
}

type SummaryYear = Awaited<ReturnType<typeof readSummaryYear>>;

/** What the pages of all units of a period have in common. */
export async function readSummaryYear({ actor, commune, today, store }: ReportReader, period: Period) {
  const c = store ?? (await keptReader(commune.id));
  const book = await readYearBook(c, commune.id, period.year);
  const settings = await readSettings(c, commune.id, PAPER_SETTINGS);
  return {
    ...{ c, communeId: commune.id, actor, period },
    indicatorIds: book.indicators.map(({ id }) => id),
    paper: {
      ...dressOfPaper(settings, dayOfPaper(period, book.assessmentClosedOn), "report"),
      ...{ groups: book.groups, lastApprovedAt: book.updatedAt, figures: readReportFigures(book, period, today) },
    },
  };
}

/** The page of one of its units, as `readUnitSummary` says. */
export async function summaryOfUnit(
  { c, communeId, actor, period, indicatorIds, paper }: SummaryYear,
  unitId: string,
): Promise<ReportDocument> {
  const { year } = period;
  const unit = await findUnit(c, communeId, unitId);
  if (unit === null) notFound();
  const series = await readUnitSeries(c, communeId, { indicatorIds, year, unitId });
  if (series.length === 0) notFound();
  const mayReadPlans = authorize(actor, "plan:read") ?? authorize(actor, "sheet:read", { unitId });
  const quarter = { communeId, year, quarter: lastQuarterOf(period) };
  const plans = mayReadPlans === null ? null : await readSheetPlans(c, quarter, [unitId], indicatorIds);
  return buildUnitSummary({
    ...{ ...paper, unit, series },
    plans: new Map([...(plans?.get(unitId) ?? [])].map(([id, { plan }]): [string, PlanFigure] => [id, plan])),
  });
}
