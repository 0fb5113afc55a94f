import { copyWithin, planYearCopy } from "@/db/catalogue/copy-year";
import { type StorageEnv, storageEnv } from "@/db/env";
import { type Job, JobRefused } from "@/db/jobs/live-job";
import { type StartedJob, startJob } from "@/db/jobs/start-job";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { CATALOGUE_REFUSALS } from "@/lib/indicators/catalogue-labels";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { nextYearsDay } from "@/lib/periods/rollover";
import { auditPeriod, insertPeriod } from "./commands";
import { findPeriod, listDeadlines } from "./queries";

export type RolloverGrants = { open: Grant<"period:open">; catalogue: Grant<"indicator:manage"> };
export type RolledOver = { opened: boolean; copied: number; deadlines: number };

const STEPS = 3;

/**
 * The steps of a new year that need no thought, in one transaction: the year and its first quarter opened, last year's
 * catalogue copied along the successions of units, own deadlines of kinds of units moved on a year. What is there
 * already stays; a second run changes nothing.
 * @throws JobRefused with a sentence for the person; nothing is written then
 */
export async function rollOverYear(
  store: Store,
  grant: Grant<"period:open">,
  catalogue: Grant<"indicator:manage">,
  year: number,
  job?: Job,
): Promise<RolledOver> {
  assertGrant(grant, "period:open");
  assertGrant(catalogue, "indicator:manage");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const isOpen = (await findPeriod(tx, communeId, year, 0)) !== null;
    const { lines } = await planYearCopy(tx, communeId, year);
    if (!isOpen) {
      await insertPeriod(tx, grant, year, 0, defaultEntryWindow(year, 0));
      await insertPeriod(tx, grant, year, 1, defaultEntryWindow(year, 1));
    }
    await job?.report(1, STEPS, "Đã mở năm và quý I");
    const copied = await copyWithin(tx, catalogue, year, lines);
    // Only throwing takes the opened year back.
    if (!copied.ok) throw new JobRefused(CATALOGUE_REFUSALS[copied.reason]);
    await job?.report(2, STEPS, `Đã chép ${copied.changed} chỉ tiêu`);
    const deadlines = await copyDeadlines(tx, grant, year);
    await job?.report(STEPS, STEPS);
    return { opened: !isOpen, copied: copied.changed, deadlines };
  });
}

async function copyDeadlines(tx: Connection, grant: Grant<"period:open">, year: number): Promise<number> {
  let copied = 0;
  for (const quarter of QUARTERS) {
    const missing = await missingDeadlines(tx, grant.actor.communeId, year, quarter);
    if (missing.length === 0) continue;
    const { communeId } = grant.actor;
    await tx.db.insert(tx.t.periodDeadlines).values(missing.map((row) => ({ communeId, year, quarter, ...row })));
    const after = await listDeadlines(tx, communeId, year, quarter);
    await auditPeriod(tx, grant, { year, quarter }, { deadlines: [] }, { deadlines: after });
    copied += missing.length;
  }
  return copied;
}

/** Last year's own deadlines one year on, for an open quarter that has none of its own and whose dates they fit. */
export async function missingDeadlines(c: Connection, communeId: string, year: number, quarter: Quarter) {
  const period = await findPeriod(c, communeId, year, quarter);
  if (!period || period.state === "locked") return [];
  if ((await listDeadlines(c, communeId, year, quarter)).length > 0) return [];
  return (await listDeadlines(c, communeId, year - 1, quarter))
    .map(({ unitKind, dueOn }) => ({ unitKind, dueOn: nextYearsDay(dueOn) }))
    .filter(({ dueOn }) => dueOn >= period.dataFrom && dueOn <= period.dueOn);
}

/** The same as a job that can be followed and survives a reload. Not to be stopped half-way: it is one transaction. */
export async function startRollover(
  store: Store,
  grants: RolloverGrants,
  input: { year: number; operationId: string },
  env: StorageEnv = storageEnv(),
): Promise<StartedJob> {
  const { year } = input;
  const about = { kind: "year-rollover", title: `Mở năm ${year}`, cancellable: false, total: STEPS } as const;
  const work = async (job: Job) => {
    const { opened, copied, deadlines } = await rollOverYear(store, grants.open, grants.catalogue, year, job);
    const what = [opened ? `mở năm ${year} và quý I` : "", `chép ${copied} chỉ tiêu`, `chép ${deadlines} hạn riêng`];
    const link = { href: `/admin/periods/rollover?year=${year}`, text: `Các bước chuyển sang năm ${year}` };
    return { summary: `Đã ${what.filter(Boolean).join(", ")}.`, link };
  };
  return startJob(store, grants.open, { ...about, operationId: input.operationId }, work, env);
}
