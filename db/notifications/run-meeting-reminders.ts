import { listReportingUnits } from "@/db/org-units/queries";
import { findFirstMonth, listBoard, listMeetingDays } from "@/db/party-cell-meetings/queries";
import { readVersions } from "@/db/settings/queries";
import type { Connection, Store } from "@/db/store";
import { dueStage } from "@/lib/notifications/reminder-schedule";
import { lastDayForRecord, owesMonth } from "@/lib/party-cell-meetings/punctuality";
import { meetingDayWords, recordDueWords } from "@/lib/party-cell-meetings/reminder-words";
import { addDays, type LocalDate } from "@/lib/periods/local-date";
import { inForceOn } from "@/lib/settings/dated";
import { type Notice, notify } from "./notify";
import { listFollowers, listReporters } from "./recipients";

/**
 * The day before a planned meeting its secretary and the member who follows the cell are told; a month whose record is
 * nearly due or overdue is told to the secretary, once each. Only in a commune that keeps records already. May run at
 * any time and in several processes.
 * @returns how many notices were given now
 */
export async function runMeetingReminders(store: Store, communeId: string, today: LocalDate): Promise<number> {
  const notices = [
    ...(await tomorrowsMeetings(store, communeId, today)),
    ...(await dueRecords(store, communeId, today)),
  ];
  if (notices.length === 0) return 0;
  const given = await store.inTransaction((tx) => notify(tx, communeId, notices, Date.now()));
  return given.length;
}

async function tomorrowsMeetings(c: Connection, communeId: string, today: LocalDate): Promise<Notice[]> {
  const tomorrow = addDays(today, 1);
  const years = [...new Set([Number(today.slice(0, 4)), Number(tomorrow.slice(0, 4))])];
  const planned = (await Promise.all(years.map((year) => listMeetingDays(c, communeId, year)))).flat();
  const due = planned.filter(({ day }) => day === tomorrow);
  if (due.length === 0) return [];
  const units = new Map((await listReportingUnits(c, communeId, today)).map((unit) => [unit.id, unit.name]));
  const ids = due.map(({ unitId }) => unitId);
  const told = [...(await listReporters(c, communeId, ids)), ...(await listFollowers(c, communeId, ids))];
  return due.flatMap(({ unitId, kind, day, year }) => {
    const unitName = units.get(unitId);
    if (unitName === undefined) return [];
    return told
      .filter((each) => each.unitId === unitId)
      .map(({ accountId }) => ({
        ...meetingDayWords({ unitName, kind, day }),
        ...{ accountId, key: `meeting-day:${unitId}:${kind}:${day}` },
        href: `/party-cell-meetings/${unitId}?year=${year}`,
      }));
  });
}

/** The month before the one that runs: its record is due in the first days of this one. */
async function dueRecords(c: Connection, communeId: string, today: LocalDate): Promise<Notice[]> {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const [year, month] = thisMonth === 1 ? [thisYear - 1, 12] : [thisYear, thisMonth - 1];
  const rubric = inForceOn(await readVersions(c, communeId, "cell-meeting-rubric"), today)?.value;
  if (rubric === undefined || (await findFirstMonth(c, communeId, year)) > month) return [];
  const dueOn = lastDayForRecord(year, month, rubric);
  const stage = dueStage({ dueOn, since: `${year}-${String(month).padStart(2, "0")}-01` }, today);
  if (stage === null) return [];
  const sent = new Set(
    (await listBoard(c, communeId, year))
      .filter(
        ({ month: of, kind, state }) =>
          of === month && state !== "draft" && (kind === "regular" || kind === "combined"),
      )
      .map(({ unitId }) => unitId),
  );
  const cells = (await listReportingUnits(c, communeId, today)).filter(
    (unit) => unit.kind === "party-cell" && !sent.has(unit.id) && owesMonth(unit, year, month),
  );
  if (cells.length === 0) return [];
  const reporters = await listReporters(
    c,
    communeId,
    cells.map(({ id }) => id),
  );
  return reporters.flatMap(({ unitId, accountId }) => {
    const unitName = cells.find(({ id }) => id === unitId)?.name;
    if (unitName === undefined) return [];
    return [
      {
        ...recordDueWords({ unitName, year, month, dueOn, today }),
        ...{ accountId, key: `meeting-record:${unitId}:${year}-${month}:${stage}` },
        href: `/party-cell-meetings/${unitId}/record?month=${year}-${String(month).padStart(2, "0")}`,
      },
    ];
  });
}
