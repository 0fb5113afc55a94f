import "server-only";
import { notFound } from "next/navigation";
import { getStore } from "@/db/client";
import { listThreads } from "@/db/explanations/queries";
import { readYearBook } from "@/db/indicators/queries";
import { readSettings } from "@/db/settings/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, parsePeriodKey } from "@/lib/periods/period";
import { lastDayOf } from "@/lib/periods/quarter-days";
import { buildReport, type ReportInput, type ReportIssue } from "@/lib/reports/build-report";
import { type OfferedCause, offerCauses } from "@/lib/reports/causes";
import type { ReportDocument } from "@/lib/reports/document";
import type { AnnexChoice, DraftFlag, DraftSection } from "@/lib/reports/draft";
import { readReportFigures } from "@/lib/reports/report-figures";
import { dayTheYearStandsFor } from "@/lib/settings/dated";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import { findTrialLayout, STATE_LAYOUT, stateLayoutOn, TRIAL_LAYOUTS } from "@/lib/settings/trial-layout";

/** Whoever has passed the gate of the page, print, file or editor that calls. */
export type ReportReader = { actor: Actor; commune: { id: string }; today: LocalDate };

export type ReportOptions = {
  /** The report as the office writes it; null or left out = what the program says by itself. */
  draft?: { sections: DraftSection[]; annexes: AnnexChoice[]; draftNumber: number } | null;
  issue?: ReportIssue | null;
  /** "state" = the layout of papers of the UBND; "layout-party.2027-01-01" = that record, to look at it. */
  layout?: string | undefined;
};

export type ReadReport = {
  document: ReportDocument;
  flags: DraftFlag[];
  /** What it was built from: sentences for the editor, figures and plans for the record of the issue. */
  input: ReportInput;
  period: Period;
  /** Accepted explanations, for whoever may read them: beside the report, never printed by themselves. */
  causes: OfferedCause[];
  /** The layout record shown on trial instead of the one in force; null = none. */
  trial: { title: string; effectiveFrom: LocalDate } | null;
};

const USUAL_ANNEXES: AnnexChoice[] = [{ kind: "indicators", withoutColumns: [] }];

/**
 * The report of a period from approved figures: the one place that gathers and builds it. A year without indicators
 * has no reports (404). Names, layout and signature are those of the day the paper stands for.
 */
export async function readReport(
  { actor, commune, today }: ReportReader,
  periodText: string,
  { draft = null, issue = null, layout }: ReportOptions = {},
): Promise<ReadReport> {
  const period = parsePeriodKey(periodText);
  if (period === null) notFound();
  const book = await readYearBook(getStore(), commune.id, period.year);
  if (book.indicators.length === 0) notFound();
  const settings = await readSettings(getStore(), commune.id, [...PAPER_SETTINGS, ...TRIAL_LAYOUTS]);
  const day = issue?.issuedOn ?? dayOf(period, book.assessmentClosedOn);
  const dress = dressOfPaper(settings, day, "report");
  const trial = layout === undefined ? null : findTrialLayout(settings, layout);
  const other = trial ?? (layout === STATE_LAYOUT ? stateLayoutOn(settings, day) : null);
  const input: ReportInput = {
    ...dress,
    ...(other === null ? {} : { layout: other.layout, signing: other.signing ?? dress.signing }),
    figures: readReportFigures(book, period, today),
    groups: book.groups,
    lastApprovedAt: book.updatedAt,
    sections: draft?.sections ?? null,
    annexes: draft?.annexes ?? USUAL_ANNEXES,
    draftNumber: draft?.draftNumber ?? null,
    issue,
  };
  return {
    ...buildReport(input),
    input,
    period,
    causes: offerCauses(input.figures.results, await listAccepted(actor, period.year)),
    trial: trial && { title: trial.title, effectiveFrom: trial.layout.effectiveFrom },
  };
}

/** The day whose names, layout and signature a paper of the period carries until it is issued. */
function dayOf(period: Period, closedOn: LocalDate | null): LocalDate {
  return period.kind === "year"
    ? dayTheYearStandsFor(period.year, closedOn)
    : lastDayOf(period.year, lastQuarterOf(period));
}

async function listAccepted({ roles, communeId }: Actor, year: number) {
  if (reachOf(roles, "explanation:read") !== "any") return [];
  return listThreads(getStore(), communeId, { year, states: ["accepted"] });
}
