import { QUANTITY_LIMIT, type Quantity, QuantityRangeError } from "@/lib/indicators/quantity";

/**
 * A SUM as it left the database. PostgreSQL answers text (numeric), SQLite a number or, where the statement casts, text.
 * NULL means that nothing was summed and stays null. Throws QuantityRangeError beyond the limit of a quantity.
 */
export function decodeSum(raw: string | number | bigint | null): Quantity | null {
  if (raw === null) return null;
  const exact = BigInt(raw);
  const limit = BigInt(QUANTITY_LIMIT);
  if (exact > limit || exact < -limit) throw new QuantityRangeError();
  return Number(exact);
}
