import type { Connection, Db } from "./store";

/** Composed once for each connection: composing a drizzle query costs several times what SQLite needs to answer it. */
export function preparedOn<P>(prepare: (c: Connection) => P): (c: Connection) => P {
  const known = new WeakMap<Db, P>();
  return (c) => {
    const prepared = known.get(c.db) ?? prepare(c);
    known.set(c.db, prepared);
    return prepared;
  };
}
