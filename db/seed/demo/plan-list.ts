import type { Comparator } from "@/lib/indicators/indicator";
import type { PlanBasis } from "@/lib/plans/plan";

/** A year's plan of the commune in human units (percent for rates); `quarters` as planned for I–IV. */
export type PlanSpec = {
  code: string;
  planned: number;
  upper?: number;
  comparator?: Comparator;
  basis?: PlanBasis;
  /** Later than the document: a unit that begins within the year. */
  effectiveOn?: string;
  quarters?: readonly [number, number, number, number];
};

/** Illustrative, except that no plan contradicts a published percentage (see economy-series). */
export const PLANS_2025: PlanSpec[] = [
  { code: "thu-ngan-sach", planned: 38200 },
  { code: "chi-ngan-sach", planned: 88500 },
  { code: "thu-ngan-sach-xa", planned: 92000 },
  { code: "giai-ngan-dau-tu-cong", planned: 95 },
  { code: "cap-gcn-lan-dau", planned: 200 },
  { code: "vi-pham-dat-dai-xay-dung", planned: 15 },
  { code: "thu-gom-rac-thai", planned: 88 },
  { code: "ty-le-che-phu-rung", planned: 39.5 },
  { code: "tang-gia-tri-san-xuat", planned: 6.6, upper: 6.8, comparator: "range" },
  { code: "thu-nhap-binh-quan", planned: 71.5 },
  { code: "dien-tich-gieo-trong", planned: 2100 },
  { code: "san-luong-luong-thuc", planned: 9800 },
  { code: "dien-tich-tai-canh", planned: 50 },
  { code: "dien-tich-cong-nghe-cao", planned: 285 },
  { code: "san-pham-ocop", planned: 9 },
  { code: "co-so-kinh-doanh-moi", planned: 45 },
  { code: "duong-cung-hoa", planned: 86 },
  { code: "duong-lam-moi", planned: 6 },
  { code: "ty-le-ho-ngheo", planned: 1.4 },
  { code: "bao-hiem-y-te", planned: 94 },
  { code: "bao-hiem-xa-hoi-tu-nguyen", planned: 470 },
  { code: "gia-dinh-van-hoa", planned: 88 },
  { code: "thon-bon-van-hoa", planned: 91 },
  { code: "tre-6-tuoi-vao-lop-1", planned: 100 },
  { code: "xoa-nha-tam", planned: 24 },
  { code: "ho-so-dung-han", planned: 98 },
  { code: "ho-so-truc-tuyen", planned: 75 },
  { code: "cong-dan-nhap-ngu", planned: 17 },
  { code: "pham-phap-hinh-su", planned: 24 },
  { code: "tai-nan-giao-thong-so-vu", planned: 26 },
  { code: "ket-nap-dang-vien", planned: 34 },
  { code: "sinh-hoat-thuong-ky", planned: 336 },
  { code: "chi-bo-hoan-thanh-tot", planned: 80 },
  { code: "kiem-tra-to-chuc-dang", planned: 4 },
];

export const PLANS_2026: PlanSpec[] = [
  { code: "thu-ngan-sach", planned: 82000, quarters: [16000, 19000, 22000, 25000] },
  { code: "thu-ngan-sach", planned: 78000, basis: "province" },
  { code: "chi-ngan-sach", planned: 121000 },
  { code: "chi-ngan-sach", planned: 117500, basis: "province" },
  { code: "thu-ngan-sach-xa", planned: 128000 },
  { code: "thue-dat-phi-nong-nghiep", planned: 1080 },
  { code: "giai-ngan-dau-tu-cong", planned: 95, quarters: [10, 35, 65, 95] },
  { code: "giai-ngan-dau-tu-cong", planned: 100, basis: "province" },
  { code: "cap-gcn-lan-dau", planned: 400, quarters: [90, 100, 105, 105] },
  { code: "lam-sach-du-lieu-dat-dai", planned: 90, quarters: [30, 55, 75, 90] },
  { code: "vi-pham-dat-dai-xay-dung", planned: 12, quarters: [3, 3, 3, 3] },
  { code: "ban-giao-mat-bang", planned: 100, quarters: [30, 55, 80, 100] },
  { code: "thu-gom-rac-thai", planned: 92, quarters: [89, 90, 91, 92] },
  { code: "tang-gia-tri-san-xuat", planned: 6.8, upper: 7, comparator: "range" },
  { code: "dien-tich-gieo-trong", planned: 2150, quarters: [430, 870, 620, 230] },
  { code: "san-luong-luong-thuc", planned: 10200 },
  { code: "dien-tich-tai-canh", planned: 60, upper: 80, comparator: "range" },
  { code: "san-pham-ocop", planned: 12, quarters: [9, 10, 11, 12] },
  { code: "tieu-chi-nong-thon-moi", planned: 8, quarters: [6, 6, 7, 8] },
  { code: "ty-le-ho-ngheo", planned: 1.2 },
  { code: "ty-le-ho-ngheo", planned: 1.25, basis: "province" },
  { code: "bao-hiem-y-te", planned: 95.5, quarters: [94.2, 94.6, 95, 95.5] },
  { code: "gia-dinh-van-hoa", planned: 89 },
  { code: "tre-suy-dinh-duong", planned: 9, quarters: [9.6, 9.4, 9.2, 9] },
  { code: "viec-lam-moi", planned: 560 },
  { code: "xoa-nha-tam", planned: 12, quarters: [0, 5, 4, 3] },
  { code: "ho-so-dung-han", planned: 99 },
  { code: "ho-so-truc-tuyen", planned: 85 },
  { code: "bo-chi-so-766", planned: 90, quarters: [82, 85, 87, 90] },
  { code: "luot-ho-tro-nop-ho-so", planned: 3200 },
  { code: "cong-dan-nhap-ngu", planned: 18, quarters: [18, 0, 0, 0] },
  { code: "pham-phap-hinh-su", planned: 20 },
  { code: "tai-nan-giao-thong-so-vu", planned: 20 },
  { code: "ket-nap-dang-vien", planned: 38 },
  { code: "sinh-hoat-thuong-ky", planned: 336, quarters: [84, 84, 84, 84] },
  { code: "ty-le-du-sinh-hoat", planned: 90 },
  { code: "sinh-hoat-xep-loai-tot", planned: 310 },
  { code: "chi-bo-hoan-thanh-tot", planned: 85 },
  { code: "kiem-tra-to-chuc-dang", planned: 6, quarters: [1, 2, 2, 1] },
  { code: "nha-dai-doan-ket", planned: 10 },
  { code: "quy-hoach-chung-xa", planned: 1 },
];
