import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { oncePerClick } from "@/db/operations";
import { sha256Of } from "@/db/sha256";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CorrectionRefusal } from "@/lib/reports/issue-words";
import type { NewFile } from "@/lib/reports/issued";
import { fileRow } from "./issue";
import { listIssued } from "./issued-queries";
import { asDraft, findOpenReport, findReport } from "./queries";
import { startReport } from "./start-report";

/**
 * Keeps a file of an issued report that could not be made when it was issued (the PDF needs a browser on the server).
 * A file that is there is never replaced: then nothing is done.
 */
export async function addIssuedFile(
  store: Store,
  grant: Grant<"report:issue">,
  issuedId: string,
  file: NewFile,
): Promise<{ ok: boolean }> {
  assertGrant(grant, "report:issue");
  const { communeId, accountId: actorId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const { issuedReports: i, issuedFiles: f } = tx.t;
    const isIt = and(eq(i.communeId, communeId), eq(i.id, issuedId));
    const [issued] = await tx.db.select({ reportId: i.reportId, number: i.number }).from(i).where(isIt);
    const isThere = and(eq(f.communeId, communeId), eq(f.issuedId, issuedId), eq(f.format, file.format));
    const [kept] = await tx.db.select({ sha256: f.sha256 }).from(f).where(isThere);
    if (!issued || kept) return { ok: false };
    await tx.db.insert(f).values(fileRow(communeId, issuedId, file, Date.now()));
    await recordAudit(tx, {
      ...{ communeId, actorId, action: grant.permission, entity: "report", entityId: issued.reportId },
      after: { reportNumber: issued.number, fileSums: { [file.format]: sha256Of(file.bytes) } },
    });
    return { ok: true };
  });
}

export type CorrectionAnswer = { ok: true; id: string } | { ok: false; reason: CorrectionRefusal };

/** A new report with the text of an issued one, which it will name; the first stays as it is. */
export async function beginCorrection(
  store: Store,
  grant: Grant<"report:write">,
  input: { operationId: string; issuedId: string },
): Promise<CorrectionAnswer> {
  assertGrant(grant, "report:write");
  const { communeId } = grant.actor;
  return oncePerClick(store, grant, ["correct", input], async (tx, at): Promise<CorrectionAnswer> => {
    const [first] = await listIssued(tx, communeId, { id: input.issuedId });
    const written = first && (await findReport(tx, communeId, first.reportId));
    if (!first || !written) return { ok: false, reason: "not-found" };
    if (first.correctedById !== null) return { ok: false, reason: "corrected" };
    const { kind, periodKey, unitId, annexes } = written;
    const open = await findOpenReport(tx, communeId, periodKey, unitId);
    if (open !== null) return { ok: true, id: open.id };
    const begun = { kind, periodKey, unitId, annexes, sections: asDraft(written.sections) };
    const note = `thay thế Báo cáo số ${first.number}`;
    return { ok: true, id: await startReport(tx, grant, { ...begun, correctsId: first.id, note }, at) };
  });
}
