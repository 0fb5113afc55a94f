import { cellTypeOf } from "@/lib/org-units/guess-cell-type";
import type { OrgUnit, OrgUnitKind, Succession } from "@/lib/org-units/org-unit";
import { quarterIndex } from "@/lib/periods/period";
import { MERGED_ON } from "../profile";

export const COMMUNE_ID = "ham-thuan";
export const ROOT_ID = "xa-ham-thuan";

/** Named as in the founding document; the order is that of the weights of figures before the merger. */
export const PREDECESSORS = [
  { id: "thi-tran-ma-lam-cu", name: "Thị trấn Ma Lâm (cũ)" },
  { id: "xa-ham-duc-cu", name: "Xã Hàm Đức (cũ)" },
  { id: "xa-thuan-minh-cu", name: "Xã Thuận Minh (cũ)" },
] as const;

const OFFICES: [id: string, kind: OrgUnitKind, name: string][] = [
  ["phong-kinh-te", "office", "Phòng Kinh tế"],
  ["phong-van-hoa-xa-hoi", "office", "Phòng Văn hóa - Xã hội"],
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

/** Neutral names: the real names of thôn and khu phố are not known to the project. */
const CELLS: [id: string, name: string][] = [
  ...numbered(29, "chi-bo-thon", "Chi bộ thôn"),
  ...numbered(11, "chi-bo-to-dan-pho", "Chi bộ tổ dân phố"),
  ["chi-bo-co-quan-dang", "Chi bộ Cơ quan Đảng"],
  ["chi-bo-uy-ban", "Chi bộ Ủy ban nhân dân"],
  ["chi-bo-mat-tran", "Chi bộ Cơ quan Mặt trận"],
  ["chi-bo-tram-y-te", "Chi bộ Trạm Y tế"],
  ["chi-bo-cong-an", "Chi bộ Công an"],
  ["chi-bo-quan-su", "Chi bộ Quân sự"],
  ...numbered(6, "chi-bo-truong-hoc", "Chi bộ Trường học"),
  ["chi-bo-hop-tac-xa", "Chi bộ Hợp tác xã"],
];

/** On this day two cells became a third one: their records stay with them. */
export const CELLS_MERGED_ON = "2026-07-01";
const LAST_DAY = "2026-06-30";
export const MERGED_CELLS = ["chi-bo-thon-28", "chi-bo-thon-29"] as const;
export const SUCCESSOR_CELL = "chi-bo-thon-28-29";

export type DemoCell = { id: string; name: string; validFrom: string | null; validTo: string | null };

/** 53 cells until the middle of 2026, 52 from then on. They are older than the commune: their first day is not known. */
export const ALL_CELLS: readonly DemoCell[] = [
  ...CELLS.map(([id, name]) => {
    const merged = MERGED_CELLS.some((each) => each === id);
    return { id, name, validFrom: null, validTo: merged ? LAST_DAY : null };
  }),
  { id: SUCCESSOR_CELL, name: "Chi bộ thôn 28-29", validFrom: CELLS_MERGED_ON, validTo: null },
];

export function hamThuanUnits(): OrgUnit[] {
  const open = { parentId: ROOT_ID, validFrom: MERGED_ON, validTo: null };
  const units: Omit<OrgUnit, "sortOrder" | "cellType">[] = [
    { ...open, id: ROOT_ID, kind: "commune", name: "Xã Hàm Thuận", parentId: null },
    ...OFFICES.map(([id, kind, name]) => ({ ...open, id, kind, name })),
    ...ALL_CELLS.map((cell) => ({ ...cell, kind: "party-cell" as const, parentId: ROOT_ID })),
    ...PREDECESSORS.map(({ id, name }) => ({
      ...{ id, kind: "predecessor" as const, name, parentId: ROOT_ID },
      ...{ validFrom: null, validTo: "2025-06-30" },
    })),
  ];
  return units.map((unit, index) => ({ ...unit, cellType: cellTypeOf(unit), sortOrder: (index + 1) * 10 }));
}

export const SUCCESSIONS: readonly Succession[] = [
  ...PREDECESSORS.map(({ id }) => ({
    ...{ predecessorId: id, successorId: ROOT_ID, effectiveOn: MERGED_ON },
    ...{ fromQuarter: quarterIndex(2025, 3), kind: "merge" as const },
  })),
  ...MERGED_CELLS.map((id) => ({
    ...{ predecessorId: id, successorId: SUCCESSOR_CELL, effectiveOn: CELLS_MERGED_ON },
    ...{ fromQuarter: quarterIndex(2026, 3), kind: "merge" as const },
  })),
];
