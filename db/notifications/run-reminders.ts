import { listPeriods } from "@/db/periods/queries";
import { listSheets } from "@/db/sheets/queries";
import type { Connection, Store } from "@/db/store";
import { digestStage, reminderStage } from "@/lib/notifications/reminder-schedule";
import { digestWords, handInBy, reminderWords } from "@/lib/notifications/words";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodKey, type Quarter } from "@/lib/periods/period";
import { isHandedIn } from "@/lib/sheets/board";
import { type Notice, notify } from "./notify";
import { listAccountsWithRole, listReporters } from "./recipients";

/**
 * The program's own reminders of one day in one commune: units whose sheet of an open quarter is not handed in, and
 * the leaders' digest. May run at any time, as often as one likes and in several processes: the keys of the notices
 * let each reach an account once.
 * @returns how many notices were given now
 */
export async function runReminders(store: Store, communeId: string, today: LocalDate): Promise<number> {
  const notices = await listDueNotices(store, communeId, today);
  if (notices.length === 0) return 0;
  const given = await store.inTransaction((tx) => notify(tx, communeId, notices, Date.now()));
  return given.length;
}

/** Statements grow with the open quarters, never with the units. */
async function listDueNotices(c: Connection, communeId: string, today: LocalDate): Promise<Notice[]> {
  const periods = await listPeriods(c, communeId);
  const notices: Notice[] = [];
  for (const { year, quarter, state, dueOn } of periods) {
    if (quarter === 0 || state !== "open") continue;
    const sheets = await listSheets(c, communeId, year, quarter as Quarter);
    const ref = { year, quarter: quarter as Quarter };
    const key = periodKey({ kind: "quarter", ...ref });
    const reporters = await listReporters(c, communeId);
    for (const sheet of sheets) {
      const stage = isHandedIn(sheet.state) ? null : reminderStage(handInBy(sheet), today);
      if (stage === null) continue;
      const words = reminderWords(sheet, today);
      const href = `/sheets/${sheet.unit.id}/${key}`;
      // The date is part of the key: a deadline that was moved is reminded of anew.
      const once = `remind:${key}:${sheet.unit.id}:${handInBy(sheet)}:${stage}`;
      for (const { unitId, accountId } of reporters) {
        if (unitId === sheet.unit.id) notices.push({ ...words, accountId, href, key: once });
      }
    }
    const stage = sheets.length === 0 ? null : digestStage(dueOn, today);
    if (stage === null) continue;
    const words = digestWords(ref, sheets, dueOn, today);
    for (const accountId of await listAccountsWithRole(c, communeId, "leader")) {
      notices.push({ ...words, accountId, href: `/sheets?period=${year}`, key: `digest:${key}:${dueOn}:${stage}` });
    }
  }
  return notices;
}
