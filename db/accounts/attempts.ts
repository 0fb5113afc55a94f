import { eq, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";

const DAY = 86_400_000;
/** Five wrong passwords are free; then 1, 2, 4 … seconds, at most a minute, never for good. */
const FREE_FAILURES = 5;
const LONGEST_DELAY = 60_000;
/** Rows of names nobody tried for a week are thrown away. */
const KEPT_FOR = 7 * DAY;

/** The wait after the given number of failures in a row, in milliseconds. */
export function delayAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_DELAY, 1000 * 2 ** Math.min(failures - FREE_FAILURES, 6));
}

/** The same table as SQL over the failures counted so far, this one included. */
function blockedUntil(failures: SQL, now: number): SQL {
  const steps = Array.from({ length: 7 }, (_, step) => FREE_FAILURES + step);
  const cases = steps.map(
    (count) => sql`WHEN ${failures} = ${sql.param(count)} THEN ${bigint(now + delayAfter(count))}`,
  );
  return sql`CASE WHEN ${failures} < ${sql.param(FREE_FAILURES)} THEN ${bigint(0)} ${sql.join(cases, sql` `)} ELSE ${bigint(now + LONGEST_DELAY)} END`;
}

/** PostgreSQL takes a bare parameter for text or a 32-bit integer. */
const bigint = (value: number) => sql`CAST(${value} AS bigint)`;

export type Claim = { allowed: true } | { allowed: false; retryAfterMs: number };

/**
 * Takes one guess before the password is looked at: counts it as a failure in one SQL statement, or refuses while a
 * delay runs. Fifty guesses in one instant are therefore no better than five; success wipes the count.
 */
export async function claimAttempt(store: Store, key: string, now: number): Promise<Claim> {
  return store.inTransaction(async (tx) => {
    const { signInAttempts: t } = tx.t;
    const claimed = await tx.db
      .insert(t)
      .values({ usernameKey: key, failures: 1, blockedUntil: 0, lastFailureAt: now })
      .onConflictDoUpdate({
        target: t.usernameKey,
        set: {
          failures: sql`${t.failures} + 1`,
          blockedUntil: blockedUntil(sql`${t.failures} + 1`, now),
          lastFailureAt: now,
        },
        setWhere: lte(t.blockedUntil, now),
      })
      .returning({ failures: t.failures });
    if (claimed.length > 0) return { allowed: true };
    const [row] = await tx.db.select({ until: t.blockedUntil }).from(t).where(eq(t.usernameKey, key));
    return { allowed: false, retryAfterMs: row ? Math.max(1, row.until - now) : 1 };
  });
}

/** The password was right: the next mistake starts from nothing again. Also throws away what is long past. */
export async function forgetAttempts(tx: Connection, key: string, now: number): Promise<void> {
  const { signInAttempts: t } = tx.t;
  await tx.db.delete(t).where(eq(t.usernameKey, key));
  await tx.db.delete(t).where(lt(t.lastFailureAt, now - KEPT_FOR));
}
