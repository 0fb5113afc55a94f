import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { endOfPart, moveSectionPart } from "@/lib/reports/arrange-sections";
import type { ReportRefusal } from "@/lib/reports/draft-labels";
import { itemsInWords } from "@/lib/reports/item-words";
import type { OpenReport, OpenSection } from "@/lib/reports/open-report";
import type { AddSection, MoveSection, RemoveSection, SaveSection } from "@/lib/reports/schema";
import { sectionRow } from "./start-report";
import { findWritable, isRefused, markEdited, recordReport } from "./step";

/** `current` = what another person wrote meanwhile, so that it can be shown beside what was typed. */
export type SectionAnswer =
  | { ok: true; id: string; tookBack: boolean }
  | { ok: false; reason: ReportRefusal; current?: OpenSection };

/** Compared with the section's own version: whoever writes in another section meanwhile is not met. */
export async function saveSection(
  store: Store,
  grant: Grant<"report:write">,
  input: SaveSection,
): Promise<SectionAnswer> {
  assertGrant(grant, "report:write");
  return editReport(store, grant, ["section", input], input.reportId, async (tx, at, report) => {
    const { sectionId, version, heading, items } = input;
    const before = report.sections.find(({ id }) => id === sectionId);
    if (!before) return { reason: "no-section" };
    if (before.version !== version) return { reason: "section-moved", current: before };
    const values = { heading, items: JSON.stringify(items) };
    await writeSection(tx, grant, report, before, { ...values, version: version + 1, at });
    await recordReport(tx, grant, report, {
      before: { section: before.heading, prose: itemsInWords(before.items) },
      after: { section: heading, prose: itemsInWords(items) },
    });
    return { id: sectionId };
  });
}

/** Behind the named section and all below it. */
export async function addSection(
  store: Store,
  grant: Grant<"report:write">,
  input: AddSection,
): Promise<SectionAnswer> {
  assertGrant(grant, "report:write");
  const { communeId, accountId } = grant.actor;
  return editReport(store, grant, ["add", input], input.reportId, async (tx, at, report) => {
    const { afterId, level, heading, source } = input;
    const after = report.sections.findIndex(({ id }) => id === afterId);
    if (afterId !== "" && after === -1) return { reason: "no-section" };
    const place = afterId === "" ? report.sections.length : endOfPart(report.sections, after);
    const section = { id: newId(), level, heading, source, items: [] };
    await tx.db.insert(tx.t.reportSections).values(sectionRow(communeId, report.id, section, place, accountId, at));
    await writeOrder(tx, grant, report, [...report.sections.slice(0, place), section, ...report.sections.slice(place)]);
    await recordReport(tx, grant, report, { after: { sectionAdded: heading } });
    return { id: section.id };
  });
}

/** With what stands in it, which the trail keeps; not while sections lie below it. */
export async function removeSection(
  store: Store,
  grant: Grant<"report:write">,
  input: RemoveSection,
): Promise<SectionAnswer> {
  assertGrant(grant, "report:write");
  return editReport(store, grant, ["remove", input], input.reportId, async (tx, _at, report) => {
    const index = report.sections.findIndex(({ id }) => id === input.sectionId);
    const section = report.sections[index];
    if (!section) return { reason: "no-section" };
    if (section.version !== input.version) return { reason: "section-moved", current: section };
    if (endOfPart(report.sections, index) > index + 1) return { reason: "has-parts" };
    if (report.sections.length === 1) return { reason: "last-section" };
    const { reportSections: s } = tx.t;
    await tx.db.delete(s).where(isSection(tx, grant, report, section.id));
    await recordReport(tx, grant, report, {
      before: { section: section.heading, prose: itemsInWords(section.items) },
      after: { sectionRemoved: section.heading },
    });
    return { id: section.id };
  });
}

/** Past its neighbour of the same level, with all below it. */
export async function moveSection(
  store: Store,
  grant: Grant<"report:write">,
  input: MoveSection,
): Promise<SectionAnswer> {
  assertGrant(grant, "report:write");
  return editReport(store, grant, ["move", input], input.reportId, async (tx, _at, report) => {
    const section = report.sections.find(({ id }) => id === input.sectionId);
    if (!section) return { reason: "no-section" };
    const ordered = moveSectionPart(report.sections, section.id, input.direction);
    if (ordered === null) return { reason: "no-move" };
    await writeOrder(tx, grant, report, ordered);
    await recordReport(tx, grant, report, {
      before: { outline: report.sections.map(({ heading }) => heading) },
      after: { outline: ordered.map(({ heading }) => heading) },
    });
    return { id: section.id };
  });
}

type Edited = { id: string } | { reason: ReportRefusal; current?: OpenSection };

function editReport(
  store: Store,
  grant: Grant<"report:write">,
  asked: readonly unknown[],
  reportId: string,
  edit: (tx: Connection, at: number, report: OpenReport) => Promise<Edited>,
): Promise<SectionAnswer> {
  return oncePerClick(store, grant, asked, async (tx, at): Promise<SectionAnswer> => {
    const report = await findWritable(tx, grant.actor.communeId, reportId);
    if (isRefused(report)) return report;
    const edited = await edit(tx, at, report);
    if ("reason" in edited) return { ok: false, ...edited };
    return { ok: true, id: edited.id, tookBack: await markEdited(tx, grant, report, at) };
  });
}

const isSection = ({ t: { reportSections: s } }: Connection, grant: Grant, report: OpenReport, id: string) =>
  and(eq(s.communeId, grant.actor.communeId), eq(s.reportId, report.id), eq(s.id, id));

async function writeSection(
  tx: Connection,
  grant: Grant<"report:write">,
  report: OpenReport,
  before: OpenSection,
  { at, ...values }: { heading: string; items: string; version: number; at: number },
): Promise<void> {
  const { reportSections: s } = tx.t;
  await tx.db
    .update(s)
    .set({ ...values, updatedBy: grant.actor.accountId, updatedAt: at })
    .where(and(isSection(tx, grant, report, before.id), eq(s.version, before.version)));
}

/** Who wrote a section last, and its version, stay: nothing of its text has changed. */
async function writeOrder(
  tx: Connection,
  grant: Grant,
  report: OpenReport,
  ordered: readonly { id: string }[],
): Promise<void> {
  const { reportSections: s } = tx.t;
  for (const [sortOrder, { id }] of ordered.entries()) {
    await tx.db
      .update(s)
      .set({ sortOrder })
      .where(isSection(tx, grant, report, id));
  }
}
