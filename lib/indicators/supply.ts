import type { SupplyChannel } from "./figure";

/** Who gave a figure that somebody else typed for the unit, and how it reached the office. */
export type Supply = { suppliedBy: string; via: SupplyChannel };

export const SUPPLY_CHANNEL_LABELS: Record<SupplyChannel, string> = {
  paper: "Phiếu giấy",
  phone: "Điện thoại",
  other: "Cách khác",
};

const SOURCES: Record<SupplyChannel, string> = {
  paper: "theo phiếu giấy của",
  phone: "theo điện thoại của",
  other: "theo thông tin của",
};

/** "theo phiếu giấy của Bí thư chi bộ": where a figure typed on behalf of a unit comes from. */
export function supplyWords({ suppliedBy, via }: Supply): string {
  return `${SOURCES[via]} ${suppliedBy}`;
}

/** "Cán bộ Văn phòng nhập thay, theo phiếu giấy của Bí thư chi bộ"; only the name where the unit typed itself. */
export function recorderWords(name: string, supply: Supply | null): string {
  return supply === null ? name : `${name} nhập thay, ${supplyWords(supply)}`;
}
