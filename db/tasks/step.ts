import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { notify } from "@/db/notifications/notify";
import { listAccountsWithRole } from "@/db/notifications/recipients";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import { taskNotice } from "@/lib/tasks/notice-words";
import type { Task, TaskState, TaskStepKind } from "@/lib/tasks/task";
import { mayDo } from "./people";

export type TaskGrant = Grant<"task:give" | "task:answer-own">;

/** What a step says and how the task stands after it. */
export type NextStep = {
  step: TaskStepKind;
  state: TaskState;
  /** The words of the step; of a correction also the new wording of the conclusion. */
  text: string;
  assigneeId: string | null;
  dueOn: string | null;
};

/** One step further: how the task now stands, its words, the trail, and whoever is to know. */
export async function appendTaskStep(
  tx: Connection,
  grant: TaskGrant,
  before: Task,
  next: NextStep,
  at: number,
): Promise<void> {
  const { tasks: t } = tx.t;
  const { communeId } = grant.actor;
  const version = before.version + 1;
  const { state, assigneeId, dueOn } = next;
  const text = next.step === "correct" ? next.text : before.text;
  const moved = await tx.db
    .update(t)
    .set({ state, assigneeId, dueOn, text, version })
    .where(and(eq(t.communeId, communeId), eq(t.id, before.id), eq(t.version, before.version)))
    .returning({ id: t.id });
  if (moved.length !== 1) throw new Error("the task changed inside its own transaction");
  await writeTaskStep(tx, grant, { ...before, version }, next, at, before);
}

/** The words of a step that has been taken: in the trail of the task, in the audit, and to whoever is to know. */
export async function writeTaskStep(
  tx: Connection,
  grant: TaskGrant,
  task: Pick<Task, "id" | "version" | "indicator" | "period" | "givenBy">,
  next: NextStep,
  at: number,
  before?: Task,
): Promise<void> {
  const { communeId, accountId: actorId } = grant.actor;
  const { state, ...said } = next;
  await tx.db
    .insert(tx.t.taskSteps)
    .values({ communeId, taskId: task.id, sequence: task.version, ...said, actorId, at });
  await recordAudit(tx, {
    ...{ communeId, actorId, action: grant.permission, entity: "task", entityId: task.id },
    before: before && {
      ...{ state: before.state, text: before.text },
      ...{ assigneeId: before.assignee?.id ?? null, taskDueOn: before.dueOn },
    },
    after: {
      ...{ indicatorId: task.indicator.id, period: task.period, state, text: next.text },
      ...{ assigneeId: next.assigneeId, taskDueOn: next.dueOn },
    },
  });
  await tell(tx, grant, task, next, before?.assignee?.id ?? null, at);
}

/** The person hears of what the giver did, the giver of the report; nobody of what they did themselves. */
async function tell(
  tx: Connection,
  grant: TaskGrant,
  task: Pick<Task, "id" | "version" | "indicator" | "givenBy">,
  next: NextStep,
  earlierId: string | null,
  at: number,
): Promise<void> {
  const { communeId, accountId: actorId } = grant.actor;
  const told: { accountId: string; step: Parameters<typeof taskNotice>[0] }[] = [];
  if (next.step === "report") {
    for (const accountId of await giversOf(tx, communeId, task.givenBy.id)) told.push({ accountId, step: "report" });
  } else if (next.assigneeId !== null) {
    const isNew = next.step === "correct" && next.assigneeId !== earlierId;
    told.push({ accountId: next.assigneeId, step: isNew ? "conclude" : next.step });
  }
  if (next.step === "correct" && earlierId !== null && earlierId !== next.assigneeId) {
    told.push({ accountId: earlierId, step: next.assigneeId === null ? "withdraw" : "moved-on" });
  }
  const notices = told
    .filter(({ accountId }) => accountId !== actorId)
    .map(({ accountId, step }) => ({
      ...taskNotice(step, { indicatorName: task.indicator.name, ...next }),
      ...{ accountId, key: `task:${task.id}:${task.version}` },
      // Whoever has lost the task cannot open it any more.
      href:
        step === "moved-on" || (accountId !== next.assigneeId && step === "withdraw") ? "/tasks" : `/tasks/${task.id}`,
    }));
  await notify(tx, communeId, notices, at);
}

/** Whoever gave it while that account may still give tasks, else all leaders. */
async function giversOf(c: Connection, communeId: string, giverId: string): Promise<string[]> {
  const mayGive = await mayDo(c, communeId, giverId, "task:give");
  return mayGive ? [giverId] : listAccountsWithRole(c, communeId, "leader");
}
