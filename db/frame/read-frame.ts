import { and, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { countWaiting, openExplanations } from "@/db/explanations/queries";
import { preparedOn } from "@/db/prepared";
import { decodeSetting } from "@/db/settings/queries";
import { countWaitingSheets, type WaitingUnit, waitingUnits } from "@/db/sheets/waiting-sheets";
import type { Connection } from "@/db/store";
import { isWaitingTask } from "@/db/tasks/queries";
import type { Actor } from "@/lib/access/grant";
import type { ExplanationState } from "@/lib/explanations/explanation";
import type { LocalDate } from "@/lib/periods/local-date";

/** What the frame around every page tells besides the person's own name. */
export type Frame = {
  unread: number;
  /** Sheets waiting for this reviewer. */
  waiting: number;
  /** Of which units sheets wait for any reviewer. */
  waitingUnits: readonly WaitingUnit[];
  /** Explanations waiting for this person; `leads`: also answers to be read. Asks for merged units where it must. */
  explanations: (leads: boolean, reader?: Connection) => Promise<number>;
  /** Tasks waiting for this person; `gives`: also those reported done, for whoever gave any to accept. */
  tasks: (gives: boolean) => number;
  /** The commune's mark; null while it has none. */
  mark: { sha256: string } | null;
  /** Every version of "first-page" that was recorded. */
  words: { effectiveFrom: LocalDate; value: ReturnType<typeof decodeSetting<"first-page">> }[];
};

const statementOn = preparedOn(prepare);

/** All of it in one statement, as it stands on every page; one more for a reviewer limited to some lĩnh vực. */
export async function readFrame(c: Connection, actor: Actor): Promise<Frame> {
  const { communeId, accountId, reviewedGroupIds } = actor;
  const rows = await statementOn(c).execute({ communeId, accountId });
  const of = (part: Part) => rows.filter((row) => row.part === part);
  const units = of("sheet").map(({ name, text, number }) => ({ year: Number(text), quarter: number, unitId: name }));
  const open = of("explanation").map(({ name, text, number }) => ({
    ...{ unitId: name, count: number },
    state: text as ExplanationState,
  }));
  const [mark] = of("mark");
  return {
    unread: of("unread")[0]?.number ?? 0,
    waiting: units.length === 0 ? 0 : await countWaitingSheets(c, communeId, reviewedGroupIds, units),
    explanations: (leads, reader = c) => countWaiting(reader, { ...actor, leads }, open),
    tasks: (gives) => (of("task")[0]?.number ?? 0) + (gives ? (of("reported-task")[0]?.number ?? 0) : 0),
    waitingUnits: units,
    mark: mark ? { sha256: mark.name } : null,
    words: of("words").map(({ name, text }) => ({ effectiveFrom: name, value: decodeSetting("first-page", text) })),
  };
}

type Part = "unread" | "sheet" | "explanation" | "task" | "reported-task" | "mark" | "words";

/** Seven short index ranges, their rows brought to one shape. */
function prepare(c: Connection) {
  const { notifications: n, tasks: k, communeMarks: m, settings: s } = c.t;
  const [communeId, accountId] = [sql.placeholder("communeId"), sql.placeholder("accountId")];
  const none = sql`cast('' as text)`;
  const shape = (part: Part, name: SQL, text: SQL, number: SQL) => ({
    part: sql<Part>`cast(${part} as text)`.as("part"),
    name: sql<string>`${name}`.as("name"),
    text: sql<string>`${text}`.as("text"),
    number: sql<number>`cast(${number} as integer)`.as("number"),
  });
  const sheets = waitingUnits(c, communeId).as("waiting_units");
  const open = openExplanations(c, communeId).as("open_explanations");
  const unread = and(eq(n.communeId, communeId), eq(n.accountId, accountId), isNull(n.readAt));
  const words = and(eq(s.communeId, communeId), eq(s.key, sql`cast('first-page' as text)`));
  return unionAll(
    c.db
      .select(shape("unread", none, none, sql`${count()}`))
      .from(n)
      .where(unread),
    c.db
      .select(shape("sheet", sql`${sheets.unitId}`, sql`cast(${sheets.year} as text)`, sql`${sheets.quarter}`))
      .from(sheets),
    c.db.select(shape("explanation", sql`${open.unitId}`, sql`${open.state}`, sql`${open.count}`)).from(open),
    c.db
      .select(shape("task", none, none, sql`${count()}`))
      .from(k)
      .where(and(eq(k.communeId, communeId), isWaitingTask(c, accountId))),
    c.db
      .select(shape("reported-task", none, none, sql`${count()}`))
      .from(k)
      .where(and(eq(k.communeId, communeId), eq(k.state, "reported"))),
    c.db
      .select(shape("mark", sql`${m.sha256}`, none, sql`0`))
      .from(m)
      .where(eq(m.communeId, communeId)),
    c.db
      .select(shape("words", sql`${s.effectiveFrom}`, sql`${s.value}`, sql`0`))
      .from(s)
      .where(words),
  ).prepare();
}
