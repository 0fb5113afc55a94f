import type { CellType } from "./cell-type";

/** Units of one commune. The commune itself is the root; predecessor communes are closed units of the same tenant. */
export const ORG_UNIT_KINDS = [
  "commune",
  "predecessor",
  "party-cell",
  "office",
  "committee-office",
  "service-centre",
  "police",
  "military",
  "front",
  "school",
  "health-station",
  "other",
] as const;
export type OrgUnitKind = (typeof ORG_UNIT_KINDS)[number];

export type OrgUnit = {
  id: string;
  kind: OrgUnitKind;
  /** Loại hình of a party cell; null = not said yet, and always for every other kind. */
  cellType: CellType | null;
  name: string;
  parentId: string | null;
  sortOrder: number;
  /** First and last day of the unit; null = still open. */
  validFrom: string | null;
  validTo: string | null;
};

/** How a closed unit lives on. `rename` also covers a new parent. */
export const SUCCESSION_KINDS = ["merge", "split", "rename"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export type Succession = {
  predecessorId: string;
  successorId: string;
  /** First day of the successor. */
  effectiveOn: string;
  /** First quarter (quarterIndex) that the successor reports. */
  fromQuarter: number;
  kind: SuccessionKind;
};
