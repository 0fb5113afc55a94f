import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { readYearBook } from "@/db/indicators/queries";
import { findUnit } from "@/db/org-units/queries";
import { readSettings } from "@/db/settings/queries";
import { readSheetPlans } from "@/db/sheets/sheet-plans";
import { authorize } from "@/lib/access/grant";
import { lastQuarterOf, parsePeriodKey } from "@/lib/periods/period";
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
  const { actor, today } = reader;
  const communeId = reader.commune.id;
  const period = parsePeriodKey(periodText);
  const c = reader.store ?? (await keptReader(communeId));
  const unit = await findUnit(c, communeId, unitId);
  if (period === null || unit === null) notFound();
  const { year } = period;
  const book = await readYearBook(c, communeId, year);
  const indicatorIds = book.indicators.map(({ id }) => id);
  const series = await readUnitSeries(c, communeId, { indicatorIds, year, unitId });
  if (series.length === 0) notFound();
  const mayReadPlans = authorize(actor, "plan:read") ?? authorize(actor, "sheet:read", { unitId });
  const quarter = { communeId, year, quarter: lastQuarterOf(period) };
  const plans = mayReadPlans === null ? null : await readSheetPlans(c, quarter, [unitId], indicatorIds);
  const settings = await readSettings(c, communeId, PAPER_SETTINGS);
  return buildUnitSummary({
    ...dressOfPaper(settings, dayOfPaper(period, book.assessmentClosedOn), "report"),
    ...{ unit, series, groups: book.groups, lastApprovedAt: book.updatedAt },
    figures: readReportFigures(book, period, today),
    plans: new Map([...(plans?.get(unitId) ?? [])].map(([id, { plan }]): [string, PlanFigure] => [id, plan])),
  });
}
