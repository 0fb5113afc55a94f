import { type Period, parsePeriodKey } from "@/lib/periods/period";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The period of `?period=2026-Q3`; anything unreadable falls back, so an old link still opens. */
export function readPeriod(searchParams: SearchParams, fallback: Period): Period {
  const text = searchParams.period;
  return (typeof text === "string" ? parsePeriodKey(text) : null) ?? fallback;
}
