import { readAnswering } from "@/db/explanations/answering";
import { listExplanations } from "@/db/explanations/queries";
import type { Connection, Store } from "@/db/store";
import { listTasks } from "@/db/tasks/queries";
import { WAITING_STATES } from "@/lib/explanations/explanation";
import { dueStage } from "@/lib/notifications/reminder-schedule";
import { dueNoticeWords } from "@/lib/notifications/words";
import { type LocalDate, localDateAt } from "@/lib/periods/local-date";
import { WAITING_TASK_STATES } from "@/lib/tasks/task";
import { type Notice, notify } from "./notify";

/**
 * Questions of Giải trình and tasks that are soon due or overdue, told to whoever has to answer. May run at any time
 * and in several processes: the due day is part of each key, so that a stage is told once and anew of a moved day.
 * @returns how many notices were given now
 */
export async function runDueNotices(store: Store, communeId: string, today: LocalDate): Promise<number> {
  const notices = [...(await dueQuestions(store, communeId, today)), ...(await dueTasks(store, communeId, today))];
  if (notices.length === 0) return 0;
  const given = await store.inTransaction((tx) => notify(tx, communeId, notices, Date.now()));
  return given.length;
}

async function dueQuestions(c: Connection, communeId: string, today: LocalDate): Promise<Notice[]> {
  const waiting = await listExplanations(c, communeId, { states: WAITING_STATES });
  const due = waiting.flatMap((each) => {
    const stage = dueStage({ dueOn: each.dueOn, since: localDateAt(each.askedAt) }, today);
    return stage === null ? [] : [{ ...each, stage }];
  });
  if (due.length === 0) return [];
  const reportersOf = await readAnswering(c, communeId);
  return due.flatMap(({ id, indicator, unit, dueOn, stage }) =>
    [...new Set(reportersOf(unit.id))].map((accountId) => ({
      ...dueNoticeWords("trả lời giải trình", indicator.name, dueOn, today),
      ...{ accountId, key: `due:explanation:${id}:${dueOn}:${stage}`, href: `/explanations/${id}` },
    })),
  );
}

async function dueTasks(c: Connection, communeId: string, today: LocalDate): Promise<Notice[]> {
  const waiting = await listTasks(c, communeId, { states: WAITING_TASK_STATES });
  return waiting.flatMap(({ id, indicator, assignee, dueOn, concludedOn }) => {
    if (assignee === null || dueOn === null) return [];
    const stage = dueStage({ dueOn, since: concludedOn }, today);
    if (stage === null) return [];
    const words = dueNoticeWords("nhiệm vụ", indicator.name, dueOn, today);
    return [{ ...words, accountId: assignee.id, key: `due:task:${id}:${dueOn}:${stage}`, href: `/tasks/${id}` }];
  });
}
