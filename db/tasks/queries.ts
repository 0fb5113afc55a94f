import { and, asc, desc, eq, inArray, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { inForceIn } from "@/db/catalogue/in-force";
import type { Connection } from "@/db/store";
import { type Task, type TaskState, type TaskThread, WAITING_TASK_STATES } from "@/lib/tasks/task";

/** What is looked for; what is left out does not narrow. An empty list of states finds nothing. */
export type TaskFilter = {
  id?: string;
  year?: number;
  indicatorId?: string;
  assigneeId?: string;
  concludedOn?: string;
  /** Of the indicator a meeting looks at, and of everything it concludes on its day. */
  meeting?: { indicatorId: string; day: string };
  states?: readonly TaskState[];
};

/** Newest first, with the indicator as it is called in the year looked at. One statement. */
export async function listTasks(c: Connection, communeId: string, filter: TaskFilter): Promise<Task[]> {
  return (await listTaskThreads(c, communeId, filter)).map(({ steps: _, ...task }) => task);
}

/** The same with every step. */
export async function listTaskThreads(c: Connection, communeId: string, filter: TaskFilter): Promise<TaskThread[]> {
  const { tasks: t, taskSteps: s, indicators: i, accounts } = c.t;
  const [assignee, giver] = [alias(accounts, "assignee"), alias(accounts, "giver")];
  const [actor, given] = [alias(accounts, "actor"), alias(accounts, "given_to")];
  const rows = await c.db
    .select({
      row: t,
      code: i.code,
      indicatorName: inForceIn(c, "name", t.year),
      ...{ assigneeName: assignee.displayName, position: assignee.position, giverName: giver.displayName },
      ...{ step: s, actorName: actor.displayName, givenToName: given.displayName },
    })
    .from(t)
    .innerJoin(i, and(eq(i.communeId, t.communeId), eq(i.id, t.indicatorId)))
    .leftJoin(assignee, and(eq(assignee.communeId, t.communeId), eq(assignee.id, t.assigneeId)))
    .leftJoin(giver, and(eq(giver.communeId, t.communeId), eq(giver.id, t.givenBy)))
    .leftJoin(s, and(eq(s.communeId, t.communeId), eq(s.taskId, t.id)))
    .leftJoin(actor, and(eq(actor.communeId, s.communeId), eq(actor.id, s.actorId)))
    .leftJoin(given, and(eq(given.communeId, s.communeId), eq(given.id, s.assigneeId)))
    .where(whereOf(c, communeId, filter))
    .orderBy(desc(t.givenAt), desc(t.id), asc(s.sequence));
  const threads = new Map<string, TaskThread>();
  for (const { row, step, actorName, givenToName, ...names } of rows) {
    const thread = threads.get(row.id) ?? { ...toTask(row, names), steps: [] };
    threads.set(row.id, thread);
    if (step === null) continue;
    const { step: kind, text, dueOn, at } = step;
    thread.steps.push({ step: kind, text, dueOn, at, actorName, assigneeName: givenToName });
  }
  return [...threads.values()];
}

type Names = { code: string; indicatorName: string } & Record<"assigneeName" | "position" | "giverName", string | null>;

function toTask(
  row: Connection["t"]["tasks"]["$inferSelect"],
  { code, indicatorName, assigneeName, position, giverName }: Names,
): Task {
  return {
    id: row.id,
    indicator: { id: row.indicatorId, code, name: indicatorName },
    ...{ period: row.period, year: row.year, concludedOn: row.concludedOn },
    ...{ state: row.state, text: row.text, dueOn: row.dueOn, version: row.version },
    assignee:
      row.assigneeId === null ? null : { id: row.assigneeId, name: assigneeName ?? "", position: position ?? "" },
    seen: {
      ...{ figure: row.seenFigure, plan: row.seenPlan, percent: row.seenPercent },
      ...{ status: row.seenStatus, estimated: row.seenEstimated, view: row.seenView },
    },
    givenBy: { id: row.givenBy, name: giverName },
    givenAt: row.givenAt,
  };
}

function whereOf({ t: { tasks: t } }: Connection, communeId: string, filter: TaskFilter): SQL | undefined {
  const { id, year, indicatorId, assigneeId, concludedOn, meeting, states } = filter;
  return and(
    eq(t.communeId, communeId),
    id === undefined ? undefined : eq(t.id, id),
    year === undefined ? undefined : eq(t.year, year),
    indicatorId === undefined ? undefined : eq(t.indicatorId, indicatorId),
    assigneeId === undefined ? undefined : eq(t.assigneeId, assigneeId),
    concludedOn === undefined ? undefined : eq(t.concludedOn, concludedOn),
    meeting && or(eq(t.indicatorId, meeting.indicatorId), eq(t.concludedOn, meeting.day)),
    states === undefined ? undefined : inArray(t.state, [...states]),
  );
}

/** Given to the person and not reported done. */
export function isWaitingTask({ t: { tasks: t } }: Connection, accountId: string | Placeholder): SQL {
  return sql`(${eq(t.assigneeId, accountId)} and ${inArray(t.state, WAITING_TASK_STATES)})`;
}
