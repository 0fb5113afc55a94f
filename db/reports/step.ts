import { and, eq, max } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { notify } from "@/db/notifications/notify";
import { listAccountsWithRole } from "@/db/notifications/recipients";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { Role } from "@/lib/access/policy";
import { excerptOf } from "@/lib/notifications/words";
import type { AnnexChoice, DraftSection, ReportMove } from "@/lib/reports/draft";
import type { ReportRefusal } from "@/lib/reports/draft-labels";
import type { OpenReport } from "@/lib/reports/open-report";
import { asDraft, findReport } from "./queries";

export type ReportGrant = Grant<"report:write" | "report:comment" | "report:agree" | "report:issue">;

/** `tookBack` = the leader's agreement was undone by this edit. */
export type ReportAnswer = { ok: true; id: string; tookBack?: boolean } | { ok: false; reason: ReportRefusal };

type Change = Partial<Pick<OpenReport, "draftNumber">> & { annexes?: AnnexChoice[] };

/** The report as it stands, or why nothing may be written to it. */
export async function findWritable(
  tx: Connection,
  communeId: string,
  reportId: string,
): Promise<OpenReport | Exclude<ReportAnswer, { ok: true }>> {
  const report = await findReport(tx, communeId, reportId);
  if (report === null) return { ok: false, reason: "not-found" };
  return report.state === "issued" ? { ok: false, reason: "issued" } : report;
}

export const isRefused = (found: OpenReport | ReportAnswer): found is Exclude<ReportAnswer, { ok: true }> =>
  "ok" in found;

/**
 * Counts the report's version for an edit of what it says. What a leader has agreed to is a draft again after that,
 * which stands in the report's life; true = so it was.
 */
export async function markEdited(
  tx: Connection,
  grant: ReportGrant,
  report: OpenReport,
  at: number,
  change: Change = {},
): Promise<boolean> {
  const { annexes, ...changed } = change;
  await writeReport(tx, grant, report, {
    ...{ ...changed, state: "draft" as const, agreedBy: null, agreedAt: null },
    ...(annexes === undefined ? {} : { annexes: JSON.stringify(annexes) }),
  });
  if (report.state !== "agreed") return false;
  await writeStep(tx, grant, report, "take-back", at);
  return true;
}

/** @param values columns of the report as they are to be; its version counts on by itself */
export async function writeReport(
  tx: Connection,
  grant: ReportGrant,
  report: Pick<OpenReport, "id" | "version">,
  values: Partial<Connection["t"]["reports"]["$inferInsert"]>,
): Promise<void> {
  const { reports: r } = tx.t;
  await tx.db
    .update(r)
    .set({ ...values, version: report.version + 1 })
    .where(and(eq(r.communeId, grant.actor.communeId), eq(r.id, report.id), eq(r.version, report.version)));
}

/** Appends to the life of the report, with its text as it stood. */
export async function writeStep(
  tx: Connection,
  grant: ReportGrant,
  report: Pick<OpenReport, "id" | "draftNumber"> & { sections: OpenReport["sections"] | DraftSection[] },
  move: ReportMove,
  at: number,
  note = "",
): Promise<void> {
  const { reportSteps: s } = tx.t;
  const { communeId, accountId: actorId } = grant.actor;
  const [last] = await tx.db
    .select({ sequence: max(s.sequence) })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.reportId, report.id)));
  const sections = JSON.stringify(asDraft(report.sections as OpenReport["sections"]));
  const sequence = (last?.sequence ?? 0) + 1;
  const { id: reportId, draftNumber } = report;
  await tx.db.insert(s).values({ communeId, reportId, sequence, move, draftNumber, sections, note, actorId, at });
}

/** In the trail, under the report's period. */
export async function recordReport(
  tx: Connection,
  grant: ReportGrant,
  report: Pick<OpenReport, "id" | "periodKey" | "unitId">,
  { before, after }: { before?: Record<string, unknown>; after: Record<string, unknown> },
): Promise<void> {
  const { communeId, accountId: actorId } = grant.actor;
  const { periodKey: reportPeriod, unitId } = report;
  const about = { reportPeriod, ...(unitId === null ? {} : { unitId }) };
  await recordAudit(tx, {
    ...{ communeId, actorId, action: grant.permission, entity: "report", entityId: report.id },
    ...(before === undefined ? {} : { before }),
    after: { ...about, ...after },
  });
}

/** Everybody of the role but the one who did it. */
export async function tellRole(
  tx: Connection,
  grant: ReportGrant,
  role: Role,
  notice: { key: string; title: string; text: string; periodKey: string },
  at: number,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const told = (await listAccountsWithRole(tx, communeId, role)).filter((each) => each !== accountId);
  const words = { kind: "note" as const, title: notice.title, body: excerptOf(notice.text) };
  const href = `/reports/${notice.periodKey}/write`;
  await notify(
    tx,
    communeId,
    told.map((each) => ({ ...words, accountId: each, key: notice.key, href })),
    at,
  );
}
