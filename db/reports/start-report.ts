import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";
import type { AnnexChoice, DraftSection } from "@/lib/reports/draft";
import type { ReportKind } from "@/lib/reports/report-kind";
import { type ReportGrant, recordReport, writeStep } from "./step";

export type NewReport = {
  kind: ReportKind;
  periodKey: string;
  unitId: string | null;
  sections: DraftSection[];
  annexes: AnnexChoice[];
  /** The issued report it puts right; null = none. */
  correctsId: string | null;
  /** What it was begun with, in words, for its life. */
  note: string;
};

/** Rows of a report that begins, inside the caller's transaction, which has made sure that none is open. */
export async function startReport(tx: Connection, grant: ReportGrant, report: NewReport, at: number): Promise<string> {
  const { communeId, accountId } = grant.actor;
  const { kind, periodKey, unitId, sections, annexes, correctsId, note } = report;
  const id = newId();
  await tx.db.insert(tx.t.reports).values({
    ...{ communeId, id, kind, periodKey, unitId, state: "draft", draftNumber: 1, correctsId, version: 1 },
    ...{ annexes: JSON.stringify(annexes), createdBy: accountId, createdAt: at, agreedBy: null, agreedAt: null },
  });
  for (const [sortOrder, section] of sections.entries()) {
    await tx.db.insert(tx.t.reportSections).values(sectionRow(communeId, id, section, sortOrder, accountId, at));
  }
  await writeStep(tx, grant, { id, draftNumber: 1, sections }, "begin", at, note);
  await recordReport(tx, grant, { id, periodKey, unitId }, { after: { reportMove: "begin", draftNumber: 1, note } });
  return id;
}

/** A section of a report as it is first written. */
export function sectionRow(
  communeId: string,
  reportId: string,
  { id, level, heading, source, items }: DraftSection,
  sortOrder: number,
  updatedBy: string,
  updatedAt: number,
): Connection["t"]["reportSections"]["$inferInsert"] {
  return {
    ...{ communeId, reportId, id, sortOrder, level, heading, source: source ?? "" },
    ...{ items: JSON.stringify(items), updatedBy, updatedAt, version: 1 },
  };
}
