import "server-only";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { listTasks } from "@/db/tasks/queries";
import { reachOf } from "@/lib/access/grant";
import { byDueDay, fitsTaskFilter, readTaskFilter } from "@/lib/tasks/list-filter";
import { shownTaskState, type Task, waitsForPerson } from "@/lib/tasks/task";

/** All conclusions and tasks for leaders and the office, those given to oneself for others; the filter is in the address. */
export async function loadTasks(searchParams: SearchParams) {
  const { actor, today, commune } = await requireAccount();
  if (reachOf(actor.roles, "task:answer-own") === null) notFound();
  const readsAll = reachOf(actor.roles, "task:read") !== null;
  const gives = reachOf(actor.roles, "task:give") !== null;
  const filter = readsAll ? {} : { assigneeId: actor.accountId };
  const isOwn = ({ assignee }: Task) => assignee?.id === actor.accountId;
  const rows = (await listTasks(getStore(), actor.communeId, filter)).map((task) => ({
    ...task,
    shown: shownTaskState(task, today),
    own: isOwn(task),
    /** Waits for whoever looks. */
    mine: (isOwn(task) && waitsForPerson(task.state)) || (gives && task.state === "reported"),
  }));
  const asked = readTaskFilter(searchParams);
  return {
    today,
    committeeName: commune.committeeName,
    readsAll,
    filter: asked,
    waiting: rows.filter(({ mine }) => mine).length,
    /** Everything the person may see, before the filter. */
    total: rows.length,
    rows: rows.filter((row) => fitsTaskFilter(row, asked)).sort(byDueDay),
    days: readsAll ? [...new Set(rows.filter(({ state }) => state !== "withdrawn").map((row) => row.concludedOn))] : [],
  };
}

export type TasksModel = Awaited<ReturnType<typeof loadTasks>>;
