import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readYearBook } from "@/db/indicators/queries";
import { parsePeriodKey } from "@/lib/periods/period";
import { readAnnualFigures } from "@/lib/reports/annual-figures";
import { buildAnnualReport } from "@/lib/reports/build-annual-report";
import type { ReportDocument } from "@/lib/reports/document";
import { layoutInForce } from "@/lib/reports/layout";
import { LAYOUT_RECORDS } from "@/lib/reports/layout-records";

export type LoadedReport = { report: ReportDocument; year: number; closed: boolean };

/** The annual summary of `/reports/2026`, built from approved figures on each request; a year without indicators does not exist. */
export async function loadReport(periodText: string): Promise<LoadedReport> {
  const { commune, today } = await requireGrant("report:read");
  const period = parsePeriodKey(periodText);
  if (period?.kind !== "year") notFound();
  const book = await readYearBook(getStore(), commune.id, period.year);
  if (book.indicators.length === 0) notFound();
  const figures = readAnnualFigures(book, today);
  const report = buildAnnualReport({
    figures,
    groups: book.groups,
    issuer: commune,
    layout: layoutInForce(LAYOUT_RECORDS, today),
    lastApprovedAt: book.lastApprovedAt,
  });
  return { report, year: period.year, closed: figures.closed };
}
