/** From one quarter to another, both as `quarterIndex`; null = still. */
export type QuarterSpan = { fromQuarter: number; toQuarter: number | null };

/** In force in a quarter, or in any from one to another (quarterIndex). */
export function isInForce({ fromQuarter, toQuarter }: QuarterSpan, first: number, last = first): boolean {
  return fromQuarter <= last && (toQuarter === null || toQuarter >= first);
}
