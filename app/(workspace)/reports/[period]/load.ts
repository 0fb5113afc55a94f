import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listThreads } from "@/db/explanations/queries";
import { readYearBook } from "@/db/indicators/queries";
import { readSettings } from "@/db/settings/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import { parsePeriodKey } from "@/lib/periods/period";
import { readAnnualFigures } from "@/lib/reports/annual-figures";
import { buildAnnualReport } from "@/lib/reports/build-annual-report";
import { type OfferedCause, offerCauses } from "@/lib/reports/causes";
import type { ReportDocument } from "@/lib/reports/document";
import { dayTheYearStandsFor } from "@/lib/settings/dated";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import { findTrialLayout, TRIAL_LAYOUTS } from "@/lib/settings/trial-layout";

export type LoadedReport = {
  report: ReportDocument;
  year: number;
  closed: boolean;
  /** Accepted explanations, for whoever may read them: screen only. */
  causes: OfferedCause[];
  /** The layout record shown on trial instead of the one in force; null = none. */
  trial: { title: string; effectiveFrom: string } | null;
};

/**
 * The annual summary of `/reports/2026`, built from approved figures on each request; a year without indicators does
 * not exist. Names, layout and signature are those of the day the year stands for.
 * @param trialText "layout-party.2027-01-01": print under that layout record instead, to look at it
 */
export async function loadReport(periodText: string, trialText?: string): Promise<LoadedReport> {
  const { actor, commune, today } = await requireGrant("report:read");
  const period = parsePeriodKey(periodText);
  if (period?.kind !== "year") notFound();
  const book = await readYearBook(getStore(), commune.id, period.year);
  if (book.indicators.length === 0) notFound();
  const figures = readAnnualFigures(book, today);
  const settings = await readSettings(getStore(), commune.id, [...PAPER_SETTINGS, ...TRIAL_LAYOUTS]);
  const dress = dressOfPaper(settings, dayTheYearStandsFor(period.year, book.assessmentClosedOn), "report");
  const trial = trialText === undefined ? null : findTrialLayout(settings, trialText);
  const report = buildAnnualReport({
    figures,
    groups: book.groups,
    ...dress,
    ...(trial === null ? {} : { layout: trial.layout, signing: trial.signing ?? dress.signing }),
    lastApprovedAt: book.updatedAt,
  });
  return {
    report,
    year: period.year,
    closed: figures.closed,
    causes: offerCauses(figures.results, await listAccepted(actor, period.year)),
    trial: trial && { title: trial.title, effectiveFrom: trial.layout.effectiveFrom },
  };
}

async function listAccepted({ roles, communeId }: Actor, year: number) {
  if (reachOf(roles, "explanation:read") !== "any") return [];
  return listThreads(getStore(), communeId, { year, states: ["accepted"] });
}
