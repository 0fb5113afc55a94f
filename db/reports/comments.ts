import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { reportInSentence } from "@/lib/reports/draft-labels";
import type { ResolveComment, WriteComment } from "@/lib/reports/schema";
import { findWritable, isRefused, type ReportAnswer, recordReport, tellRole } from "./step";

/** On one section, or on the whole report (""). It changes nothing of the text, so an agreement stands. */
export async function writeComment(
  store: Store,
  grant: Grant<"report:comment">,
  input: WriteComment,
): Promise<ReportAnswer> {
  assertGrant(grant, "report:comment");
  const { communeId, accountId: writtenBy, displayName } = grant.actor;
  return oncePerClick(store, grant, ["comment", input], async (tx, writtenAt): Promise<ReportAnswer> => {
    const { sectionId, text } = input;
    const report = await findWritable(tx, communeId, input.reportId);
    if (isRefused(report)) return report;
    const section = report.sections.find(({ id }) => id === sectionId);
    if (sectionId !== "" && !section) return { ok: false, reason: "no-section" };
    const id = newId();
    const unresolved = { resolvedBy: null, resolvedAt: null };
    await tx.db
      .insert(tx.t.reportComments)
      .values({ communeId, id, reportId: report.id, sectionId, text, writtenBy, writtenAt, ...unresolved });
    await recordReport(tx, grant, report, { after: { section: section?.heading ?? "", comment: text } });
    const { periodKey } = report;
    const title = `Góp ý của ${displayName}: ${reportInSentence(periodKey)}`;
    await tellRole(
      tx,
      grant,
      "office",
      { key: `report:${report.id}:comment:${id}`, title, text, periodKey },
      writtenAt,
    );
    return { ok: true, id };
  });
}

/** "Đã xử lý": it stays readable, and no longer counts. */
export async function resolveComment(
  store: Store,
  grant: Grant<"report:comment">,
  input: ResolveComment,
): Promise<ReportAnswer> {
  assertGrant(grant, "report:comment");
  const { communeId, accountId: resolvedBy } = grant.actor;
  return oncePerClick(store, grant, ["resolve", input], async (tx, resolvedAt): Promise<ReportAnswer> => {
    const report = await findWritable(tx, communeId, input.reportId);
    if (isRefused(report)) return report;
    const { reportComments: k } = tx.t;
    const isIt = and(eq(k.communeId, communeId), eq(k.reportId, report.id), eq(k.id, input.commentId));
    const [resolved] = await tx.db
      .update(k)
      .set({ resolvedBy, resolvedAt })
      .where(and(isIt, isNull(k.resolvedAt)))
      .returning({ id: k.id, text: k.text });
    if (!resolved) return { ok: false, reason: "resolved" };
    await recordReport(tx, grant, report, { after: { commentResolved: resolved.text } });
    return { ok: true, id: resolved.id };
  });
}
