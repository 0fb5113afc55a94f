import { and, asc, desc, eq, inArray, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import { type Task, type TaskState, type TaskStep, type TaskThread, WAITING_TASK_STATES } from "@/lib/tasks/task";

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
  const { tasks: t, indicators: i, indicatorVersions: v } = c.t;
  const named = sql<string>`coalesce((select w.name from ${v} as w where w.commune_id = ${i.communeId}
    and w.indicator_id = ${i.id} and w.from_year <= ${t.year} order by w.from_year desc limit 1), ${i.name})`;
  const rows = await c.db
    .select({
      row: t,
      code: i.code,
      indicatorName: named,
      assigneeName: nameOf(c, t.communeId, t.assigneeId),
      position: ofAccount(c, t.communeId, t.assigneeId, sql`a.position`),
      giverName: nameOf(c, t.communeId, t.givenBy),
    })
    .from(t)
    .innerJoin(i, and(eq(i.communeId, t.communeId), eq(i.id, t.indicatorId)))
    .where(whereOf(c, communeId, filter))
    .orderBy(desc(t.givenAt), desc(t.id));
  return rows.map(({ row, code, indicatorName, assigneeName, position, giverName }) => ({
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
  }));
}

/** The same with every step. Two statements, one where there is none. */
export async function listTaskThreads(c: Connection, communeId: string, filter: TaskFilter): Promise<TaskThread[]> {
  const found = await listTasks(c, communeId, filter);
  if (found.length === 0) return [];
  const { taskSteps: s, tasks: t } = c.t;
  const rows = await c.db
    .select({
      step: s,
      actorName: nameOf(c, s.communeId, s.actorId),
      assigneeName: nameOf(c, s.communeId, s.assigneeId),
    })
    .from(s)
    .innerJoin(t, and(eq(t.communeId, s.communeId), eq(t.id, s.taskId)))
    .where(whereOf(c, communeId, filter))
    .orderBy(asc(s.taskId), asc(s.sequence));
  const stepsOf = new Map<string, TaskStep[]>();
  for (const { step, actorName, assigneeName } of rows) {
    const { taskId, step: kind, text, dueOn, at } = step;
    const steps = stepsOf.get(taskId) ?? [];
    steps.push({ step: kind, text, dueOn, at, actorName, assigneeName });
    stepsOf.set(taskId, steps);
  }
  return found.map((task) => ({ ...task, steps: stepsOf.get(task.id) ?? [] }));
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

/** A column of the account an id names; null = it is gone, or nobody is named. */
function ofAccount(c: Connection, communeId: SQLiteColumn, id: SQLiteColumn, column: SQL): SQL<string | null> {
  return sql`(select ${column} from ${c.t.accounts} as a where a.commune_id = ${communeId} and a.id = ${id})`;
}

function nameOf(c: Connection, communeId: SQLiteColumn, id: SQLiteColumn): SQL<string | null> {
  return ofAccount(c, communeId, id, sql`a.display_name`);
}

/** Given to the person and not reported done. */
export function isWaitingTask({ t: { tasks: t } }: Connection, accountId: string | Placeholder): SQL {
  return sql`(${eq(t.assigneeId, accountId)} and ${inArray(t.state, WAITING_TASK_STATES)})`;
}
