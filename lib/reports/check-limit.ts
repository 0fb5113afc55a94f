/**
 * How often codes may be checked in a minute: from one address, and in all. A code has 40 random bits. Who reaches the
 * program past its proxy can name a new address each time; then the limit in all stands alone.
 */
export const CHECKS_A_MINUTE = { fromOne: 20, inAll: 300 };

/** Of the minute that runs; kept in the memory of the program. */
export type CheckCounts = { minute: number; inAll: number; from: Map<string, number> };

export function noChecks(): CheckCounts {
  return { minute: 0, inAll: 0, from: new Map() };
}

/**
 * Counts one check. Seconds to wait until the next minute, 0 = go on. What was refused does not count for all, so that
 * one address cannot shut out the others by asking on.
 * @param now milliseconds since 1970
 */
export function countCheck(counts: CheckCounts, address: string, now: number): number {
  const minute = Math.floor(now / 60_000);
  if (counts.minute !== minute) Object.assign(counts, { ...noChecks(), minute });
  const wait = Math.ceil(((minute + 1) * 60_000 - now) / 1_000);
  if (counts.inAll >= CHECKS_A_MINUTE.inAll) return wait;
  const made = counts.from.get(address) ?? 0;
  if (made >= CHECKS_A_MINUTE.fromOne) return wait;
  counts.from.set(address, made + 1);
  counts.inAll += 1;
  return 0;
}
