import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { defaultEntryWindow, type EntryWindow } from "@/lib/periods/entry-window";
import type { PeriodRefusal } from "@/lib/periods/labels";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import type {
  ChangeWindow,
  OpenQuarter,
  OpenYear,
  QuarterRef,
  ReopenQuarter,
  SetDeadlines,
} from "@/lib/periods/schema";
import { type ExpectedSheet, findPeriod, listDeadlines, listExpectedSheets, listPeriods } from "./queries";
import { insertTemplateDeadlines } from "./template-deadlines";

type Refused = { ok: false; reason: PeriodRefusal };
type Answer = { ok: true } | Refused;
/** What still keeps a quarter from being locked or a year from being closed. */
type Unfinished = Refused & { missing?: ExpectedSheet[] };

/** Opens a year: the year's own row, and the quarters the office wants open at once. */
export async function openYear(store: Store, grant: Grant<"period:open">, input: OpenYear): Promise<Answer> {
  assertGrant(grant, "period:open");
  return store.inTransaction(async (tx) => {
    if (await findPeriod(tx, grant.actor.communeId, input.year, 0)) return { ok: false, reason: "year-open" };
    await insertPeriod(tx, grant, input.year, 0, defaultEntryWindow(input.year, 0));
    for (const { quarter, ...window } of input.quarters) await insertPeriod(tx, grant, input.year, quarter, window);
    return { ok: true };
  });
}

export async function openQuarter(store: Store, grant: Grant<"period:open">, input: OpenQuarter): Promise<Answer> {
  assertGrant(grant, "period:open");
  return store.inTransaction(async (tx) => {
    const { communeId } = grant.actor;
    const year = await findPeriod(tx, communeId, input.year, 0);
    if (!year) return { ok: false, reason: "year-not-open" };
    if (year.assessmentClosedOn !== null) return { ok: false, reason: "year-closed" };
    if (await findPeriod(tx, communeId, input.year, input.quarter)) return { ok: false, reason: "quarter-open" };
    const { dataFrom, dataTo, dueOn } = input;
    await insertPeriod(tx, grant, input.year, input.quarter, { dataFrom, dataTo, dueOn });
    return { ok: true };
  });
}

/** Moves the data window or the due date of an open quarter. First submissions already made keep their time. */
export async function changeWindow(store: Store, grant: Grant<"period:open">, input: ChangeWindow): Promise<Answer> {
  assertGrant(grant, "period:open");
  return store.inTransaction(async (tx) => {
    const period = await findPeriod(tx, grant.actor.communeId, input.year, input.quarter);
    if (!period) return { ok: false, reason: "quarter-not-open" };
    if (period.version !== input.version) return { ok: false, reason: "stale" };
    if (period.state === "locked") return { ok: false, reason: "already-locked" };
    const own = await listDeadlines(tx, grant.actor.communeId, input.year, input.quarter);
    if (own.some(({ dueOn }) => dueOn > input.dueOn)) return { ok: false, reason: "own-deadline-later" };
    const window = { dataFrom: input.dataFrom, dataTo: input.dataTo, dueOn: input.dueOn };
    await updatePeriod(tx, grant, input, window);
    const { dataFrom, dataTo, dueOn } = period;
    await auditPeriod(tx, grant, input, { dataFrom, dataTo, dueOn }, window);
    return { ok: true };
  });
}

/**
 * Gives kinds of units a deadline of their own, or takes it away (null); kinds that are not named keep theirs. Never
 * later than the quarter's: by then everybody has handed in.
 */
export async function setDeadlines(store: Store, grant: Grant<"period:open">, input: SetDeadlines): Promise<Answer> {
  assertGrant(grant, "period:open");
  return store.inTransaction(async (tx) => {
    const { communeId } = grant.actor;
    const { year, quarter, deadlines } = input;
    const period = await findPeriod(tx, communeId, year, quarter);
    if (!period) return { ok: false, reason: "quarter-not-open" };
    if (period.version !== input.version) return { ok: false, reason: "stale" };
    if (period.state === "locked") return { ok: false, reason: "already-locked" };
    const isOutside = ({ dueOn }: { dueOn: LocalDate | null }) =>
      dueOn !== null && (dueOn < period.dataFrom || dueOn > period.dueOn);
    if (deadlines.some(isOutside)) return { ok: false, reason: "deadline-outside" };
    const before = await listDeadlines(tx, communeId, year, quarter);
    const { periodDeadlines: d } = tx.t;
    const kinds = deadlines.map(({ unitKind }) => unitKind);
    const isQuarter = and(eq(d.communeId, communeId), eq(d.year, year), eq(d.quarter, quarter));
    await tx.db.delete(d).where(and(isQuarter, inArray(d.unitKind, kinds)));
    const kept = deadlines.flatMap(({ unitKind, dueOn }) => (dueOn === null ? [] : [{ unitKind, dueOn }]));
    if (kept.length > 0) await tx.db.insert(d).values(kept.map((row) => ({ communeId, year, quarter, ...row })));
    await updatePeriod(tx, grant, input, {});
    const after = await listDeadlines(tx, communeId, year, quarter);
    await auditPeriod(tx, grant, input, { deadlines: before }, { deadlines: after });
    return { ok: true };
  });
}

/**
 * Locks a quarter once every expected sheet is approved or excused. The sheets are read in the transaction that
 * writes the lock, so none can change in between.
 */
export async function lockQuarter(
  store: Store,
  grant: Grant<"period:lock">,
  input: QuarterRef,
): Promise<{ ok: true } | Unfinished> {
  assertGrant(grant, "period:lock");
  return store.inTransaction(async (tx) => {
    const { communeId } = grant.actor;
    const period = await findPeriod(tx, communeId, input.year, input.quarter);
    if (!period) return { ok: false, reason: "quarter-not-open" };
    if (period.state === "locked") return { ok: false, reason: "already-locked" };
    const sheets = await listExpectedSheets(tx, communeId, input.year, input.quarter);
    const missing = sheets.filter(isUnfinished);
    if (missing.length > 0) return { ok: false, reason: "sheets-unfinished", missing };
    await updatePeriod(tx, grant, input, { state: "locked" });
    await auditPeriod(tx, grant, input, { state: "open" }, { state: "locked", sheets: sheets.length });
    return { ok: true };
  });
}

/** Opens a locked quarter again, with a reason. Sheets keep their state; each is reopened by the reviewer. */
export async function reopenQuarter(store: Store, grant: Grant<"period:open">, input: ReopenQuarter): Promise<Answer> {
  assertGrant(grant, "period:open");
  return store.inTransaction(async (tx) => {
    const period = await findPeriod(tx, grant.actor.communeId, input.year, input.quarter);
    if (!period) return { ok: false, reason: "quarter-not-open" };
    if (period.state !== "locked") return { ok: false, reason: "not-locked" };
    await updatePeriod(tx, grant, input, { state: "open" });
    await auditPeriod(tx, grant, input, { state: "locked" }, { state: "open", reason: input.reason });
    return { ok: true };
  });
}

/** "Chốt đánh giá năm": allowed once every expected sheet of quarter IV is approved or excused, locked or not. */
export async function closeYear(
  store: Store,
  grant: Grant<"year:close">,
  input: { year: number; closedOn: LocalDate },
): Promise<{ ok: true } | Unfinished> {
  assertGrant(grant, "year:close");
  return store.inTransaction(async (tx) => {
    const { communeId } = grant.actor;
    const year = await findPeriod(tx, communeId, input.year, 0);
    if (!year) return { ok: false, reason: "year-not-open" };
    if (year.assessmentClosedOn !== null) return { ok: false, reason: "already-closed" };
    if (!(await findPeriod(tx, communeId, input.year, 4))) return { ok: false, reason: "quarter-four-unfinished" };
    const sheets = await listExpectedSheets(tx, communeId, input.year, 4);
    if (sheets.length === 0) return { ok: false, reason: "no-sheets" };
    const missing = sheets.filter(isUnfinished);
    if (missing.length > 0) return { ok: false, reason: "quarter-four-unfinished", missing };
    const ref = { year: input.year, quarter: 0 as const };
    await updatePeriod(tx, grant, ref, { assessmentClosedOn: input.closedOn });
    await auditPeriod(tx, grant, ref, { assessmentClosedOn: null }, { assessmentClosedOn: input.closedOn });
    return { ok: true };
  });
}

/** "Bỏ chốt": a year closed by mistake is open again, with the reason in the trail. Not while a later year is closed. */
export async function reopenYear(
  store: Store,
  grant: Grant<"year:close">,
  input: { year: number; reason: string },
): Promise<Answer> {
  assertGrant(grant, "year:close");
  return store.inTransaction(async (tx) => {
    const periods = await listPeriods(tx, grant.actor.communeId);
    const year = periods.find((each) => each.year === input.year && each.quarter === 0);
    if (!year) return { ok: false, reason: "year-not-open" };
    if (year.assessmentClosedOn === null) return { ok: false, reason: "not-closed" };
    if (periods.some((each) => each.year > input.year && each.assessmentClosedOn !== null)) {
      return { ok: false, reason: "later-year-closed" };
    }
    const ref = { year: input.year, quarter: 0 as const };
    await updatePeriod(tx, grant, ref, { assessmentClosedOn: null });
    const before = { assessmentClosedOn: year.assessmentClosedOn };
    await auditPeriod(tx, grant, ref, before, { assessmentClosedOn: null, reason: input.reason });
    return { ok: true };
  });
}

function isUnfinished(sheet: ExpectedSheet): boolean {
  return sheet.state !== "approved" && sheet.state !== "excused";
}

type PeriodRef = { year: number; quarter: Quarter | 0 };

export async function insertPeriod(
  tx: Connection,
  grant: Grant<"period:open">,
  year: number,
  quarter: Quarter | 0,
  window: EntryWindow,
): Promise<void> {
  await tx.db
    .insert(tx.t.periods)
    .values({ communeId: grant.actor.communeId, year, quarter, state: "open", ...window, assessmentClosedOn: null });
  const deadlines =
    quarter === 0 ? [] : await insertTemplateDeadlines(tx, grant.actor.communeId, { year, quarter }, window);
  const after = { state: "open", ...window, ...(deadlines.length === 0 ? {} : { deadlines }) };
  await auditPeriod(tx, grant, { year, quarter }, undefined, after);
}

async function updatePeriod(
  tx: Connection,
  grant: Grant,
  { year, quarter }: PeriodRef,
  change: Partial<Connection["t"]["periods"]["$inferInsert"]>,
): Promise<void> {
  const { periods } = tx.t;
  await tx.db
    .update(periods)
    .set({ ...change, version: sql`${periods.version} + 1` })
    .where(and(eq(periods.communeId, grant.actor.communeId), eq(periods.year, year), eq(periods.quarter, quarter)));
}

export async function auditPeriod(
  tx: Connection,
  grant: Grant,
  { year, quarter }: PeriodRef,
  before: unknown,
  after: unknown,
) {
  await recordAudit(tx, {
    communeId: grant.actor.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "period",
    entityId: quarter === 0 ? String(year) : `${year}-Q${quarter}`,
    before,
    after,
  });
}
