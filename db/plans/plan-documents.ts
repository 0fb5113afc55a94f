import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { RecordPlans } from "@/lib/plans/schema";

/** The same number, date, issuer and basis is the same document, entered on another day. */
export async function findOrAddDocument(
  tx: Connection,
  grant: Grant<"plan:record">,
  document: RecordPlans["document"],
): Promise<string> {
  const { communeId, accountId } = grant.actor;
  const { planDocuments: documents } = tx.t;
  const [known] = await tx.db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.communeId, communeId),
        eq(documents.number, document.number),
        eq(documents.issuedOn, document.issuedOn),
        eq(documents.issuer, document.issuer),
        eq(documents.basis, document.basis),
      ),
    );
  if (known) return known.id;
  const id = newId();
  await tx.db.insert(documents).values({ communeId, id, ...document });
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "plan_document",
    entityId: id,
    after: document,
  });
  return id;
}
