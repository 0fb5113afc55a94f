import { and, eq, getTableName, is, sql, Table } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { Connection } from "@/db/store";
import { COUNTED_TABLES } from "./counted-tables";
import { baseOf, countsOf } from "./kept-connection";

/** A statement built once, with placeholders. */
type Prepared<R> = { getQuery(): { sql: string }; execute(input: Record<string, unknown>): Promise<R> };

/** Answers that hold for the state of the tables at one moment. */
export type KeptAnswers = {
  /** The statement's rows: the kept ones while none of the tables it names was written in these years. */
  rows<R>(
    statement: Prepared<R>,
    input: { communeId: string } & Record<string, unknown>,
    of: readonly number[],
  ): Promise<R>;
  /**
   * What was made of such rows: kept while no counted table at all was written, but for those whose writes cannot touch
   * it. `shelf`: what it must not crowd out.
   */
  made<T>(
    what: string,
    make: () => Promise<T>,
    options?: { shelf?: object; untouchedBy?: readonly string[] },
  ): Promise<T>;
};

type Entry = { versions: string; answer: Promise<unknown> };
type Entries = Map<string, Entry>;

/** Of one statement: some years of some communes. The oldest goes first. */
const MOST_ENTRIES = 16;

const entriesOf = new WeakMap<object, Entries>();

/**
 * Reads how often the counted tables were written, in one statement, and answers from what was kept since. The counts
 * are read before anything else: an answer may be newer than they say, never older.
 * @param years the years the answers speak of
 */
export async function readKeptAnswers(
  c: Connection,
  communeId: string,
  years: readonly number[],
): Promise<KeptAnswers> {
  const countOf = await readCounts(c, communeId, years);
  const versionsOf = (tables: readonly string[], of: readonly number[]) =>
    tables.map((table) => [0, ...of].map((year) => countOf(table, year)).join(".")).join(" ");
  return {
    rows: (statement, input, of) =>
      keep(statement, JSON.stringify([input, of]), versionsOf(tablesOf(c, statement), of), async () => {
        // What SQLite gives back asks again each time it is awaited: once, here.
        return await statement.execute(input);
      }),
    made: (what, make, { shelf = baseOf(c).db, untouchedBy = [] } = {}) => {
      const tables = COUNTED_TABLES.filter((table) => !untouchedBy.includes(table));
      return keep(shelf, `${what} ${communeId} ${years.join(" ")}`, versionsOf(tables, years), make);
    },
  };
}

/** Many readers who ask at once wait for the same answer; one that failed is asked again. */
function keep<T>(owner: object, key: string, versions: string, make: () => Promise<T>): Promise<T> {
  const entries: Entries = entriesOf.get(owner) ?? new Map();
  entriesOf.set(owner, entries);
  const known = entries.get(key);
  if (known?.versions === versions) return known.answer as Promise<T>;
  const entry = { versions, answer: make() };
  entries.delete(key);
  entries.set(key, entry);
  entry.answer.catch(() => {
    if (entries.get(key) === entry) entries.delete(key);
  });
  const [oldest] = entries.keys();
  if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest);
  return entry.answer;
}

const countsOn = preparedOn(prepareCounts);

/** A kept connection has read them already. */
async function readCounts(c: Connection, communeId: string, years: readonly number[]) {
  const read = countsOf(c);
  if (read !== null) return (table: string, year: number) => read.get(table)?.get(year) ?? 0;
  const rows = await countsOn(c).execute({ communeId, from: Math.min(...years), to: Math.max(...years) });
  const counts = new Map(rows.map((row) => [`${row.tableName} ${row.year}`, row.version]));
  return (table: string, year: number) => counts.get(`${table} ${year}`) ?? 0;
}

function prepareCounts({ db, t: { dataVersions: v } }: Connection) {
  const [from, to] = [sql.placeholder("from"), sql.placeholder("to")];
  return db
    .select({ tableName: v.tableName, year: v.year, version: v.version })
    .from(v)
    .where(
      and(eq(v.communeId, sql.placeholder("communeId")), sql`(${v.year} = 0 OR ${v.year} BETWEEN ${from} AND ${to})`),
    )
    .prepare();
}

const tablesNamedBy = new WeakMap<object, string[]>();

/** The tables whose names stand in the statement; throws when one of them is not counted: its answers cannot be kept. */
function tablesOf({ t }: Connection, statement: Prepared<unknown>): string[] {
  const known = tablesNamedBy.get(statement);
  if (known) return known;
  const quoted = new Set([...statement.getQuery().sql.matchAll(/"(\w+)"/g)].map(([, name]) => name));
  const named = Object.values(t).flatMap((table) => (is(table, Table) ? [getTableName(table)] : []));
  const tables = named.filter((name) => quoted.has(name));
  const uncounted = tables.filter((name) => !COUNTED_TABLES.includes(name));
  if (uncounted.length > 0) throw new Error(`writes of ${uncounted.join(", ")} are not counted`);
  tablesNamedBy.set(statement, tables);
  return tables;
}
