import "server-only";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listTasks } from "@/db/tasks/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import { byDueDay } from "@/lib/tasks/list-filter";
import { OPEN_TASK_STATES, type Task } from "@/lib/tasks/task";

export type OwnTask = Task & { operationId: string };

/* For loaders that have passed their gate. */

/**
 * What this person still has to do, the soonest first, for the top of their first screen. What is reported and not
 * looked at yet stays there, so that the answer "đã gửi" has a place.
 */
export async function loadOwnTasks({ communeId, accountId, roles }: Actor): Promise<OwnTask[]> {
  if (reachOf(roles, "task:answer-own") === null) return [];
  const tasks = await listTasks(getStore(), communeId, { assigneeId: accountId, states: OPEN_TASK_STATES });
  return tasks.toSorted(byDueDay).map((task) => ({ ...task, operationId: newId() }));
}
