import type { Fraction } from "./fraction";
import type { Share } from "./pace";
import { divideRounded, QUANTITY_LIMIT, ratioOf } from "./quantity";
import type { Forecast, ForecastEnd } from "./result";

/** Fewer quarters say nothing about a year. */
const LEAST_QUARTERS = 2;

/**
 * Where the year would end if each method's rhythm held: actual × year ÷ share to date, as a range over the methods.
 * Silent with fewer than two quarters, or when no method has a share to build on.
 */
export function forecastYear(actual: Fraction, quartersGiven: number, shares: readonly Share[]): Forecast | null {
  if (quartersGiven < LEAST_QUARTERS) return null;
  const ends: ForecastEnd[] = shares
    .filter((share) => share.to > 0 && share.of > 0)
    .map(({ method, to, of }) => ({
      method,
      end: Number(divideRounded(actual.top * BigInt(of), actual.bottom * BigInt(to))),
      share: ratioOf(BigInt(to), BigInt(of)),
    }));
  const amounts = ends.map((each) => each.end);
  if (ends.length === 0 || amounts.some((end) => Math.abs(end) > QUANTITY_LIMIT)) return null;
  return { low: Math.min(...amounts), high: Math.max(...amounts), ends };
}
