import type { Supply } from "@/lib/indicators/supply";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { openQuarterCells } from "./cell-series";
import type { SeedCell } from "./series";

/** A sheet of quarter IV/2026 that is already on its way; every other unit, Chi bộ thôn 1 too, has not started. */
export type OpenQuarterSheet = {
  unit: string;
  state: Exclude<SheetState, "not-started" | "approved">;
  reason?: string;
  cells: Record<string, SeedCell>;
  /** What the unit wrote beside a figure that looked odd, by indicator. */
  notes?: Record<string, string>;
  /** The cells the office pointed at when it returned the sheet. */
  pointed?: string[];
  /** Typed by the office, which wrote down who gave the figures and how, by indicator. */
  onBehalf?: Record<string, Supply>;
  /** The figures of meetings among the cells come from confirmed records: the program began the sheet. */
  reckoned?: { source: string; at: number };
};

/** A post, not a person: the demo names nobody. */
const PAPER: Supply = { suppliedBy: "Bí thư Chi bộ bon 2 (minh họa)", via: "paper" };

export const OPEN_QUARTER_SHEETS: OpenQuarterSheet[] = [
  { unit: "chi-bo-thon-3", state: "submitted", cells: openQuarterCells("chi-bo-thon-3") },
  { unit: "chi-bo-thon-7", state: "submitted", cells: openQuarterCells("chi-bo-thon-7") },
  { unit: "chi-bo-truong-hoc", state: "submitted", cells: openQuarterCells("chi-bo-truong-hoc") },
  { unit: "chi-bo-bon-1", state: "reviewing", cells: openQuarterCells("chi-bo-bon-1") },
  {
    unit: "chi-bo-to-dan-pho-2",
    state: "returned",
    reason: "Số thuế cao gấp mười lần quý trước; đề nghị kiểm tra lại dấu phẩy (minh họa).",
    cells: { ...openQuarterCells("chi-bo-to-dan-pho-2"), "thue-dat-phi-nong-nghiep": 117 },
    pointed: ["thue-dat-phi-nong-nghiep"],
    notes: {
      "thue-dat-phi-nong-nghiep": "Chi bộ báo ghi theo bảng kê của tổ trưởng, chưa đối chiếu biên lai (minh họa).",
    },
  },
  {
    unit: "chi-bo-bon-2",
    state: "in-progress",
    cells: { "thue-dat-phi-nong-nghiep": 10.4, "ket-nap-dang-vien": "-", "sinh-hoat-chuyen-de": 1 },
    onBehalf: {
      "thue-dat-phi-nong-nghiep": PAPER,
      "ket-nap-dang-vien": PAPER,
      "sinh-hoat-chuyen-de": { ...PAPER, via: "phone" },
    },
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
];
