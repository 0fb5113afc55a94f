import { and, desc, eq } from "drizzle-orm";
import { listAnchors } from "@/db/backup/audit-heads";
import type { StorageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type AuditAnchor, type AuditReport, isWhole } from "@/lib/audit/report";
import { recordAudit } from "./record";
import { verifyAudit } from "./verify";

/**
 * "Kiểm tra nhật ký": the whole trail of the commune against its chain, the backups in DATA_DIR and what else is known
 * of it. What was found is kept, and that somebody checked stands in the trail.
 * @param known heads written down elsewhere: a code from paper, a manifest from another disk
 */
export async function checkAudit(
  store: Store,
  grant: Grant<"audit:verify">,
  known: readonly AuditAnchor[],
  env: StorageEnv,
): Promise<{ ok: true; report: AuditReport }> {
  assertGrant(grant, "audit:verify");
  const { communeId, accountId } = grant.actor;
  return { ok: true, report: await checkCommune(store, communeId, accountId, known, env) };
}

/** `actorId` null = the command on the server. */
export async function checkCommune(
  store: Store,
  communeId: string,
  actorId: string | null,
  known: readonly AuditAnchor[],
  env: StorageEnv,
): Promise<AuditReport> {
  const anchors = [...(await listAnchors(env.dataDir, communeId)), ...known];
  const report = await verifyAudit(store, communeId, anchors);
  const whole = isWhole(report);
  const check = { communeId, id: newId(), at: Date.now(), actorId, whole, entries: report.entries };
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t.auditChecks).values({ ...check, report: JSON.stringify(report) });
    await recordAudit(tx, {
      communeId,
      actorId,
      action: "audit:verify",
      entity: "audit",
      entityId: check.id,
      after: { state: whole ? "audit-whole" : "audit-not-whole", entries: report.entries },
    });
  });
  return report;
}

/** What the last check found, and who made it (null = the command on the server). */
export async function readLastCheck(
  c: Connection,
  communeId: string,
): Promise<{ at: number; actorName: string | null; report: AuditReport } | null> {
  const { auditChecks: checks, accounts } = c.t;
  const [last] = await c.db
    .select({ at: checks.at, actorName: accounts.displayName, report: checks.report })
    .from(checks)
    .leftJoin(accounts, and(eq(accounts.communeId, checks.communeId), eq(accounts.id, checks.actorId)))
    .where(eq(checks.communeId, communeId))
    .orderBy(desc(checks.at))
    .limit(1);
  return last === undefined ? null : { ...last, report: JSON.parse(last.report) as AuditReport };
}
