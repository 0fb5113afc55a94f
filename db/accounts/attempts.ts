import { and, eq, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";

const DAY = 86_400_000;
/** Five wrong passwords are free; then 1, 2, 4 … seconds, at most a minute. */
const FREE_FAILURES = 5;
const LONGEST_DELAY = 60_000;
/**
 * A hundred in a row and the name is closed to strangers (NIST SP 800-63B): a slip from the administrator opens it
 * again, and whoever has signed in on a device before is counted there, apart.
 */
export const MOST_IN_A_ROW = 100;
/** A few mistakes are forgotten after a week without a try, a row of guesses after a year. */
const MISTAKES_KEPT_FOR = 7 * DAY;
const GUESSES_KEPT_FOR = 365 * DAY;

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

/** `retryAfterMs` null: no wait opens it again. */
export type Claim = { allowed: true } | { allowed: false; retryAfterMs: number | null };

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
        setWhere: and(lte(t.blockedUntil, now), lt(t.failures, MOST_IN_A_ROW)),
      })
      .returning({ failures: t.failures });
    if (claimed.length > 0) return { allowed: true };
    const [row] = await tx.db
      .select({ until: t.blockedUntil, failures: t.failures })
      .from(t)
      .where(eq(t.usernameKey, key));
    if (row && row.failures >= MOST_IN_A_ROW) return { allowed: false, retryAfterMs: null };
    return { allowed: false, retryAfterMs: row ? Math.max(1, row.until - now) : 1 };
  });
}

/** The password was right: the next mistake starts from nothing again. Also throws away what is long past. */
export async function forgetAttempts(tx: Connection, key: string, now: number): Promise<void> {
  const { signInAttempts: t } = tx.t;
  await tx.db.delete(t).where(eq(t.usernameKey, key));
  await tx.db.delete(t).where(and(lt(t.failures, FREE_FAILURES), lt(t.lastFailureAt, now - MISTAKES_KEPT_FOR)));
  await tx.db.delete(t).where(lt(t.lastFailureAt, now - GUESSES_KEPT_FOR));
}
