import { crc32 } from "node:zlib";
import { eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { sha256Of } from "@/db/sha256";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { readPicture } from "@/lib/pictures/picture";
import { MARK_LIMITS, type MarkRefusal } from "@/lib/settings/mark";
import { removeMarkSchema, setMarkSchema } from "@/lib/settings/mark-schema";
import { findMark, type StoredMark } from "./mark-queries";

type IdentityGrant = Grant<"commune:manage">;
type Answer = { ok: true } | { ok: false; reason: MarkRefusal };

/**
 * Sets the commune's mark, or replaces the one that `seen` names. What the picture is comes from its content alone.
 * The same picture once more changes nothing, so a repeated click is harmless.
 */
export async function setMark(
  store: Store,
  grant: IdentityGrant,
  input: { seen: string; bytes: Uint8Array },
): Promise<Answer> {
  assertGrant(grant, "commune:manage");
  const parsed = setMarkSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "stale" };
  const { seen, bytes } = parsed.data;
  if (bytes.length === 0) return { ok: false, reason: "no-file" };
  if (bytes.length > MARK_LIMITS.bytes) return { ok: false, reason: "too-large" };
  const picture = readPicture(bytes, crc32);
  if (picture === null) return { ok: false, reason: "not-a-picture" };
  if (Math.max(picture.width, picture.height) > MARK_LIMITS.side) return { ok: false, reason: "too-wide" };
  const sha256 = sha256Of(bytes);
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const standing = await findMark(tx, communeId);
    if (standing?.sha256 === sha256) return { ok: true };
    if ((standing?.sha256 ?? "") !== seen) return { ok: false, reason: "stale" };
    const mark: StoredMark = { ...picture, size: bytes.length, sha256, setBy: accountId, setAt: Date.now() };
    const row = { ...mark, content: Buffer.from(bytes).toString("base64") };
    const { communeMarks } = tx.t;
    await tx.db
      .insert(communeMarks)
      .values({ communeId, ...row })
      .onConflictDoUpdate({ target: communeMarks.communeId, set: row });
    await audit(tx, grant, standing, mark);
    return { ok: true };
  });
}

/** Takes the mark away that `seen` names; where there is none any more, there is nothing left to do. */
export async function removeMark(store: Store, grant: IdentityGrant, input: { seen: string }): Promise<Answer> {
  assertGrant(grant, "commune:manage");
  const parsed = removeMarkSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "stale" };
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const standing = await findMark(tx, communeId);
    if (standing === null) return { ok: true };
    if (standing.sha256 !== parsed.data.seen) return { ok: false, reason: "stale" };
    const { communeMarks } = tx.t;
    await tx.db.delete(communeMarks).where(eq(communeMarks.communeId, communeId));
    await audit(tx, grant, standing, null);
    return { ok: true };
  });
}

/** The trail keeps what the picture was, never the picture. */
async function audit(tx: Connection, grant: IdentityGrant, before: StoredMark | null, after: StoredMark | null) {
  const { communeId, accountId } = grant.actor;
  const shown = ({ mediaType, width, height, size, sha256 }: StoredMark) => ({
    mediaType,
    width,
    height,
    size,
    sha256,
  });
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "commune_mark",
    entityId: communeId,
    before: before ? shown(before) : undefined,
    after: after ? shown(after) : undefined,
  });
}
