import type { Fraction } from "./fraction";
import type { Share } from "./pace";
import { divideRounded, QUANTITY_LIMIT, type Quantity } from "./quantity";
import type { Forecast } from "./result";

/** Fewer quarters say nothing about a year. */
const LEAST_QUARTERS = 2;

/**
 * Where the year would end if each method's rhythm held: actual × year ÷ share to date, as a range over the methods.
 * Silent with fewer than two quarters, or when no method has a share to build on.
 */
export function forecastYear(actual: Fraction, quartersGiven: number, shares: readonly Share[]): Forecast | null {
  if (quartersGiven < LEAST_QUARTERS) return null;
  const usable = shares.filter((share) => share.to > 0 && share.of > 0);
  const ends: Quantity[] = usable.map((share) =>
    Number(divideRounded(actual.top * BigInt(share.of), actual.bottom * BigInt(share.to))),
  );
  if (ends.length === 0 || ends.some((end) => Math.abs(end) > QUANTITY_LIMIT)) return null;
  return { low: Math.min(...ends), high: Math.max(...ends), methods: usable.map((share) => share.method) };
}
