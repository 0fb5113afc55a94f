import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { typistOf } from "@/app/_auth/typist";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listIssued } from "@/db/reports/issued-queries";
import { findLastReport, findSavedOutline, listReportComments, listReportSteps } from "@/db/reports/queries";
import { reachOf } from "@/lib/access/grant";
import { parsePeriodKey } from "@/lib/periods/period";
import { offerAnnexes } from "@/lib/reports/annex-offers";
import { endOfPart } from "@/lib/reports/arrange-sections";
import { reportInSentence } from "@/lib/reports/draft-labels";
import { offerLines } from "@/lib/reports/offered-prose";
import type { OpenSection, ReportComment } from "@/lib/reports/open-report";
import { builtInOutline } from "@/lib/reports/outline";
import { proseHint } from "@/lib/reports/prose-hints";
import { reportTitle } from "@/lib/reports/report-list";
import { rowViews, type SectionStanding, standingOf } from "@/lib/reports/section-view";
import { readWriting, type Writing } from "./writing.load";

/** The report of `/reports/2026/write` being written, one section at a time (`?section=`), or how to begin it. */
export async function loadWriting(periodText: string, searchParams: SearchParams) {
  const reader = await requireGrant("report:read-draft");
  const { actor, username } = reader;
  const period = parsePeriodKey(periodText);
  if (period === null) notFound();
  const common = {
    periodKey: periodText,
    title: reportTitle(period),
    writes: reachOf(actor.roles, "report:write") !== null,
    agrees: reachOf(actor.roles, "report:agree") !== null,
    issues: reachOf(actor.roles, "report:issue") !== null,
    operationId: newId(),
  };
  const writing = await readWriting(reader, periodText);
  if (writing === null) {
    const of = { kind: period.kind, periodKey: periodText, unitId: null };
    const last = await findLastReport(getStore(), actor.communeId, of);
    const saved = await findSavedOutline(getStore(), actor.communeId, period.kind);
    const [issued = null] = await listIssued(getStore(), actor.communeId, { periodKey: periodText });
    const lastName = last === null ? null : reportInSentence(last.periodKey);
    return { ...common, begun: null, issued, hasOutline: saved !== null, lastName };
  }
  const comments = await listReportComments(getStore(), actor.communeId, writing.open.id);
  const steps = await listReportSteps(getStore(), actor.communeId, writing.open.id);
  const asked = typeof searchParams.section === "string" ? searchParams.section : "";
  const { open, read } = writing;
  const asksAnnexes = searchParams.view === "annexes" && common.writes;
  const chosen = open.sections.find(({ id }) => id === asked) ?? firstToWrite(writing);
  const section = asksAnnexes ? null : chosen;
  const { accountId, draftKey } = await typistOf(actor, username);
  return {
    ...common,
    begun: {
      ...{ open, comments, steps },
      flags: read.flags.length,
      standings: standingsOf(writing, comments),
      section: section === null ? null : sectionModel(writing, section),
      annexes: asksAnnexes ? offerAnnexes(open.annexes, read.input) : null,
      /** Parts of the built-in outline that this report lacks. */
      missing: builtInOutline(open.kind, read.input.groups).filter(
        ({ source }) => source !== null && open.sections.every((each) => each.source !== source),
      ),
      place: { accountId, draftKey, record: `bao-cao/${open.id}/${section?.id ?? ""}` },
    },
  };
}

/** A heading with others below it is empty only where they all are missing. */
function standingsOf({ open, read, toldFor }: Writing, comments: readonly ReportComment[]): SectionStanding[] {
  return open.sections.map((each, index) => {
    const standing = standingOf(each, toldFor(each), read.flags, comments);
    return { ...standing, filled: standing.filled || endOfPart(open.sections, index) > index + 1 };
  });
}

/** Where the eye should go first: what changed under a wording, else the first that is still empty. */
function firstToWrite(writing: Writing): OpenSection | null {
  const standings = standingsOf(writing, []);
  const first = standings.find(({ flags }) => flags > 0) ?? standings.find(({ filled }) => !filled) ?? standings[0];
  return writing.open.sections.find(({ id }) => id === first?.id) ?? null;
}

function sectionModel({ read, toldFor }: Writing, section: OpenSection) {
  const { id, level, heading, version, updatedByName, updatedAt } = section;
  return {
    ...{ id, level, heading, version, updatedByName, updatedAt },
    /** Nothing of the program stands here. */
    prose: toldFor(section) === undefined,
    hint: proseHint(id),
    rows: rowViews(section, toldFor(section), read.flags),
    offers: offerLines(section, read.input.figures.results, read.input.causes),
  };
}

export type WritingModel = Awaited<ReturnType<typeof loadWriting>>;
export type BegunModel = NonNullable<WritingModel["begun"]>;
export type SectionModel = NonNullable<BegunModel["section"]>;
