import { foldForSearch } from "@/lib/format/fold";
import type { CellType } from "./cell-type";
import type { OrgUnitKind } from "./org-unit";

/** First match wins: "Chi bộ thôn Trường Sơn" is a hamlet's, "Chi bộ Công an xã" not an agency's. */
const PATTERNS: readonly [RegExp, CellType][] = [
  [/^(thon|ap|lang|xom)\b/, "hamlet"],
  [/^(bon|buon)\b/, "bon"],
  [/^(to dan pho|tdp|khu pho|to \d)/, "residential-group"],
  [/cong an/, "police"],
  [/quan su|\bchqs\b|dan quan/, "military"],
  [/truong hoc|\btruong\b|mam non|mau giao|tieu hoc|trung hoc|\bthcs\b|\bthpt\b/, "school"],
  [/cong ty|doanh nghiep|hop tac xa|\bhtx\b|ngan hang|quy tin dung/, "enterprise"],
  [
    /co quan|\bubnd\b|\bhdnd\b|van phong|\bphong\b|\bban\b|mat tran|\bmttq\b|doan the|y te|trung tam|su nghiep|khoi (dang|chinh quyen)/,
    "agency",
  ],
];

/** Where a cell's members probably live or work, from its name alone; null = the name does not say. */
export function guessCellType(name: string): CellType | null {
  const folded = foldForSearch(name)
    .trim()
    .replace(/^(cac )?(chi bo|dang bo)( co so)?\s+/, "");
  return PATTERNS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The type of a unit about to be written: what was said, else what the name says; only party cells have one. */
export function cellTypeOf(unit: { kind: OrgUnitKind; name: string; cellType?: CellType | null }): CellType | null {
  if (unit.kind !== "party-cell") return null;
  return unit.cellType === undefined ? guessCellType(unit.name) : unit.cellType;
}
