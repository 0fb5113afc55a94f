import { foldForSearch } from "@/lib/format/fold";
import type { OrgUnitKind } from "./org-unit";

/** Kinds a person may give to a unit: the commune and its predecessors are not typed in a list. */
export const CHOOSABLE_KINDS = [
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
] as const satisfies readonly OrgUnitKind[];
export type ChoosableKind = (typeof CHOOSABLE_KINDS)[number];

/** First match wins: "Chi bộ Công an xã" is a cell, "Văn phòng Đảng ủy" is not an office of the UBND. */
const PATTERNS: readonly [RegExp, ChoosableKind][] = [
  [/^(cac )?(chi bo|dang bo)\b/, "party-cell"],
  [/^(thon|bon|buon|ap|khu pho|to dan pho|tdp|lang|xom)\b/, "party-cell"],
  [
    /(van phong|vp).*(dang uy|du)\b|ban xay dung dang|\bbxdd\b|uy ban kiem tra|\bubkt\b|ban to chuc|ban tuyen giao/,
    "committee-office",
  ],
  [
    /mat tran|\bmttq\b|doan thanh nien|^(xa )?doan\b|^hoi\b|doan the|lien hiep phu nu|cuu chien binh|cong doan/,
    "front",
  ],
  [/cong an/, "police"],
  [/quan su|\bchqs\b/, "military"],
  [/tram y te/, "health-station"],
  [/^truong\b|mam non|tieu hoc|trung hoc|\bth ?& ?thcs\b|\bthcs\b|\bthpt\b/, "school"],
  [/^trung tam\b|^ban quan ly\b|su nghiep/, "service-centre"],
  [/^(phong|van phong|ban|to)\b/, "office"],
];

/** The likely kind from the name alone; the office corrects it before saving. */
export function guessUnitKind(name: string): ChoosableKind {
  const folded = foldForSearch(name).trim();
  return PATTERNS.find(([pattern]) => pattern.test(folded))?.[1] ?? "other";
}
