import { cellTypeOf } from "@/lib/org-units/guess-cell-type";
import type { OrgUnit, OrgUnitKind } from "@/lib/org-units/org-unit";
import { MERGED_ON } from "./profile";

export const COMMUNE_ID = "duc-an";
export const ROOT_ID = "xa-duc-an";

/** The commune's name, one of its predecessors' name and a reused code are all "Đức An": only ids tell them apart. */
export const PREDECESSORS = [
  { id: "thi-tran-duc-an-cu", name: "Thị trấn Đức An (cũ)" },
  { id: "xa-nam-binh-cu", name: "Xã Nam Bình (cũ)" },
  { id: "xa-dak-n-drung-cu", name: "Xã Đắk N'Drung (cũ)" },
] as const;

const OFFICES: [id: string, kind: OrgUnitKind, name: string][] = [
  ["phong-kinh-te", "office", "Phòng Kinh tế"],
  ["phong-van-hoa-xa-hoi", "office", "Phòng Văn hóa - Xã hội"],
  ["van-phong-ubnd", "office", "Văn phòng HĐND và UBND"],
  ["trung-tam-hanh-chinh-cong", "service-centre", "Trung tâm Phục vụ hành chính công"],
  ["cong-an", "police", "Công an xã"],
  ["quan-su", "military", "Ban Chỉ huy Quân sự xã"],
  ["van-phong-dang-uy", "committee-office", "Văn phòng Đảng ủy"],
  ["ban-xay-dung-dang", "committee-office", "Ban Xây dựng Đảng"],
  ["co-quan-kiem-tra", "committee-office", "Cơ quan Ủy ban Kiểm tra"],
  ["mat-tran", "front", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
];

const numbered = (count: number, id: string, name: string): [string, string][] =>
  Array.from({ length: count }, (_, index) => [`${id}-${index + 1}`, `${name} ${index + 1}`]);

/** Neutral names: the real names of thôn, bon and tổ dân phố are not known to the project. */
export const TERRITORIAL_CELLS: [id: string, name: string][] = [
  ...numbered(14, "chi-bo-thon", "Chi bộ thôn"),
  ...numbered(4, "chi-bo-bon", "Chi bộ bon"),
  ...numbered(5, "chi-bo-to-dan-pho", "Chi bộ tổ dân phố"),
];

const AGENCY_CELLS: [id: string, name: string][] = [
  ["chi-bo-co-quan-dang", "Chi bộ Cơ quan Đảng"],
  ["chi-bo-uy-ban", "Chi bộ Ủy ban nhân dân"],
  ["chi-bo-cong-an", "Chi bộ Công an"],
  ["chi-bo-quan-su", "Chi bộ Quân sự"],
  ["chi-bo-truong-hoc", "Chi bộ Trường học"],
];

export const CELLS = [...TERRITORIAL_CELLS, ...AGENCY_CELLS];

export function demoUnits(): OrgUnit[] {
  const open = { parentId: ROOT_ID, validFrom: MERGED_ON, validTo: null };
  const units: Omit<OrgUnit, "sortOrder" | "cellType">[] = [
    { ...open, id: ROOT_ID, kind: "commune", name: "Xã Đức An", parentId: null },
    ...OFFICES.map(([id, kind, name]) => ({ ...open, id, kind, name })),
    ...CELLS.map(([id, name]) => ({ ...open, id, kind: "party-cell" as const, name })),
    ...PREDECESSORS.map(({ id, name }) => ({
      id,
      kind: "predecessor" as const,
      name,
      parentId: ROOT_ID,
      validFrom: null,
      validTo: "2025-06-30",
    })),
  ];
  return units.map((unit, index) => ({ ...unit, cellType: cellTypeOf(unit), sortOrder: (index + 1) * 10 }));
}
