import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { storageEnv } from "@/db/env";
import { listNames } from "@/db/sheets/account-names";
import { takeWhole } from "@/db/sheets/keep-file";
import type { Connection } from "@/db/store";
import type { MeetingFile } from "@/lib/party-cell-meetings/meeting-file";

export type MeetingFileRow = Connection["t"]["meetingFiles"]["$inferSelect"];
/** A file of a record of a cell: all three have to fit. */
export type MeetingFileKey = { communeId: string; unitId: string; meetingId: string; fileId: string };

/** The files of one record, oldest first, without those that were taken off. Two statements, one where there is none. */
export async function listMeetingFiles(c: Connection, communeId: string, meetingId: string): Promise<MeetingFile[]> {
  const { meetingFiles: f } = c.t;
  const rows = await c.db
    .select()
    .from(f)
    .where(and(eq(f.communeId, communeId), eq(f.meetingId, meetingId), isNull(f.removedAt)))
    .orderBy(asc(f.uploadedAt), asc(f.id));
  const names = await listNames(
    c,
    communeId,
    rows.map((row) => row.uploadedBy),
  );
  return rows.map(({ id, fileName, size, uploadedBy, uploadedAt }) => ({
    ...{ id, fileName, size, uploadedAt },
    uploadedByName: names.get(uploadedBy) ?? null,
  }));
}

/** How many files the records of one cell's year have; those without are left out. One statement. */
export async function countMeetingFiles(
  c: Connection,
  communeId: string,
  { unitId, year }: { unitId: string; year: number },
): Promise<Map<string, number>> {
  const { meetingFiles: f, meetings: m } = c.t;
  const rows = await c.db
    .select({ meetingId: f.meetingId, count: sql<number>`cast(count(*) as integer)` })
    .from(f)
    .innerJoin(m, and(eq(m.communeId, f.communeId), eq(m.id, f.meetingId)))
    .where(and(eq(m.communeId, communeId), eq(m.year, year), eq(m.unitId, unitId), isNull(f.removedAt)))
    .groupBy(f.meetingId);
  return new Map(rows.map(({ meetingId, count }) => [meetingId, count]));
}

export async function findMeetingFile(c: Connection, key: MeetingFileKey): Promise<MeetingFileRow | null> {
  const { meetingFiles: f, meetings: m } = c.t;
  const [found] = await c.db
    .select({ row: f })
    .from(f)
    .innerJoin(m, and(eq(m.communeId, f.communeId), eq(m.id, f.meetingId)))
    .where(
      and(
        ...[eq(f.communeId, key.communeId), eq(f.id, key.fileId), isNull(f.removedAt)],
        ...[eq(f.meetingId, key.meetingId), eq(m.unitId, key.unitId)],
      ),
    );
  return found?.row ?? null;
}

/** A file with its content; "damaged" when the disk no longer holds what was attached. */
export async function readMeetingFile(
  c: Connection,
  key: MeetingFileKey,
  dataDir = storageEnv().dataDir,
): Promise<{ row: MeetingFileRow; bytes: Uint8Array } | "none" | "damaged"> {
  const row = await findMeetingFile(c, key);
  if (!row) return "none";
  const bytes = await takeWhole({ dataDir, communeId: key.communeId, id: row.id }, row.sha256);
  return bytes === null ? "damaged" : { row, bytes };
}
