/** Loại hình chi bộ: where its members live or work. Source: domain.md §7.2. */
export const CELL_TYPES = [
  "hamlet",
  "bon",
  "residential-group",
  "agency",
  "school",
  "police",
  "military",
  "enterprise",
] as const;
export type CellType = (typeof CELL_TYPES)[number];

export const CELL_TYPE_WORDS: Record<CellType, string> = {
  hamlet: "Thôn",
  bon: "Bon",
  "residential-group": "Tổ dân phố",
  agency: "Cơ quan",
  school: "Trường học",
  police: "Công an",
  military: "Quân sự",
  enterprise: "Doanh nghiệp",
};

/** Cells of where people live; the others are of where they work. */
export function isTerritorial(type: CellType): boolean {
  return type === "hamlet" || type === "bon" || type === "residential-group";
}
