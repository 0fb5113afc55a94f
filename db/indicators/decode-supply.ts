import type { SupplyChannel } from "@/lib/indicators/figure";
import type { Supply } from "@/lib/indicators/supply";

/** Who supplied a stored cell; null where the unit typed it itself, or nobody did. */
export function decodeSupply(row: { suppliedBy: string | null; suppliedVia: SupplyChannel | null }): Supply | null {
  const { suppliedBy, suppliedVia } = row;
  return suppliedBy === null || suppliedVia === null ? null : { suppliedBy, via: suppliedVia };
}
