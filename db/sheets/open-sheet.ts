import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import { tellUnitOfMove } from "@/db/notifications/tell-unit";
import { findPeriod } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { Indicator } from "@/lib/indicators/indicator";
import type { SheetRefusal } from "@/lib/sheets/labels";
import type { SheetRef } from "@/lib/sheets/schema";
import { isAllowedFrom, type SheetAction, type SheetState } from "@/lib/sheets/sheet-state";
import { listAssignedIndicators, type SheetKey } from "./assigned-indicators";

type SheetColumns = Connection["t"]["sheets"]["$inferSelect"];

/** A sheet inside a transaction: nothing about it can change until the transaction ends. */
export type OpenSheet = {
  key: SheetKey;
  state: SheetState;
  /** null = not started: there is no row yet. */
  stored: SheetColumns | null;
  indicators: Indicator[];
  /** Later than everything that happened to the sheet, so that its history has one order. */
  now: number;
};

export type Opened = { ok: true; sheet: OpenSheet } | { ok: false; reason: SheetRefusal };

/** The unit a sheet command is about stands in its grant, never in its input. */
export function unitOf(grant: Grant): string {
  const { unitId } = grant.target;
  if (unitId === undefined) throw new Error(`${grant.permission} needs a unit`);
  return unitId;
}

/**
 * Reads the sheet and refuses the action when the period is not open or the state does not allow it.
 * @param begunAt when the transaction began, so that nothing is dated after a lock that it did not see
 */
export async function openSheet(
  tx: Connection,
  grant: Grant,
  ref: SheetRef,
  action: SheetAction,
  begunAt: number = Date.now(),
): Promise<Opened> {
  const { year, quarter } = ref;
  return openSheetAt(tx, { communeId: grant.actor.communeId, unitId: unitOf(grant), year, quarter }, action, begunAt);
}

/** The same for a sheet that the program itself goes to. */
export async function openSheetAt(
  tx: Connection,
  key: SheetKey,
  action: SheetAction,
  begunAt: number = Date.now(),
): Promise<Opened> {
  const period = await findPeriod(tx, key.communeId, key.year, key.quarter);
  if (!period) return { ok: false, reason: "no-period" };
  if (period.state === "locked") return { ok: false, reason: "period-locked" };
  const { indicators } = await listAssignedIndicators(tx, key);
  if (indicators.length === 0) return { ok: false, reason: "no-sheet" };
  const { sheets } = tx.t;
  const [stored] = await tx.db.select().from(sheets).where(isSheet(tx, key));
  const state = stored?.state ?? "not-started";
  if (!isAllowedFrom(state, action)) return { ok: false, reason: "wrong-state" };
  const now = await nextInstant(tx, key, begunAt);
  return { ok: true, sheet: { key, state, stored: stored ?? null, indicators, now } };
}

function isSheet({ t: { sheets } }: Connection, key: SheetKey) {
  return and(
    eq(sheets.communeId, key.communeId),
    eq(sheets.year, key.year),
    eq(sheets.quarter, key.quarter),
    eq(sheets.unitId, key.unitId),
  );
}

/** An instant later than everything that happened to the sheet. */
export async function nextInstant(tx: Connection, key: SheetKey, begunAt: number = Date.now()): Promise<number> {
  return Math.max(begunAt, (await lastEventAt(tx, key)) + 1);
}

async function lastEventAt(tx: Connection, key: SheetKey): Promise<number> {
  const { sheetEvents: e } = tx.t;
  const [row] = await tx.db
    .select({ at: sql<number | string | null>`max(${e.at})` })
    .from(e)
    .where(
      and(eq(e.communeId, key.communeId), eq(e.year, key.year), eq(e.quarter, key.quarter), eq(e.unitId, key.unitId)),
    );
  return Number(row?.at ?? 0);
}

type Move = {
  to: SheetState;
  change?: Partial<SheetColumns>;
  reason?: string;
  contentHash?: string;
  /** Cells a return points at. */
  pointedCells?: readonly string[];
  /** More about the step for the audit trail. */
  detail?: Record<string, unknown>;
};

/** Who moves a sheet: an account under a permission, or the program itself (no account) on an occasion. */
export type Mover = { actorId: string | null; action: string };

/** Writes the new state with its event and audit row. A sheet changed by another hand meanwhile is impossible here. */
export async function moveSheet(tx: Connection, grant: Grant, sheet: OpenSheet, move: Move): Promise<void> {
  await moveSheetAs(tx, { actorId: grant.actor.accountId, action: grant.permission }, sheet, move);
}

export async function moveSheetAs(
  tx: Connection,
  mover: Mover,
  { key, stored, state, now }: Omit<OpenSheet, "indicators">,
  move: Move,
): Promise<void> {
  const { sheets, sheetEvents } = tx.t;
  const change = { ...move.change, state: move.to };
  if (stored) {
    const updated = await tx.db
      .update(sheets)
      .set({ ...change, version: stored.version + 1 })
      .where(and(isSheet(tx, key), eq(sheets.version, stored.version)))
      .returning({ version: sheets.version });
    if (updated.length !== 1) throw new Error("the sheet changed inside its own transaction");
  } else {
    await tx.db.insert(sheets).values({ ...key, ...change });
  }
  const pointed = move.pointedCells ?? [];
  const eventId = newId();
  await tx.db.insert(sheetEvents).values({
    ...key,
    id: eventId,
    fromState: state,
    toState: move.to,
    actorId: mover.actorId,
    at: now,
    reason: move.reason ?? null,
    contentHash: move.contentHash ?? null,
    pointedCells: pointed.length > 0 ? JSON.stringify(pointed) : null,
  });
  await recordAudit(tx, {
    communeId: key.communeId,
    ...mover,
    entity: "sheet",
    entityId: sheetEntityId(key),
    before: { state },
    after: {
      state: move.to,
      reason: move.reason,
      contentHash: move.contentHash,
      ...(pointed.length > 0 ? { pointedCells: pointed } : {}),
      ...move.detail,
    },
  });
  await tellUnitOfMove(tx, key, {
    from: state,
    to: move.to,
    reason: move.reason ?? null,
    pointed: pointed.length,
    reopenedUntil: change.reopenedUntil ?? null,
    eventId,
    at: now,
    actorId: mover.actorId,
  });
}

/** `2026-Q4:<unit>`: how the audit trail names a sheet. */
export function sheetEntityId(key: SheetKey): string {
  return `${key.year}-Q${key.quarter}:${key.unitId}`;
}
