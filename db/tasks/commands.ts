import { listIndicators } from "@/db/catalogue/queries";
import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { LocalDate } from "@/lib/periods/local-date";
import type { TaskRefusal } from "@/lib/tasks/labels";
import type { AcceptTask, Correct, Report, SendBack, WithdrawTask } from "@/lib/tasks/schema";
import { type SeenFigure, stateAfter, stateOfConclusion, type Task, type TaskMove } from "@/lib/tasks/task";
import { mayDo } from "./people";
import { listTasks } from "./queries";
import { appendTaskStep, type TaskGrant, writeTaskStep } from "./step";

export type TaskAnswer = { ok: true; id: string } | { ok: false; reason: TaskRefusal };

/** What a meeting concludes about the figure it sees; with a person and a day it is given as a task. */
export type Conclusion = {
  operationId: string;
  indicatorId: string;
  year: number;
  period: string;
  text: string;
  assigneeId: string | null;
  dueOn: LocalDate | null;
  seen: SeenFigure;
  today: LocalDate;
};

/** A locked or closed period stops nothing here: no figure changes. */
export async function concludeOnIndicator(
  store: Store,
  grant: Grant<"task:give">,
  input: Conclusion,
): Promise<TaskAnswer> {
  assertGrant(grant, "task:give");
  const { communeId, accountId, displayName } = grant.actor;
  return oncePerClick(store, grant, ["conclude", input], async (tx, at): Promise<TaskAnswer> => {
    const { indicatorId, year, period, text, assigneeId, dueOn, seen, today } = input;
    const indicator = (await listIndicators(tx, communeId, year)).find((each) => each.id === indicatorId);
    if (!indicator) return { ok: false, reason: "no-indicator" };
    const refusal = await refusalOf(tx, communeId, { assigneeId, dueOn, today }, null);
    if (refusal !== null) return { ok: false, reason: refusal };
    const id = newId();
    const state = stateOfConclusion(assigneeId);
    await tx.db.insert(tx.t.tasks).values({
      ...{ communeId, id, indicatorId, year, period, concludedOn: today, state, text, assigneeId, dueOn },
      ...{ seenFigure: seen.figure, seenPlan: seen.plan, seenPercent: seen.percent },
      ...{ seenStatus: seen.status, seenEstimated: seen.estimated, seenView: seen.view },
      ...{ givenBy: accountId, givenAt: at, version: 1 },
    });
    const task = { id, version: 1, indicator, period, givenBy: { id: accountId, name: displayName } };
    await writeTaskStep(tx, grant, task, { step: "conclude", state, text, assigneeId, dueOn }, at);
    return { ok: true, id };
  });
}

/** Another wording, person or day; the earlier ones stay in the trail. Whoever may give tasks corrects any of them. */
export async function correctConclusion(
  store: Store,
  grant: Grant<"task:give">,
  input: Correct & { today: LocalDate },
): Promise<TaskAnswer> {
  assertGrant(grant, "task:give");
  return moveTask(store, grant, "correct", input, async (tx, before) => {
    const { text, assigneeId, dueOn } = input;
    const refusal = await refusalOf(tx, grant.actor.communeId, input, before);
    return refusal ?? { text, assigneeId, dueOn, state: stateOfConclusion(assigneeId) };
  });
}

/** "Đã làm xong": the person the task was given to says what was done. */
export async function reportTask(store: Store, grant: Grant<"task:answer-own">, input: Report): Promise<TaskAnswer> {
  assertGrant(grant, "task:answer-own");
  return moveTask(store, grant, "report", input, async (_tx, before) =>
    before.assignee?.id === grant.actor.accountId ? { text: input.result } : "not-yours",
  );
}

/** Done; also one that nobody reported, when whoever gives tasks knows it otherwise. */
export async function acceptTask(store: Store, grant: Grant<"task:give">, input: AcceptTask): Promise<TaskAnswer> {
  assertGrant(grant, "task:give");
  return moveTask(store, grant, "accept", input, async () => ({ text: input.comment }));
}

/** The result does not do: what is missing, and another day. */
export async function sendTaskBack(
  store: Store,
  grant: Grant<"task:give">,
  input: SendBack & { today: LocalDate },
): Promise<TaskAnswer> {
  assertGrant(grant, "task:give");
  const { missing: text, dueOn, today } = input;
  return moveTask(store, grant, "send-back", input, async () => (dueOn < today ? "date-past" : { text, dueOn }));
}

/** "Rút": typed by mistake. It leaves the minutes and stays in the list as withdrawn. */
export async function withdrawConclusion(
  store: Store,
  grant: Grant<"task:give">,
  input: WithdrawTask,
): Promise<TaskAnswer> {
  assertGrant(grant, "task:give");
  return moveTask(store, grant, "withdraw", input, async () => ({ text: "" }));
}

type Given = { assigneeId: string | null; dueOn: LocalDate | null; today: LocalDate };

/** Only what is new is judged: an overdue task may be reworded, and that of somebody who left too. */
async function refusalOf(
  tx: Connection,
  communeId: string,
  { assigneeId, dueOn, today }: Given,
  before: Task | null,
): Promise<TaskRefusal | null> {
  if (dueOn !== null && dueOn !== (before?.dueOn ?? null) && dueOn < today) return "date-past";
  if (assigneeId === null || assigneeId === (before?.assignee?.id ?? null)) return null;
  return (await mayDo(tx, communeId, assigneeId, "task:answer-own")) ? null : "no-person";
}

type Changed = { text: string } & Partial<Pick<Conclusion, "assigneeId" | "dueOn"> & Pick<Task, "state">>;

/** As the person saw it, in a state the move is allowed from; what the move leaves unsaid stays as it was. */
function moveTask(
  store: Store,
  grant: TaskGrant,
  move: TaskMove,
  input: WithdrawTask,
  decide: (tx: Connection, before: Task) => Promise<Changed | TaskRefusal>,
): Promise<TaskAnswer> {
  return oncePerClick(store, grant, [move, input], async (tx, at): Promise<TaskAnswer> => {
    const [before] = await listTasks(tx, grant.actor.communeId, { id: input.id });
    if (!before) return { ok: false, reason: "not-found" };
    const state = stateAfter(before.state, move);
    if (before.version !== input.version || state === null) return { ok: false, reason: "moved" };
    const changed = await decide(tx, before);
    if (typeof changed === "string") return { ok: false, reason: changed };
    const stays = { state, assigneeId: before.assignee?.id ?? null, dueOn: before.dueOn };
    await appendTaskStep(tx, grant, before, { step: move, ...stays, ...changed }, at);
    return { ok: true, id: before.id };
  });
}
