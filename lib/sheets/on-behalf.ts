import { SUPPLY_CHANNELS, type SupplyChannel } from "@/lib/indicators/figure";
import type { Supply } from "@/lib/indicators/supply";

export const SUPPLIER_MIN = 2;
export const SUPPLIER_MAX = 100;

/** The two fields as typed; "" = not said yet. */
export type TypedSupply = { suppliedBy: string; via: SupplyChannel | "" };

export const SUPPLY_FIELDS = { suppliedBy: "suppliedBy", via: "suppliedVia" } as const;

/** What stands in the two fields after a form was posted without JavaScript. */
export function postedSupply(values: Record<string, string>): TypedSupply {
  const via = SUPPLY_CHANNELS.find((channel) => channel === values[SUPPLY_FIELDS.via]);
  return { suppliedBy: values[SUPPLY_FIELDS.suppliedBy] ?? "", via: via ?? "" };
}

export type SupplyRead = { ok: true; supply: Supply } | { ok: false; errors: Record<string, string> };

/** Reads who supplied the figures and how; errors stand under the names of the fields. */
export function readSupply(typed: { suppliedBy?: string | undefined; via?: string | undefined }): SupplyRead {
  const suppliedBy = (typed.suppliedBy ?? "").normalize("NFC").trim();
  const via = SUPPLY_CHANNELS.find((channel) => channel === typed.via);
  const errors: Record<string, string> = {};
  if (suppliedBy.length < SUPPLIER_MIN) errors[SUPPLY_FIELDS.suppliedBy] = "Ghi người cung cấp số liệu.";
  if (suppliedBy.length > SUPPLIER_MAX) errors[SUPPLY_FIELDS.suppliedBy] = `Ghi ngắn trong ${SUPPLIER_MAX} ký tự.`;
  if (via === undefined) errors[SUPPLY_FIELDS.via] = "Chọn cách nhận số liệu.";
  return via === undefined || Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, supply: { suppliedBy, via } };
}
