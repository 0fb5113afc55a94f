import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import { findPeriod } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { NoteAnswer, RecordNotesAnswer } from "@/lib/sheets/note";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import {
  type NoteEntry,
  noteEntrySchema,
  type ReviewNote,
  recordNotesSchema,
  reviewNoteSchema,
} from "@/lib/sheets/schema";
import { listAssignedIndicators, type SheetKey } from "./assigned-indicators";
import { onceForSheet } from "./once-for-sheet";
import { type OpenSheet, openSheet, sheetEntityId, unitOf } from "./open-sheet";
import { readCells } from "./sheet-cells";
import type { MoveAnswer } from "./unit-commands";

type NoteRow = Connection["t"]["cellNotes"]["$inferSelect"];

/** Notes on cells of one sheet (the unit is in the grant); every note is answered on its own. */
export type RecordNotesInput = {
  year: number;
  quarter: number;
  operationId: string;
  notes: readonly unknown[];
};

/**
 * Writes, rewords or (empty text) takes away the account's own notes while the sheet may be entered: a submitted sheet
 * keeps the words it was submitted with. Period and state are checked in the same transaction.
 */
export async function recordNotes(
  store: Store,
  grant: Grant<"sheet:enter">,
  input: RecordNotesInput,
): Promise<RecordNotesAnswer> {
  assertGrant(grant, "sheet:enter");
  const parsed = recordNotesSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { year, quarter, notes } = parsed.data;
  return onceForSheet(store, grant, "note", parsed.data, async (tx): Promise<RecordNotesAnswer> => {
    const opened = await openSheet(tx, grant, { year, quarter }, "enter");
    if (!opened.ok) return opened;
    const answers: NoteAnswer[] = [];
    for (const note of notes) answers.push(await recordNote(tx, grant, opened.sheet, note));
    return { ok: true, notes: answers };
  });
}

/**
 * A reviewer's word in the thread of one cell, at any time while the sheet exists: also on a submitted or approved
 * one, and in a locked period. It changes no figure.
 */
export async function addReviewNote(
  store: Store,
  grant: Grant<"sheet:review">,
  input: ReviewNote,
): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = reviewNoteSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { year, quarter, indicatorId, text } = parsed.data;
  return onceForSheet(store, grant, "note", parsed.data, async (tx): Promise<MoveAnswer> => {
    const key = { communeId: grant.actor.communeId, unitId: unitOf(grant), year, quarter };
    if (!(await findPeriod(tx, key.communeId, year, quarter))) return { ok: false, reason: "no-period" };
    const { indicators } = await listAssignedIndicators(tx, key);
    const indicator = indicators.find((each) => each.id === indicatorId);
    if (!indicator) return { ok: false, reason: "no-sheet" };
    if (!isInsideGroups([indicator.groupId], grant.actor.reviewedGroupIds)) {
      return { ok: false, reason: "outside-groups" };
    }
    const cell = (await readCells(tx, key, [indicatorId])).get(indicatorId);
    const cellVersion = cell ? cell.version : 0;
    await createNote(tx, grant, key, { id: newId(), indicatorId, text, cellVersion }, Date.now());
    return { ok: true };
  });
}

async function recordNote(
  tx: Connection,
  grant: Grant<"sheet:enter">,
  { key, indicators, now }: OpenSheet,
  posted: unknown,
): Promise<NoteAnswer> {
  const parsed = noteEntrySchema.safeParse(posted);
  if (!parsed.success) return { id: idOf(posted), status: "refused", reason: "invalid", version: 0 };
  const note = parsed.data;
  const refuse = (reason: "invalid" | "not-on-sheet" | "outside-groups" | "not-author"): NoteAnswer => ({
    id: note.id,
    status: "refused",
    reason,
    version: 0,
  });
  const indicator = indicators.find((each) => each.id === note.indicatorId);
  if (!indicator) return refuse("not-on-sheet");
  const ownUnit = grant.actor.unitIds.includes(key.unitId);
  if (!ownUnit && !isInsideGroups([indicator.groupId], grant.actor.reviewedGroupIds)) return refuse("outside-groups");
  const before = await findNote(tx, key.communeId, note.id);
  if (before && before.authorId !== grant.actor.accountId) return refuse("not-author");
  if (before && !isOnCell(before, key, note.indicatorId)) return refuse("invalid");
  if (note.text === "") {
    if (before) await removeNote(tx, grant, key, before);
    return { id: note.id, status: before ? "saved" : "unchanged", version: 0 };
  }
  if (!before) {
    await createNote(tx, grant, key, note, now);
    return { id: note.id, status: "saved", version: 1 };
  }
  // The same words may be said again of a newer figure ("ghi chú vẫn đúng với số mới").
  const isSame = before.text === note.text && before.cellVersion === note.cellVersion;
  if (isSame) return { id: note.id, status: "unchanged", version: before.version };
  const version = await rewordNote(tx, grant, key, before, note, now);
  return { id: note.id, status: "saved", version };
}

function idOf(posted: unknown): string {
  const id = typeof posted === "object" && posted !== null && "id" in posted ? posted.id : "";
  return typeof id === "string" ? id.slice(0, 64) : "";
}

async function findNote(tx: Connection, communeId: string, id: string): Promise<NoteRow | null> {
  const { cellNotes: n } = tx.t;
  const [row] = await tx.db
    .select()
    .from(n)
    .where(and(eq(n.communeId, communeId), eq(n.id, id)));
  return row ?? null;
}

function isOnCell(row: NoteRow, key: SheetKey, indicatorId: string): boolean {
  return (
    row.year === key.year && row.quarter === key.quarter && row.unitId === key.unitId && row.indicatorId === indicatorId
  );
}

async function createNote(tx: Connection, grant: Grant, key: SheetKey, note: NoteEntry, at: number): Promise<void> {
  const authorId = grant.actor.accountId;
  await tx.db.insert(tx.t.cellNotes).values({ ...key, ...note, authorId, createdAt: at, updatedAt: at });
  await auditNote(tx, grant, key, null, note);
}

async function rewordNote(
  tx: Connection,
  grant: Grant,
  key: SheetKey,
  before: NoteRow,
  note: NoteEntry,
  at: number,
): Promise<number> {
  const { cellNotes: n } = tx.t;
  const version = before.version + 1;
  const written = await tx.db
    .update(n)
    .set({ text: note.text, cellVersion: note.cellVersion, updatedAt: at, version })
    .where(and(eq(n.communeId, before.communeId), eq(n.id, before.id), eq(n.version, before.version)))
    .returning({ id: n.id });
  if (written.length !== 1) throw new Error("the note changed inside its own transaction");
  await auditNote(tx, grant, key, before, note);
  return version;
}

async function removeNote(tx: Connection, grant: Grant, key: SheetKey, before: NoteRow): Promise<void> {
  const { cellNotes: n } = tx.t;
  await tx.db.delete(n).where(and(eq(n.communeId, before.communeId), eq(n.id, before.id)));
  await auditNote(tx, grant, key, before, null);
}

/** The trail keeps every wording, so that what was taken away can still be read. */
async function auditNote(
  tx: Connection,
  grant: Grant,
  key: SheetKey,
  before: NoteEntry | null,
  after: NoteEntry | null,
): Promise<void> {
  const shown = ({ id, indicatorId, text, cellVersion }: NoteEntry) => ({ id, indicatorId, text, cellVersion });
  await recordAudit(tx, {
    communeId: key.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "cell_note",
    entityId: sheetEntityId(key),
    before: before ? shown(before) : undefined,
    after: after ? shown(after) : undefined,
  });
}
