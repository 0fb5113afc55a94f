import { eq, getTableName, is, sql, Table } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { Answer, Connection, Db, Store } from "@/db/store";
import { COUNTED_TABLES } from "./counted-tables";

/** Their triggers count a change of state alone: what else a sheet holds is asked each time. */
const ASKED_EACH_TIME: readonly string[] = ["sheets"];

/** A table named in plain SQL: the quoted names no longer say all that is read. */
const UNQUOTED = /\b(?:from|join)\s+[a-z_]/i;

/** Answers of one commune. The oldest goes first. */
const MOST_ENTRIES = 400;

type Entry = { versions: string; answer: unknown };

/** What a kept connection stands on. */
type Kept = {
  c: Connection;
  base: Connection;
  /** How often each table was written, by table and year (0: without a year). They only grow. */
  counts: Map<string, Map<number, number>>;
};

const keptOf = new WeakMap<Db, Map<string, Kept>>();
const byDb = new WeakMap<Db, Kept>();

/**
 * A connection for reading one commune's rows in one request: a SELECT that names counted tables alone is answered from
 * what was kept since none of them was written. Costs one statement, that of the counts, which are read before anything
 * else: an answer may be newer than they say, never older. Ask for it anew in each request, and read what the request
 * itself has written on the store.
 */
export async function keptConnection(store: Store, communeId: string): Promise<Connection> {
  const communes = keptOf.get(store.db) ?? new Map<string, Kept>();
  keptOf.set(store.db, communes);
  const kept = communes.get(communeId) ?? begin(store);
  communes.set(communeId, kept);
  const rows = await statementOn(store).execute({ communeId });
  for (const { tableName, year, version } of rows) {
    const years = kept.counts.get(tableName) ?? new Map<number, number>();
    kept.counts.set(tableName, years.set(year, Math.max(version, years.get(year) ?? 0)));
  }
  return kept.c;
}

/** The counts that a kept connection stands on; null of any other. */
export function countsOf(c: Connection): Kept["counts"] | null {
  return byDb.get(c.db)?.counts ?? null;
}

/** The connection behind a kept one: statements built once are built on it. */
export function baseOf(c: Connection): Connection {
  return byDb.get(c.db)?.base ?? c;
}

function begin(store: Store): Kept {
  const counts: Kept["counts"] = new Map();
  const kept: Kept = { c: store.reading(keeper(store, counts)), base: store, counts };
  byDb.set(kept.c.db, kept);
  return kept;
}

function keeper(store: Store, counts: Kept["counts"]): Answer {
  const entries = new Map<string, Entry>();
  const tablesOf = namesKnown(store);
  const total = (table: string) => [...(counts.get(table)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  return (statement, params, ask) => {
    const tables = tablesOf(statement);
    if (tables === null) return ask();
    const key = `${statement}\n${JSON.stringify(params)}`;
    const versions = tables.map(total).join(" ");
    const known = entries.get(key);
    if (known?.versions === versions) return known.answer as ReturnType<typeof ask>;
    const entry = { versions, answer: ask() };
    entries.delete(key);
    entries.set(key, entry);
    // One that failed is asked again.
    if (entry.answer instanceof Promise) {
      entry.answer.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
    }
    const [oldest] = entries.keys();
    if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest);
    return entry.answer;
  };
}

/** The tables of a SELECT whose answer can be kept; null of any other statement, and of one that reads a secret. */
function namesKnown({ t }: Connection): (statement: string) => readonly string[] | null {
  const all = new Set<string>(Object.values(t).flatMap((table) => (is(table, Table) ? [getTableName(table)] : [])));
  const known = new Map<string, readonly string[] | null>();
  return (statement) => {
    const found = known.get(statement);
    if (found !== undefined) return found;
    const words = new Set([...statement.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []));
    const tables = [...words].filter((name) => all.has(name));
    const mayKeep = tables.every((name) => COUNTED_TABLES.includes(name) && !ASKED_EACH_TIME.includes(name));
    const isRead = /^\s*\(?select\b/i.test(statement) && !UNQUOTED.test(statement);
    const isSecret = statement.includes('"password_hash"');
    const names = isRead && !isSecret && tables.length > 0 && mayKeep ? tables : null;
    known.set(statement, names);
    return names;
  };
}

const statementOn = preparedOn(prepare);

function prepare({ db, t: { dataVersions: v } }: Connection) {
  return db
    .select({ tableName: v.tableName, year: v.year, version: v.version })
    .from(v)
    .where(eq(v.communeId, sql.placeholder("communeId")))
    .prepare();
}
