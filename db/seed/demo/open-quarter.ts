import type { SheetState } from "@/lib/sheets/sheet-state";
import type { SeedCell } from "./series";
import { AGENCY_CELLS } from "./units";

/** A sheet of quarter IV/2026 that is already on its way; every other unit, Chi bộ thôn 1 too, has not started. */
export type OpenQuarterSheet = {
  unit: string;
  state: Exclude<SheetState, "not-started" | "approved">;
  reason?: string;
  cells: Record<string, SeedCell>;
};

const AGENCY = AGENCY_CELLS[4]?.[0] ?? "";

export const OPEN_QUARTER_SHEETS: OpenQuarterSheet[] = [
  { unit: "chi-bo-thon-3", state: "submitted", cells: cellOf({ tax: 11.6, helped: 37, good: 3, present: 94 }) },
  { unit: "chi-bo-thon-7", state: "submitted", cells: cellOf({ tax: 10.9, helped: 33, good: 2, present: 88 }) },
  { unit: "chi-bo-bon-1", state: "reviewing", cells: cellOf({ tax: 9.8, helped: 41, good: 3, present: 91 }) },
  {
    unit: "chi-bo-to-dan-pho-2",
    state: "returned",
    reason: "Lượt có mặt lớn hơn quý trước nhiều; đề nghị kiểm tra lại danh sách dự sinh hoạt.",
    cells: cellOf({ tax: 12.7, helped: 30, good: 3, present: 99 }),
  },
  {
    unit: "chi-bo-bon-2",
    state: "in-progress",
    cells: { "thue-dat-phi-nong-nghiep": 10.4, "ket-nap-dang-vien": "-", "sinh-hoat-chuyen-de": 1 },
  },
  {
    unit: "phong-kinh-te",
    state: "in-progress",
    cells: {
      "thu-ngan-sach": { estimated: 14250 },
      "cap-gcn-lan-dau": 62,
      "vi-pham-dat-dai-xay-dung": 1,
      "duong-lam-moi": 0.9,
    },
  },
  {
    unit: AGENCY,
    state: "submitted",
    cells: withoutTerritory(cellOf({ tax: 0, helped: 0, good: 3, present: 96 })),
  },
];

function cellOf(of: { tax: number; helped: number; good: number; present: number }): Record<string, SeedCell> {
  return {
    "thue-dat-phi-nong-nghiep": of.tax,
    "luot-ho-tro-nop-ho-so": of.helped,
    "thanh-vien-to-cong-dong": 22,
    "ket-nap-dang-vien": "-",
    "tong-so-dang-vien": 36,
    "dang-vien-chinh-thuc": 35,
    "dang-vien-du-bi": 1,
    "dang-vien-mien-sinh-hoat": 2,
    "sinh-hoat-thuong-ky": 3,
    "ty-le-du-sinh-hoat": [of.present, 102],
    "sinh-hoat-chuyen-de": 1,
    "sinh-hoat-xep-loai-tot": of.good,
    "sinh-hoat-xep-loai-kha": of.good === 3 ? "-" : 1,
    "sinh-hoat-xep-loai-trung-binh": "-",
    "sinh-hoat-xep-loai-kem": "-",
    "hoc-tap-nghi-quyet": [34, 34],
    "thu-nop-dang-phi": [3, 3],
  };
}

function withoutTerritory(cells: Record<string, SeedCell>): Record<string, SeedCell> {
  const territorial = new Set(["thue-dat-phi-nong-nghiep", "luot-ho-tro-nop-ho-so", "thanh-vien-to-cong-dong"]);
  return Object.fromEntries(Object.entries(cells).filter(([code]) => !territorial.has(code)));
}
