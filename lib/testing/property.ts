import fc from "fast-check";
import { it } from "vitest";

/** Vitest copies VITE_* variables here: a longer run, or the seed of a failure to repeat. */
const { VITE_PROPERTY_RUNS, VITE_PROPERTY_SEED } = (import.meta as ImportMeta & { env: Record<string, string> }).env;

const RUNS = Number(VITE_PROPERTY_RUNS ?? 1_000);
const SEED = Number(VITE_PROPERTY_SEED ?? Date.now() % 1_000_000_000);

/**
 * A law that must hold for any input, tried at least 1,000 times. The seed stands in the test's name, so it is
 * printed whether or not the law holds; `VITE_PROPERTY_SEED=… vitest` repeats the run.
 */
export function itHolds<T>(law: string, input: fc.Arbitrary<T>, predicate: (input: T) => void): void {
  const name = `${law} (${RUNS} runs, seed ${SEED})`;
  it(name, { timeout: 120_000 }, () => {
    fc.assert(fc.property(input, predicate), { numRuns: RUNS, seed: SEED });
  });
}
