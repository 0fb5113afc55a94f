import { and, asc, desc, eq, inArray, lt, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { inForceIn } from "@/db/catalogue/in-force";
import { listSuccessions } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import {
  type Explanation,
  type ExplanationState,
  type ExplanationThread,
  WAITING_STATES,
} from "@/lib/explanations/explanation";
import { withPredecessors } from "@/lib/org-units/lineage";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";

/** What is looked for; what is left out does not narrow. An empty list of units or states finds nothing. */
export type ExplanationFilter = {
  id?: string;
  year?: number;
  quarter?: Quarter;
  indicatorId?: string;
  unitIds?: readonly string[];
  states?: readonly ExplanationState[];
  /** Looking back: only what was said until this instant (milliseconds). Not together with `states`, which are today's. */
  before?: number;
};

/** The part of a filter that looks back to the end of a day; null = now. */
export function saidUntil(day: LocalDate | null): Pick<ExplanationFilter, "before"> {
  return day === null ? {} : { before: endOfDay(day) };
}

/** Newest first, with the indicator as it is called in the year of the figure. One statement. */
export async function listExplanations(
  c: Connection,
  communeId: string,
  filter: ExplanationFilter,
): Promise<Explanation[]> {
  return (await listThreads(c, communeId, filter)).map(({ steps: _, ...explanation }) => explanation);
}

/** The same with every word that was said. */
export async function listThreads(
  c: Connection,
  communeId: string,
  filter: ExplanationFilter,
): Promise<ExplanationThread[]> {
  const { explanations: e, explanationSteps: s, indicators: i, orgUnits: u, accounts } = c.t;
  const { before } = filter;
  const [asker, actor] = [alias(accounts, "asker"), alias(accounts, "actor")];
  const rows = await c.db
    .select({
      row: e,
      code: i.code,
      groupId: inForceIn(c, "groupId", e.year),
      indicatorName: inForceIn(c, "name", e.year),
      unitName: u.name,
      askedByName: asker.displayName,
      ...standingThen(c, before),
      step: s,
      actorName: actor.displayName,
    })
    .from(e)
    .innerJoin(i, and(eq(i.communeId, e.communeId), eq(i.id, e.indicatorId)))
    .innerJoin(u, and(eq(u.communeId, e.communeId), eq(u.id, e.unitId)))
    .leftJoin(asker, and(eq(asker.communeId, e.communeId), eq(asker.id, e.askedBy)))
    .leftJoin(
      s,
      and(
        ...[eq(s.communeId, e.communeId), eq(s.explanationId, e.id)],
        before === undefined ? undefined : lt(s.at, before),
      ),
    )
    .leftJoin(actor, and(eq(actor.communeId, s.communeId), eq(actor.id, s.actorId)))
    .where(whereOf(c, communeId, filter))
    .orderBy(desc(e.askedAt), desc(e.id), asc(s.sequence));
  const threads = new Map<string, ExplanationThread>();
  for (const { row, code, groupId, indicatorName, unitName, askedByName, step, actorName, ...then } of rows) {
    const thread = threads.get(row.id) ?? {
      id: row.id,
      indicator: { id: row.indicatorId, code, name: indicatorName, groupId },
      unit: { id: row.unitId, name: unitName },
      year: row.year,
      quarter: row.quarter as Quarter,
      state: then.state ?? row.state,
      dueOn: then.dueOn ?? row.dueOn,
      version: row.version,
      cellVersion: row.cellVersion,
      askedAt: row.askedAt,
      askedByName,
      steps: [],
    };
    threads.set(row.id, thread);
    if (step === null) continue;
    const { state, text, at, dueOn, onBehalf } = step;
    thread.steps.push({ state, text, at, dueOn, onBehalf, actorName });
  }
  return [...threads.values()];
}

/** What the last step until then led to, and the last day by which an answer was asked for; null = as it stands now. */
function standingThen({ t: { explanations: e, explanationSteps: s } }: Connection, before: number | undefined) {
  if (before === undefined) return { state: sql<null>`null`, dueOn: sql<null>`null` };
  const last = (column: SQL) => sql`(select ${column} from ${s} as w where w.commune_id = ${e.communeId}
    and w.explanation_id = ${e.id} and w.at < ${before} and ${column} is not null order by w.sequence desc limit 1)`;
  return {
    state: last(sql`w.state`) as SQL<ExplanationState | null>,
    dueOn: last(sql`w.due_on`) as SQL<string | null>,
  };
}

function whereOf(
  { t: { explanations: e } }: Connection,
  communeId: string,
  filter: ExplanationFilter,
): SQL | undefined {
  const { id, year, quarter, indicatorId, unitIds, states, before } = filter;
  return and(
    eq(e.communeId, communeId),
    id === undefined ? undefined : eq(e.id, id),
    year === undefined ? undefined : eq(e.year, year),
    quarter === undefined ? undefined : eq(e.quarter, quarter),
    indicatorId === undefined ? undefined : eq(e.indicatorId, indicatorId),
    unitIds === undefined ? undefined : inArray(e.unitId, [...unitIds]),
    states === undefined ? undefined : inArray(e.state, [...states]),
    before === undefined ? undefined : lt(e.askedAt, before),
  );
}

/** The units an account answers for here: its own ones and those merged into them. One statement. */
export async function listAnsweredUnits(
  c: Connection,
  communeId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  if (unitIds.length === 0) return [];
  return [...withPredecessors(unitIds, await listSuccessions(c, communeId))];
}

type Person = { communeId: string; unitIds: readonly string[]; leads: boolean };

export type OpenExplanations = { state: ExplanationState; unitId: string; count: number };

/** What may wait for somebody, counted by state and unit. */
export function openExplanations({ db, t: { explanations: e } }: Connection, communeId: string | Placeholder) {
  return db
    .select({ state: e.state, unitId: e.unitId, count: sql<number>`cast(count(*) as integer)`.as("open_count") })
    .from(e)
    .where(and(eq(e.communeId, communeId), inArray(e.state, ["answered", ...WAITING_STATES])))
    .groupBy(e.state, e.unitId);
}

/** How many of them wait for this person: answers to be read by a leader, questions to the units of a reporter. */
export async function countWaiting(
  c: Connection,
  { communeId, unitIds, leads }: Person,
  open: readonly OpenExplanations[],
): Promise<number> {
  const asked = open.filter(({ state }) => WAITING_STATES.includes(state));
  const foreign = unitIds.length > 0 && asked.some(({ unitId }) => !unitIds.includes(unitId));
  const own = new Set(foreign ? await listAnsweredUnits(c, communeId, unitIds) : unitIds);
  return open
    .filter(({ state, unitId }) => (state === "answered" ? leads : own.has(unitId)))
    .reduce((sum, { count }) => sum + count, 0);
}
