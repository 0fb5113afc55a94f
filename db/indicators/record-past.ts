import { and, eq } from "drizzle-orm";
import { type AuditEntry, recordAudits } from "@/db/audit/record";
import { keepSuperseded } from "@/db/catalogue/superseded";
import { decodeCell } from "@/db/indicators/decode-cell";
import { insertMany } from "@/db/insert-many";
import { cellColumns } from "@/db/sheets/sheet-cells";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { isInForce } from "@/lib/periods/quarter-span";

type PastGrant = Grant<"history:record">;
/** Quarter 0 = the whole year, on the commune itself. */
type PastFigure = { year: number; quarter: Quarter | 0; indicatorId: string; unitId: string; cell: CellValue };
type PastRate = { year: number; indicatorId: string; percent: Quantity };
export type RecordPast = { source: string; figures: readonly PastFigure[]; rates: readonly PastRate[] };

/**
 * Writes figures "chốt trước hệ thống": final, published, with their source, approved as they stand. A unit that is not
 * known to have reported the quarter is assigned it, so that the figure counts where the program adds up the past.
 * The caller has made sure that nothing entered in the program stands there.
 */
export async function recordPast(
  tx: Connection,
  grant: PastGrant,
  { source, figures, rates }: RecordPast,
): Promise<void> {
  const trail: AuditEntry[] = [];
  await assignPast(tx, grant, figures);
  for (const figure of figures) trail.push(await writeFigure(tx, grant, figure, source));
  await keepSuperseded(tx, grant.actor.communeId, "publishedRates", async () => {
    for (const rate of rates) trail.push(await writeRate(tx, grant, rate, source));
  });
  for (let at = 0; at < trail.length; at += 200) await recordAudits(tx, trail.slice(at, at + 200));
}

async function writeFigure(tx: Connection, grant: PastGrant, figure: PastFigure, source: string): Promise<AuditEntry> {
  const { communeId, accountId } = grant.actor;
  const { actuals, approvedActuals, actualChanges } = tx.t;
  const { cell, year, quarter, indicatorId, unitId } = figure;
  const key = { communeId, year, indicatorId, unitId, quarter };
  const isCell = <T extends typeof actuals>(t: T) =>
    and(
      eq(t.communeId, communeId),
      eq(t.year, year),
      eq(t.indicatorId, indicatorId),
      eq(t.unitId, unitId),
      eq(t.quarter, quarter),
    );
  const [before] = await tx.db.select().from(actuals).where(isCell(actuals));
  const now = Date.now();
  const { version, sequence } = await nextChange(tx, key);
  const content = {
    ...cellColumns(cell, "final"),
    origin: "published" as const,
    qualifier: "exact" as const,
    source,
    suppliedBy: null,
    suppliedVia: null,
  };
  const recorded = { ...content, recordedBy: accountId, recordedAt: now, version };
  const approved = { ...recorded, approvedBy: accountId, approvedAt: now };
  const target = (t: typeof actuals) => [t.communeId, t.year, t.indicatorId, t.unitId, t.quarter];
  await tx.db
    .insert(actuals)
    .values({ ...key, ...recorded })
    .onConflictDoUpdate({ target: target(actuals), set: recorded });
  await tx.db
    .insert(approvedActuals)
    .values({ ...key, ...approved })
    .onConflictDoUpdate({ target: target(approvedActuals as unknown as typeof actuals), set: approved });
  const change = { ...key, ...content, version, actorId: accountId, at: now };
  await tx.db.insert(actualChanges).values([
    { ...change, sequence, event: "recorded" as const },
    { ...change, sequence: sequence + 1, event: "approved" as const },
  ]);
  return {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "actual",
    entityId: `${indicatorId} ${unitId} ${year} ${quarter}`,
    ...(before === undefined ? {} : { before: { value: decodeCell(before) } }),
    after: { indicatorId, unitId, year, quarter, [indicatorId]: { ...cell, certainty: "final" }, source },
  };
}

type CellKey = { communeId: string; year: number; indicatorId: string; unitId: string; quarter: number };

/** A cell that was taken back and written again goes on counting where its history ends. */
async function nextChange(tx: Connection, key: CellKey): Promise<{ version: number; sequence: number }> {
  const { actualChanges: h } = tx.t;
  const rows = await tx.db
    .select({ version: h.version, sequence: h.sequence })
    .from(h)
    .where(
      and(
        eq(h.communeId, key.communeId),
        eq(h.year, key.year),
        eq(h.indicatorId, key.indicatorId),
        eq(h.unitId, key.unitId),
        eq(h.quarter, key.quarter),
      ),
    );
  return {
    version: Math.max(0, ...rows.map((row) => row.version)) + 1,
    sequence: Math.max(0, ...rows.map((row) => row.sequence)) + 1,
  };
}

/** The history of a cell says that it was taken back, and to what. */
export async function noteTakenBack(
  tx: Connection,
  grant: PastGrant,
  { cell, ...place }: Omit<PastFigure, "quarter"> & { quarter: number },
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const key = { communeId, ...place };
  await tx.db.insert(tx.t.actualChanges).values({
    ...key,
    ...(await nextChange(tx, key)),
    ...cellColumns(cell, "final"),
    event: "recorded",
    origin: "published",
    qualifier: "exact",
    source: null,
    suppliedBy: null,
    suppliedVia: null,
    actorId: accountId,
    at: Date.now(),
  });
}

async function writeRate(tx: Connection, grant: PastGrant, rate: PastRate, source: string): Promise<AuditEntry> {
  const { communeId, accountId } = grant.actor;
  const { publishedRates: r } = tx.t;
  const set = { percent: rate.percent, qualifier: "exact" as const, source, recordedAt: Date.now() };
  await tx.db
    .insert(r)
    .values({ communeId, indicatorId: rate.indicatorId, year: rate.year, ...set })
    .onConflictDoUpdate({ target: [r.communeId, r.year, r.indicatorId], set });
  return {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "actual",
    entityId: `${rate.indicatorId} ${rate.year}`,
    after: { indicatorId: rate.indicatorId, year: rate.year, publishedPercent: rate.percent, source },
  };
}

/** Quarters in which a unit is not assigned the indicator yet, as runs of neighbouring quarters. */
async function assignPast(tx: Connection, grant: PastGrant, figures: readonly PastFigure[]): Promise<void> {
  const { communeId } = grant.actor;
  const { indicatorAssignments: a } = tx.t;
  const assigned = await tx.db.select().from(a).where(eq(a.communeId, communeId));
  const missing = new Map<string, number[]>();
  for (const { indicatorId, unitId, year, quarter } of figures) {
    if (quarter === 0) continue;
    const index = quarterIndex(year, quarter);
    const covered = assigned.some(
      (each) => each.indicatorId === indicatorId && each.unitId === unitId && isInForce(each, index),
    );
    const key = JSON.stringify([indicatorId, unitId]);
    if (!covered) missing.set(key, [...(missing.get(key) ?? []), index]);
  }
  const rows = [...missing].flatMap(([key, quarters]) => {
    const [indicatorId, unitId] = JSON.parse(key) as [string, string];
    return runsOf(quarters).map(([fromQuarter, toQuarter]) => ({
      communeId,
      indicatorId,
      unitId,
      fromQuarter,
      toQuarter,
      recordedAt: Date.now(),
    }));
  });
  await insertMany(tx, a, rows);
}

/** [3, 1, 2, 7] → [[1, 3], [7, 7]]. */
export function runsOf(quarters: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const quarter of [...quarters].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && quarter <= last[1] + 1) last[1] = quarter;
    else runs.push([quarter, quarter]);
  }
  return runs;
}
