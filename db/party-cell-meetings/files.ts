import { and, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import { dropFile } from "@/db/sheets/file-store";
import { examineFile, type FileHead, keepFile } from "@/db/sheets/keep-file";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { stateAfter } from "@/lib/party-cell-meetings/meeting";
import type { MeetingFileRefusal } from "@/lib/party-cell-meetings/meeting-file";
import type { AttachMeetingFile, RemoveMeetingFile } from "@/lib/party-cell-meetings/schema";
import { MOST_FILES } from "@/lib/sheets/evidence/cell-file";
import { findMeetingFile } from "./file-queries";
import { findMeeting } from "./queries";
import { isInsideMeetings } from "./reviewers";

type RecordGrant = Grant<"meeting:record">;
type Refused = { ok: false; reason: MeetingFileRefusal };
const refused = (reason: MeetingFileRefusal): Refused => ({ ok: false, reason });

/** Puts a file beside a record of the grant's cell while the record may be written. */
export async function attachMeetingFile(
  store: Store,
  grant: RecordGrant,
  { bytes, ...asked }: AttachMeetingFile,
  dataDir = storageEnv().dataDir,
): Promise<{ ok: true; id: string } | Refused> {
  assertGrant(grant, "meeting:record");
  const examined = examineFile(asked.fileName, bytes);
  if (!examined.ok) return examined;
  const { communeId, accountId } = grant.actor;
  const { meetingId } = asked;
  const { head } = examined;
  const id = newId();
  const click = ["attach", { ...asked, sha256: head.sha256 }];
  return keepFile({ dataDir, communeId, id }, bytes, () =>
    oncePerClick(store, grant, click, async (tx, uploadedAt): Promise<{ ok: true; id: string } | Refused> => {
      const refusal = await whyNot(tx, grant, meetingId);
      if (refusal !== null) return refused(refusal);
      if ((await countFiles(tx, communeId, meetingId)) >= MOST_FILES) return refused("too-many");
      await tx.db
        .insert(tx.t.meetingFiles)
        .values({ communeId, id, meetingId, ...head, uploadedBy: accountId, uploadedAt });
      await auditFile(tx, grant, meetingId, { after: { id, ...head } });
      return { ok: true, id };
    }),
  );
}

/** Takes a file off its record while the record may be written; the row stays for the trail, the bytes do not. */
export async function removeMeetingFile(
  store: Store,
  grant: RecordGrant,
  asked: RemoveMeetingFile,
  dataDir = storageEnv().dataDir,
): Promise<{ ok: true } | Refused> {
  assertGrant(grant, "meeting:record");
  const { communeId, accountId } = grant.actor;
  const { meetingId, fileId } = asked;
  const answer = await oncePerClick(
    store,
    grant,
    ["detach", asked],
    async (tx, at): Promise<{ ok: true } | Refused> => {
      const refusal = await whyNot(tx, grant, meetingId);
      if (refusal !== null) return refused(refusal);
      const row = await findMeetingFile(tx, { communeId, unitId: grant.target.unitId ?? "", meetingId, fileId });
      if (row === null) return refused("no-file");
      const { meetingFiles: f } = tx.t;
      const isFile = and(eq(f.communeId, communeId), eq(f.id, fileId));
      await tx.db.update(f).set({ removedAt: at, removedBy: accountId }).where(isFile);
      await auditFile(tx, grant, meetingId, { before: row });
      return { ok: true };
    },
  );
  if (answer.ok) await dropFile(dataDir, communeId, fileId);
  return answer;
}

/** The record is the cell's, may be written now, and is inside the lĩnh vực of an office account limited to some. */
async function whyNot(
  tx: Connection,
  { actor, target }: RecordGrant,
  meetingId: string,
): Promise<MeetingFileRefusal | null> {
  const meeting = await findMeeting(tx, actor.communeId, meetingId);
  if (meeting === null || meeting.unitId !== target.unitId) return "not-found";
  if (!(await isInsideMeetings(tx, actor, meeting.unitId))) return "outside-groups";
  return stateAfter(meeting.state, "record") === null ? "moved" : null;
}

async function countFiles(tx: Connection, communeId: string, meetingId: string): Promise<number> {
  const { meetingFiles: f } = tx.t;
  const [row] = await tx.db
    .select({ count: sql<number>`cast(count(*) as integer)` })
    .from(f)
    .where(and(eq(f.communeId, communeId), eq(f.meetingId, meetingId), isNull(f.removedAt)));
  if (!row) throw new Error("count gave no row");
  return row.count;
}

type Told = FileHead & { id: string };

async function auditFile(
  tx: Connection,
  { actor, permission }: RecordGrant,
  meetingId: string,
  { before, after }: { before?: Told; after?: Told },
): Promise<void> {
  const shown = ({ id, fileName, size, sha256 }: Told) => ({ id, fileName, size, sha256 });
  await recordAudit(tx, {
    ...{ communeId: actor.communeId, actorId: actor.accountId, action: permission },
    ...{ entity: "meeting_file", entityId: meetingId },
    before: before ? shown(before) : undefined,
    after: after ? shown(after) : undefined,
  });
}
