import { and, eq, gt, gte, inArray } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { listUnitsReportingFrom } from "@/db/org-units/queries";
import { findPeriod } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { ChooseIndicators } from "@/lib/indicators/catalogue-schema";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { type Assignment, lastFigureQuarters, listIndicators, pairKey } from "./queries";
import { keepSuperseded } from "./superseded";

type Outcome = { ok: true; changed: number } | { ok: false; reason: CatalogueRefusal; indicatorId?: string };

/**
 * Sets who reports the listed indicators for the rest of the year. Saving the same choice twice changes nothing. A
 * unit that no longer reports keeps its assignment up to its last figure or the last locked quarter; where there is
 * neither, the assignment is taken away.
 */
export async function chooseIndicators(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: ChooseIndicators,
): Promise<Outcome> {
  assertGrant(grant, "indicator:manage");
  return store.inTransaction((tx) => chooseWithin(tx, grant, input));
}

/** The same inside the transaction of a larger step. */
export async function chooseWithin(
  tx: Connection,
  grant: Grant<"indicator:manage">,
  input: ChooseIndicators,
): Promise<Outcome> {
  const { communeId } = grant.actor;
  const lastLocked = await lastLockedQuarter(tx, communeId);
  const refusal = await findRefusal(tx, communeId, input, lastLocked);
  if (refusal !== null) return refusal;
  const chosen = input.choices.map(({ indicatorId }) => indicatorId);
  const changed = await keepSuperseded(
    tx,
    communeId,
    "indicatorAssignments",
    () => writeChoices(tx, grant, input, lastLocked),
    inArray(tx.t.indicatorAssignments.indicatorId, chosen),
  );
  return { ok: true, changed };
}

/** @returns how many indicators have other reporters now */
async function writeChoices(
  tx: Connection,
  grant: Grant<"indicator:manage">,
  input: ChooseIndicators,
  lastLocked: number,
): Promise<number> {
  const { communeId, accountId } = grant.actor;
  const figures = await lastFigureQuarters(tx, communeId, input.year);
  const all = await listAssignments(tx, communeId);
  const lastQuarters = await lastReportableQuarters(tx, communeId, input.year);
  let changed = 0;
  for (const { indicatorId, unitIds } of input.choices) {
    const rows = all.filter((row) => row.indicatorId === indicatorId);
    const before = unitsToYearEnd(rows, input.year);
    const after = [...new Set(unitIds)].sort();
    if (before.join() === after.join()) continue;
    for (const unitId of after.filter((id) => !before.includes(id))) {
      const last = lastQuarters.get(indicatorId) ?? null;
      await beginAssignment(tx, communeId, rows, { indicatorId, unitId, last }, input);
    }
    for (const row of rows.filter((each) => runsToYearEnd(each, input.year) && !after.includes(each.unitId))) {
      const last = figures.get(pairKey(indicatorId, row.unitId));
      await endAssignment(tx, communeId, row, input.year, Math.max(lastLocked, last === undefined ? -1 : last));
    }
    changed++;
    await recordAudit(tx, {
      communeId,
      actorId: accountId,
      action: grant.permission,
      entity: "indicator_assignment",
      entityId: indicatorId,
      before: { year: input.year, unitIds: before },
      after: { year: input.year, unitIds: after, fromQuarter: input.fromQuarter },
    });
  }
  return changed;
}

function runsToYearEnd(row: Assignment, year: number): boolean {
  const end = quarterIndex(year, 4);
  return row.fromQuarter <= end && (row.toQuarter === null || row.toQuarter >= end);
}

function unitsToYearEnd(rows: Assignment[], year: number): string[] {
  return rows
    .filter((row) => runsToYearEnd(row, year))
    .map((row) => row.unitId)
    .sort();
}

async function findRefusal(
  tx: Connection,
  communeId: string,
  input: ChooseIndicators,
  lastLocked: number,
): Promise<Extract<Outcome, { ok: false }> | null> {
  const year = await findPeriod(tx, communeId, input.year, 0);
  if (!year) return { ok: false, reason: "year-not-open" };
  if (year.assessmentClosedOn !== null) return { ok: false, reason: "year-closed" };
  const from = quarterIndex(input.year, input.fromQuarter);
  const indicators = new Map((await listIndicators(tx, communeId, input.year)).map((each) => [each.id, each]));
  const units = await listUnitsReportingFrom(tx, communeId, from);
  const all = await listAssignments(tx, communeId);
  for (const { indicatorId, unitIds } of input.choices) {
    const indicator = indicators.get(indicatorId);
    if (!indicator) return { ok: false, reason: "unknown-indicator", indicatorId };
    const before = unitsToYearEnd(
      all.filter((row) => row.indicatorId === indicatorId),
      input.year,
    );
    const added = unitIds.filter((id) => !before.includes(id));
    if (added.length > 0 && indicator.retiredFrom !== null) return { ok: false, reason: "retired", indicatorId };
    if (added.some((id) => !units.has(id))) return { ok: false, reason: "unknown-unit", indicatorId };
    if (added.length > 0 && from <= lastLocked) return { ok: false, reason: "quarter-locked", indicatorId };
    if (added.length > 0 && indicator.parentMode === "sum-of-parts") {
      return { ok: false, reason: "sum-of-parts", indicatorId };
    }
    if (indicator.unitRule === "none" && new Set(unitIds).size > 1) {
      return { ok: false, reason: "one-unit-only", indicatorId };
    }
  }
  return null;
}

async function listAssignments(tx: Connection, communeId: string): Promise<Assignment[]> {
  const { indicatorAssignments: assigned } = tx.t;
  return tx.db
    .select({
      indicatorId: assigned.indicatorId,
      unitId: assigned.unitId,
      fromQuarter: assigned.fromQuarter,
      toQuarter: assigned.toQuarter,
    })
    .from(assigned)
    .where(eq(assigned.communeId, communeId));
}

/** Of indicators that a later year no longer follows, or no longer types: the last quarter (quarterIndex) reported. */
async function lastReportableQuarters(tx: Connection, communeId: string, year: number): Promise<Map<string, number>> {
  const { indicatorRetirements: r, indicatorVersions: v } = tx.t;
  const retired = await tx.db
    .select({ indicatorId: r.indicatorId, from: r.fromQuarter })
    .from(r)
    .where(and(eq(r.communeId, communeId), gt(r.fromQuarter, quarterIndex(year, 4))));
  const summed = await tx.db
    .select({ indicatorId: v.indicatorId, fromYear: v.fromYear })
    .from(v)
    .where(and(eq(v.communeId, communeId), gt(v.fromYear, year), eq(v.parentMode, "sum-of-parts")));
  const last = new Map<string, number>();
  const ends = [...retired, ...summed.map((row) => ({ ...row, from: quarterIndex(row.fromYear, 1) }))];
  for (const { indicatorId, from } of ends) last.set(indicatorId, Math.min(from - 1, last.get(indicatorId) ?? from));
  return last;
}

/** quarterIndex of the last locked quarter; -1 when none is. */
async function lastLockedQuarter(tx: Connection, communeId: string): Promise<number> {
  const { periods } = tx.t;
  const locked = await tx.db
    .select({ year: periods.year, quarter: periods.quarter })
    .from(periods)
    .where(and(eq(periods.communeId, communeId), eq(periods.state, "locked"), gte(periods.quarter, 1)));
  return Math.max(-1, ...locked.map((row) => quarterIndex(row.year, row.quarter as Quarter)));
}

async function beginAssignment(
  tx: Connection,
  communeId: string,
  rows: Assignment[],
  { indicatorId, unitId, last }: { indicatorId: string; unitId: string; last: number | null },
  input: ChooseIndicators,
): Promise<void> {
  const from = quarterIndex(input.year, input.fromQuarter);
  const ofUnit = rows.filter((row) => row.unitId === unitId);
  const next = ofUnit.filter((row) => row.fromQuarter > from).map((row) => row.fromQuarter);
  const ends = [...next.map((quarter) => quarter - 1), ...(last === null ? [] : [last])];
  const toQuarter = ends.length === 0 ? null : Math.min(...ends);
  const earlier = ofUnit.find((row) => row.fromQuarter <= from && row.toQuarter !== null && row.toQuarter >= from - 1);
  if (earlier) {
    await setEnd(tx, communeId, earlier, toQuarter);
    return;
  }
  await tx.db
    .insert(tx.t.indicatorAssignments)
    .values({ communeId, indicatorId, unitId, fromQuarter: from, toQuarter, recordedAt: Date.now() });
}

/** Keeps the assignment up to `keep` (a locked quarter or a figure), at least to the end of the year before. */
async function endAssignment(
  tx: Connection,
  communeId: string,
  row: Assignment,
  year: number,
  keep: number,
): Promise<void> {
  const last = Math.max(keep, quarterIndex(year, 1) - 1);
  if (last >= row.fromQuarter) {
    await setEnd(tx, communeId, row, last);
    return;
  }
  await tx.db.delete(tx.t.indicatorAssignments).where(isRow(tx, communeId, row));
}

async function setEnd(tx: Connection, communeId: string, row: Assignment, toQuarter: number | null): Promise<void> {
  await tx.db
    .update(tx.t.indicatorAssignments)
    .set({ toQuarter, recordedAt: Date.now() })
    .where(isRow(tx, communeId, row));
}

function isRow(tx: Connection, communeId: string, row: Assignment) {
  const { indicatorAssignments: assigned } = tx.t;
  return and(
    eq(assigned.communeId, communeId),
    eq(assigned.indicatorId, row.indicatorId),
    eq(assigned.unitId, row.unitId),
    eq(assigned.fromQuarter, row.fromQuarter),
  );
}
