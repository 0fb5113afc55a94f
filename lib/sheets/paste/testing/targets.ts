import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indicator, rate } from "@/lib/indicators/testing/samples";
import type { EntryIndicator, RawCell } from "../../cell-form";
import type { PasteTarget } from "../paste-line";

const EMPTY_CELL: RawCell = {
  choice: "figure",
  text: "",
  numerator: "",
  denominator: "",
  reason: "",
  estimated: false,
  version: 0,
};

export function target(
  changes: Partial<EntryIndicator> = {},
  raw: Partial<RawCell> = {},
  locked: boolean = false,
): PasteTarget {
  const name = changes.name ?? "Chỉ tiêu";
  return { indicator: { ...indicator(), id: name, ...changes }, raw: { ...EMPTY_CELL, ...raw }, locked };
}

/** A row that takes any stored figure. */
export const exact = (name: string, raw: Partial<RawCell> = {}) =>
  target({ name, decimals: 3, unitOfMeasure: "triệu đồng" }, raw);

export const rateTarget = (name: string, raw: Partial<RawCell> = {}) =>
  target({ ...rate(), name, numeratorLabel: "Lượt có mặt", denominatorLabel: "Lượt phải dự", partOfWhole: true }, raw);

/** What LibreOffice Calc really put on the clipboard; see clipboard/record-calc.py. */
export function recordedClipboard(name: string): string {
  return readFileSync(join(import.meta.dirname, "clipboard", name), "utf8");
}

type Row = [name: string, unitOfMeasure: string, decimals: number, kind?: "rate" | "milestone"];

/** The rows of the recorded workbook as the demo's Phòng Kinh tế has them. */
const ECONOMY: Row[] = [
  ["Tổng thu ngân sách nhà nước trên địa bàn", "triệu đồng", 0],
  ["Thu nội địa (trừ tiền sử dụng đất)", "triệu đồng", 0],
  ["Thu tiền sử dụng đất", "triệu đồng", 0],
  ["Thu phí, lệ phí", "triệu đồng", 0],
  ["Tổng thu ngân sách xã (gồm bổ sung cấp trên)", "triệu đồng", 0],
  ["Tổng chi ngân sách xã", "triệu đồng", 0],
  ["Chi thường xuyên", "triệu đồng", 0],
  ["Chi đầu tư phát triển", "triệu đồng", 0],
  ["Tỷ lệ giải ngân vốn đầu tư công", "%", 1, "rate"],
  ["Tỷ lệ giải ngân vốn các chương trình mục tiêu quốc gia", "%", 1, "rate"],
  ["Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "giấy", 0],
  ["Diện tích cấp giấy chứng nhận lần đầu", "ha", 1],
  ["Tỷ lệ diện tích cần cấp giấy chứng nhận đã được cấp", "%", 2, "rate"],
  ["Hồ sơ đăng ký biến động, chuyển mục đích đã giải quyết", "hồ sơ", 0],
  ["Tỷ lệ thửa đất được làm sạch dữ liệu", "%", 1, "rate"],
  ["Vụ vi phạm đất đai, trật tự xây dựng phát hiện", "vụ", 0],
  ["Tỷ lệ vụ vi phạm đất đai, trật tự xây dựng đã xử lý", "%", 1, "rate"],
  ["Tỷ lệ bàn giao mặt bằng các dự án", "%", 1, "rate"],
  ["Tỷ lệ rác thải sinh hoạt được thu gom, xử lý", "%", 1, "rate"],
  ["Tỷ lệ che phủ rừng", "%", 1],
  ["Công bố quy hoạch chung xã", "hoàn thành", 0, "milestone"],
  ["Tốc độ tăng giá trị sản xuất", "%", 2],
  ["Tổng giá trị sản phẩm trên địa bàn", "tỷ đồng", 1],
  ["Thu nhập bình quân đầu người", "triệu đồng/người/năm", 1],
  ["Diện tích gieo trồng cây hằng năm", "ha", 0],
  ["Sản lượng lương thực có hạt", "tấn", 0],
  ["Diện tích cây lâu năm chủ lực", "ha", 0],
  ["Diện tích tái canh, chuyển đổi cây trồng", "ha", 1],
  ["Diện tích sản xuất ứng dụng công nghệ cao, có chứng nhận", "ha", 1],
  ["Tổng đàn gia súc", "con", 0],
  ["Tổng đàn gia cầm", "con", 0],
];

export function economyTargets(): PasteTarget[] {
  return ECONOMY.map(([name, unitOfMeasure, decimals, kind]) => {
    const shape = { name, unitOfMeasure, decimals };
    if (kind === "rate") return { ...rateTarget(name), indicator: { ...rateTarget(name).indicator, ...shape } };
    return target(kind === "milestone" ? { ...shape, periodRule: "milestone" } : shape);
  });
}
