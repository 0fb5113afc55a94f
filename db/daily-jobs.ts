import { type LocalDate, localDateAt } from "@/lib/periods/local-date";
import { sealAllCommunes } from "./audit/seal";
import { runHourlyBackup } from "./backup/hourly";
import { logBackupError } from "./backup/request-backup";
import { getStore } from "./client";
import { isBuilding, storageEnv } from "./env";
import { forgetImportContent } from "./imports/forget-content";
import { sweepJobs } from "./jobs/sweep-jobs";
import { runDueNotices } from "./notifications/run-due-notices";
import { runMeetingReminders } from "./notifications/run-meeting-reminders";
import { runReminders } from "./notifications/run-reminders";
import { applyDueNames } from "./settings/apply-names";
import { expireReopenings } from "./sheets/expire-reopenings";
import type { Store } from "./store";

const EVERY_MS = 15 * 60_000;

/** What the program does by itself each day in a commune; every job may run again, and in several processes at once. */
const JOBS: ((store: Store, communeId: string, today: LocalDate, now: number) => Promise<unknown>)[] = [
  expireReopenings,
  runReminders,
  runDueNotices,
  runMeetingReminders,
  applyDueNames,
  (store, communeId, _today, now) => sweepJobs(store, communeId, now),
  (store, communeId, _today, now) => forgetImportContent(store, communeId, now),
];

/**
 * Runs every job in every commune, for the date in Việt Nam at `now` or the demo's own. A job or a commune that fails
 * does not keep the others from theirs.
 */
export async function runDailyJobs(store: Store, now: number): Promise<void> {
  const { communes } = store.t;
  const all = await store.db.select({ id: communes.id, demoToday: communes.demoToday }).from(communes);
  const errors: unknown[] = [];
  for (const { id, demoToday } of all) {
    for (const job of JOBS) {
      try {
        await job(store, id, demoToday ?? localDateAt(now), now);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} daily jobs failed`);
}

/**
 * At the start of the server and every quarter of an hour: the office's computer may sleep over midnight. Then the
 * hour's backup, if it is due: after the others, so that it holds what they did. An error is logged and never stops the
 * server; the timer keeps no process alive.
 */
export function startDailyJobs(): void {
  if (isBuilding()) return;
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      await runDailyJobs(getStore(), Date.now());
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the server's log; nobody is signed in who could be told
      console.error("Việc hằng ngày (nhắc hạn, hết hạn mở lại) chưa làm xong:", error);
    }
    try {
      // What a stop of the program left unsealed; and before the backup, which takes the head of the chain with it.
      await sealAllCommunes(getStore());
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the server's log; checking the trail seals too, and says so to a person
      console.error("Chưa xác thực được nhật ký:", error);
    }
    try {
      const result = await runHourlyBackup(getStore(), storageEnv(), Date.now());
      if (result?.ok === false) logBackupError(result.error ?? result.reason);
    } catch (error) {
      logBackupError(error);
    } finally {
      running = false;
    }
  };
  void run();
  setInterval(run, EVERY_MS).unref();
}
