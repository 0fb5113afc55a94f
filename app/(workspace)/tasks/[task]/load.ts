import "server-only";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listPeople } from "@/db/tasks/people";
import { listTaskThreads } from "@/db/tasks/queries";
import { authorize } from "@/lib/access/grant";
import { addWorkingDays, DEFAULT_WORKING_DAYS } from "@/lib/explanations/due-day";
import { stateAfter } from "@/lib/tasks/task";

/** One conclusion with its trail and what this account may do next; somebody else's task is not there for a reporter. */
export async function loadTask(id: string) {
  const { actor, today } = await requireAccount();
  const [task] = await listTaskThreads(getStore(), actor.communeId, { id });
  if (!task) notFound();
  const own = authorize(actor, "task:answer-own") !== null && task.assignee?.id === actor.accountId;
  if (!own && authorize(actor, "task:read") === null) notFound();
  const gives = authorize(actor, "task:give") !== null;
  const corrects = gives && stateAfter(task.state, "correct") !== null;
  return {
    task,
    today,
    own,
    gives,
    /** Whom it may be given to; asked only where the form stands. */
    people: corrects ? await listPeople(getStore(), actor.communeId) : [],
    readsAll: authorize(actor, "task:read") !== null,
    defaultDueOn: addWorkingDays(today, DEFAULT_WORKING_DAYS),
    operationId: newId(),
  };
}
