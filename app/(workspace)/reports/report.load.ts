import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { listThreads } from "@/db/explanations/queries";
import { readYearBook } from "@/db/indicators/queries";
import { readSettings } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import { type Actor, reachOf } from "@/lib/access/grant";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, parsePeriodKey } from "@/lib/periods/period";
import { lastDayOf } from "@/lib/periods/quarter-days";
import { usualAnnexes } from "@/lib/reports/annexes/build-annexes";
import { buildReport } from "@/lib/reports/build-report";
import { offerCauses } from "@/lib/reports/causes";
import type { AnnexChoice, DraftSection } from "@/lib/reports/draft";
import { readReportFigures } from "@/lib/reports/report-figures";
import type { ReportInput } from "@/lib/reports/report-input";
import { dayTheYearStandsFor } from "@/lib/settings/dated";
import { dressOfPaper, PAPER_SETTINGS, type PaperSettings } from "@/lib/settings/paper";
import { findTrialLayout, STATE_LAYOUT, stateLayoutOn, TRIAL_LAYOUTS } from "@/lib/settings/trial-layout";
import { readCells, readNextPlans, readUnits } from "./report-sources.load";

/** Whoever has passed the gate of the page, print, file or editor that calls. */
export type ReportReader = {
  actor: Actor;
  commune: { id: string };
  today: LocalDate;
  /** Where an action reads what its request has just written; else the kept reader of the request. */
  store?: Connection;
};

export type ReportOptions = {
  /** The report as the office writes it; null or left out = what the program says by itself. */
  draft?: { sections: DraftSection[]; annexes: AnnexChoice[]; draftNumber: number } | null;
  /** "state" = the layout of papers of the UBND; "layout-party.2027-01-01" = that record, to look at it. */
  layout?: string | undefined;
};

export type ReadReport = ReturnType<typeof buildReport> & {
  /** What it was built from: figures and plans for the record of the issue. */
  input: ReportInput;
  period: Period;
  /** Every version of what shapes its paper. */
  settings: PaperSettings;
  /** The layout record shown on trial instead of the one in force; null = none. */
  trial: { title: string; effectiveFrom: LocalDate } | null;
};

/**
 * The report of a period from approved figures: the one place that gathers and builds it. A year without indicators
 * has no reports (404). Names, layout and signature are those of the day the paper stands for.
 */
export async function readReport(
  reader: ReportReader,
  periodText: string,
  { draft = null, layout }: ReportOptions = {},
): Promise<ReadReport> {
  const { actor, today } = reader;
  const communeId = reader.commune.id;
  const period = parsePeriodKey(periodText);
  if (period === null) notFound();
  const c = reader.store ?? (await keptReader(communeId));
  const book = await readYearBook(c, communeId, period.year);
  if (book.indicators.length === 0) notFound();
  const settings = await readSettings(c, communeId, [...PAPER_SETTINGS, ...TRIAL_LAYOUTS]);
  const day = dayOfPaper(period, book.assessmentClosedOn);
  const dress = dressOfPaper(settings, day, "report");
  const trial = layout === undefined ? null : findTrialLayout(settings, layout);
  const other = trial ?? (layout === STATE_LAYOUT ? stateLayoutOn(settings, day) : null);
  const figures = readReportFigures(book, period, today);
  const input: ReportInput = {
    ...dress,
    ...(other === null ? {} : { layout: other.layout, signing: other.signing ?? dress.signing }),
    figures,
    groups: book.groups,
    lastApprovedAt: book.updatedAt,
    sections: draft?.sections ?? null,
    annexes: draft?.annexes ?? usualAnnexes(period.kind),
    nextPlans: await readNextPlans(c, communeId, period),
    units: await readUnits(c, communeId, book),
    cells: await readCells(c, communeId, period, today),
    causes: offerCauses(figures.results, await listAccepted(c, actor, period.year)),
    draftNumber: draft?.draftNumber ?? null,
    issue: null,
  };
  return {
    ...buildReport(input),
    input,
    period,
    settings,
    trial: trial && { title: trial.title, effectiveFrom: trial.layout.effectiveFrom },
  };
}

/** The day whose names, layout and signature a paper of the period carries until it is issued. */
export function dayOfPaper(period: Period, closedOn: LocalDate | null): LocalDate {
  return period.kind === "year"
    ? dayTheYearStandsFor(period.year, closedOn)
    : lastDayOf(period.year, lastQuarterOf(period));
}

async function listAccepted(c: Connection, { roles, communeId }: Actor, year: number) {
  if (reachOf(roles, "explanation:read") !== "any") return [];
  return listThreads(c, communeId, { year, states: ["accepted"] });
}
