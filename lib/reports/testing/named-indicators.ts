import type { Indicator } from "@/lib/indicators/indicator";
import { anIndicator } from "./result-fixture";

const rateOf = { unitOfMeasure: "%", decimals: 2, percentRule: "none", unitRule: "recompute" } as const;
const countOf = { decimals: 0 } as const;

function named(name: string, unitOfMeasure: string, over: Partial<Indicator> = {}): Indicator {
  return anIndicator({ name, unitOfMeasure, ...over });
}

/** Indicators of the catalogue, one of each kind that sentences differ by, under short names for tables. */
export const NAMED: Record<string, Indicator> = {
  thu: named("Tổng thu ngân sách nhà nước trên địa bàn", "triệu đồng"),
  phí: named("– Thu phí, lệ phí", "triệu đồng"),
  chi: named("Tổng chi ngân sách xã", "triệu đồng", { direction: "neutral" }),
  giấy: named("Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "giấy", countOf),
  "kết-nạp": named("Kết nạp đảng viên mới", "đảng viên", countOf),
  nhà: named("Nhà Đại đoàn kết xây mới, sửa chữa", "căn", countOf),
  "việc-làm": named("Lao động được giải quyết việc làm", "người", { ...countOf, frequency: "half-year" }),
  đường: named("Đường làm mới, nâng cấp", "km"),
  "gieo-trồng": named("Diện tích gieo trồng cây hằng năm", "ha", { direction: "exact", defaultComparator: "equals" }),
  "nhập-ngũ": named("Công dân nhập ngũ", "công dân", { ...countOf, direction: "exact", defaultComparator: "equals" }),
  ocop: named("Sản phẩm OCOP từ 3 sao trở lên", "sản phẩm", { ...countOf, periodRule: "stock" }),
  ntm: named("Số tiêu chí nông thôn mới đạt", "tiêu chí", { ...countOf, periodRule: "stock" }),
  "đảng-viên": named("Tổng số đảng viên", "đảng viên", { ...countOf, periodRule: "stock", direction: "neutral" }),
  "kỷ-luật": named("Thi hành kỷ luật đảng viên", "trường hợp", { ...countOf, direction: "neutral" }),
  "đang-giải-quyết": named("Hồ sơ đang giải quyết", "hồ sơ", { ...countOf, periodRule: "stock", direction: "neutral" }),
  "thu-nhập": named("Thu nhập bình quân đầu người", "triệu đồng/người/năm", {
    periodRule: "average",
    frequency: "year",
  }),
  "hài-lòng": named("Mức độ hài lòng của người dân", "điểm", { periodRule: "average", decimals: 2 }),
  "tăng-trưởng": named("Tốc độ tăng giá trị sản xuất", "%", { ...rateOf, periodRule: "average", unitRule: "none" }),
  "mức-giảm": named("Mức giảm tỷ lệ hộ nghèo trong năm", "điểm %", { decimals: 2, percentRule: "none" }),
  "đúng-hạn": named("Tỷ lệ hồ sơ giải quyết đúng và trước hạn", "%", { ...rateOf, periodRule: "rate-of-flows" }),
  "giải-ngân": named("Tỷ lệ giải ngân vốn đầu tư công", "%", {
    ...rateOf,
    periodRule: "rate-of-flows",
    percentRule: "actual-over-plan",
  }),
  "đạt-chuẩn": named("Tỷ lệ trường đạt chuẩn quốc gia", "%", { ...rateOf, periodRule: "rate-of-stocks" }),
  nghèo: named("Tỷ lệ hộ nghèo", "%", { ...rateOf, periodRule: "rate-of-stocks", direction: "lower" }),
  "nghèo-đảo": named("Tỷ lệ hộ nghèo", "%", {
    ...rateOf,
    periodRule: "rate-of-stocks",
    direction: "lower",
    percentRule: "plan-over-actual",
  }),
  "nghèo-giảm": named("Tỷ lệ hộ nghèo", "%", {
    ...rateOf,
    periodRule: "rate-of-stocks",
    direction: "lower",
    percentRule: "reduction",
  }),
  "dân-số": named("Tỷ lệ tăng dân số tự nhiên", "%", { ...rateOf, periodRule: "rate-of-flows", direction: "lower" }),
  vụ: named("Số vụ phạm pháp hình sự", "vụ", { ...countOf, direction: "lower" }),
  "quá-hạn": named("Hồ sơ quá hạn", "hồ sơ", { ...countOf, periodRule: "stock", direction: "lower" }),
  "tai-nạn": named("Tai nạn giao thông: số vụ", "vụ", { ...countOf, direction: "lower" }),
  mốc: named("Công bố quy hoạch chung xã", "mốc", {
    decimals: 0,
    periodRule: "milestone",
    percentRule: "none",
    defaultComparator: "milestone",
  }),
  chuẩn: named("Đạt chuẩn nông thôn mới", "mốc", {
    decimals: 0,
    periodRule: "milestone",
    percentRule: "none",
    defaultComparator: "milestone",
  }),
};
