/** The lĩnh vực of land in the catalogue. */
export const LAND_GROUP = "dat-dai";

/** Cấp giấy lần đầu: how many, how much land, and how much of what needs one. Source: domain.md §3.2, rows 12–14. */
export const FIRST_ISSUE = {
  certificates: "cap-gcn-lan-dau",
  area: "dien-tich-cap-gcn",
  areaShare: "ty-le-dien-tich-da-cap-gcn",
} as const;

export const FIRST_ISSUE_CODES: readonly string[] = Object.values(FIRST_ISSUE);
