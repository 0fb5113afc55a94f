import type { PlanSpec } from "../plan-list";
import type { UnitPlan } from "../plans";
import type { DemoProfile } from "../profile";
import { randomFrom } from "../random";
import { ALL_CELLS, CELLS_MERGED_ON, ROOT_ID, SUCCESSOR_CELL } from "./units";

export const PLAN_DOCUMENTS: DemoProfile["planDocuments"] = [
  {
    id: "nq-2025",
    year: 2025,
    number: "02-NQ/ĐU (minh họa)",
    issuedOn: "2025-08-18",
    effectiveOn: "2025-08-18",
    issuer: "Đảng ủy xã Hàm Thuận",
    title: "Nghị quyết về nhiệm vụ sáu tháng cuối năm 2025 (minh họa)",
    basis: "commune",
  },
  {
    id: "nq-2026",
    year: 2026,
    number: "15-NQ/ĐU (minh họa)",
    issuedOn: "2025-12-30",
    effectiveOn: "2026-01-01",
    issuer: "Đảng ủy xã Hàm Thuận",
    title: "Nghị quyết về nhiệm vụ năm 2026 (minh họa)",
    basis: "commune",
  },
  {
    id: "tinh-giao-2026",
    year: 2026,
    number: "101/QĐ-UBND (minh họa)",
    issuedOn: "2025-12-22",
    effectiveOn: "2026-01-01",
    issuer: "UBND tỉnh Lâm Đồng",
    title: "Quyết định giao chỉ tiêu năm 2026 (minh họa)",
    basis: "province",
  },
];

const PLANS_2025: readonly PlanSpec[] = [
  { code: "thu-ngan-sach", planned: 42000 },
  { code: "chi-ngan-sach", planned: 118000 },
  { code: "giai-ngan-dau-tu-cong", planned: 95 },
  { code: "cap-gcn-lan-dau", planned: 400 },
  { code: "thu-gom-rac-thai", planned: 86 },
  { code: "san-luong-luong-thuc", planned: 38000 },
  { code: "ty-le-ho-ngheo", planned: 1.7 },
  { code: "bao-hiem-y-te", planned: 93 },
  { code: "viec-lam-moi", planned: 690 },
  { code: "ho-so-dung-han", planned: 98 },
  { code: "ket-nap-dang-vien", planned: 34 },
  { code: "sinh-hoat-thuong-ky", planned: 636 },
  { code: "chi-bo-hoan-thanh-tot", planned: 85 },
];

/** Each of the 27 indicators. */
const PLANS_2026: readonly PlanSpec[] = [
  { code: "thu-ngan-sach", planned: 58000, quarters: [12000, 14000, 15500, 16500] },
  { code: "thu-ngan-sach", planned: 55500, basis: "province" },
  { code: "chi-ngan-sach", planned: 134000 },
  { code: "giai-ngan-dau-tu-cong", planned: 95, quarters: [10, 35, 65, 95] },
  { code: "cap-gcn-lan-dau", planned: 520, quarters: [120, 130, 135, 135] },
  { code: "vi-pham-dat-dai-xay-dung", planned: 20, quarters: [5, 5, 5, 5] },
  { code: "thu-gom-rac-thai", planned: 91, quarters: [88, 89, 90, 91] },
  { code: "dien-tich-gieo-trong", planned: 6750, quarters: [1500, 2280, 2300, 670] },
  { code: "san-luong-luong-thuc", planned: 39000 },
  { code: "san-pham-ocop", planned: 9, quarters: [7, 7, 8, 9] },
  { code: "duong-lam-moi", planned: 9, quarters: [1.4, 2.3, 2.8, 2.5] },
  { code: "ty-le-ho-ngheo", planned: 1.4 },
  { code: "bao-hiem-y-te", planned: 94.5, quarters: [93.5, 93.9, 94.2, 94.5] },
  { code: "viec-lam-moi", planned: 730 },
  { code: "gia-dinh-van-hoa", planned: 90 },
  { code: "ho-so-dung-han", planned: 99 },
  { code: "ho-so-truc-tuyen", planned: 85 },
  { code: "pham-phap-hinh-su", planned: 26 },
  { code: "tai-nan-giao-thong-so-vu", planned: 30 },
  { code: "cong-dan-nhap-ngu", planned: 25, quarters: [25, 0, 0, 0] },
  { code: "nha-dai-doan-ket", planned: 14 },
  { code: "kiem-tra-to-chuc-dang", planned: 8, quarters: [2, 2, 2, 2] },
  { code: "ket-nap-dang-vien", planned: 36 },
  { code: "sinh-hoat-thuong-ky", planned: 630, quarters: [159, 159, 156, 156] },
  { code: "ty-le-du-sinh-hoat", planned: 90 },
  { code: "sinh-hoat-chuyen-de", planned: 210, quarters: [53, 53, 52, 52] },
  { code: "sinh-hoat-xep-loai-tot", planned: 420 },
  { code: "chi-bo-hoan-thanh-tot", planned: 86 },
];

/** Plans of the commune, and of each cell; the cell that began in the middle of 2026 has half a year. */
export function hamThuanPlans(): UnitPlan[] {
  return [
    ...PLANS_2025.map((spec) => ({ year: 2025, unitId: ROOT_ID, spec })),
    ...PLANS_2026.map((spec) => ({ year: 2026, unitId: ROOT_ID, spec })),
    ...ALL_CELLS.flatMap(({ id }) => cellPlans(id).map((spec) => ({ year: 2026, unitId: id, spec }))),
  ];
}

function cellPlans(unitId: string): PlanSpec[] {
  if (unitId === SUCCESSOR_CELL) {
    const effectiveOn = CELLS_MERGED_ON;
    return [
      { code: "sinh-hoat-thuong-ky", planned: 6, quarters: [0, 0, 3, 3], effectiveOn },
      { code: "ty-le-du-sinh-hoat", planned: 90, effectiveOn },
      { code: "sinh-hoat-chuyen-de", planned: 2, quarters: [0, 0, 1, 1], effectiveOn },
    ];
  }
  return [
    ...(randomFrom(`plan ${unitId}`).chance(70) ? [{ code: "ket-nap-dang-vien", planned: 1 }] : []),
    { code: "sinh-hoat-thuong-ky", planned: 12, quarters: [3, 3, 3, 3] },
    { code: "ty-le-du-sinh-hoat", planned: 90 },
    { code: "sinh-hoat-chuyen-de", planned: 4, quarters: [1, 1, 1, 1] },
    { code: "sinh-hoat-xep-loai-tot", planned: 9 },
  ];
}
