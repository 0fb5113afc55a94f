import type { EntryMode, Frequency, PercentRule, UnitRule } from "./indicator";

export const UNIT_RULE_LABELS: Record<UnitRule, string> = {
  sum: "Cộng số của các đơn vị",
  recompute: "Tính lại từ tử số và mẫu số (tỷ lệ)",
  latest: "Lấy số báo cáo sau cùng",
  none: "Chỉ một đơn vị báo cáo",
};

export const ENTRY_MODE_LABELS: Record<EntryMode, { word: string; hint: string }> = {
  "in-period": { word: "Nhập số trong quý", hint: "Quý II có 5 thì ghi 5." },
  cumulative: {
    word: "Nhập lũy kế từ đầu năm",
    hint: "Quý I có 7, quý II có 5 thì phiếu quý II ghi 12; chương trình tự tính số trong quý.",
  },
};

export const FREQUENCY_LABELS: Record<Frequency, string> = {
  quarter: "Hằng quý",
  "half-year": "6 tháng một lần (quý II và quý IV)",
  year: "Mỗi năm một lần (quý IV)",
};

/** Each rule with an example that a person can check in the head. */
export const PERCENT_RULE_LABELS: Record<PercentRule, { word: string; example: string }> = {
  "actual-over-plan": {
    word: "Thực hiện ÷ kế hoạch",
    example: "Kế hoạch 600 giấy, cấp được 412 giấy: 412 ÷ 600 = 68,7%.",
  },
  "plan-over-actual": {
    word: "Kế hoạch ÷ thực hiện (càng thấp càng tốt)",
    example: "Được phép nhiều nhất 12 vụ, xảy ra 10 vụ: 12 ÷ 10 = 120%.",
  },
  reduction: {
    word: "Mức giảm được ÷ mức giảm kế hoạch",
    example: "Đầu năm 4,49%, kế hoạch còn 2,49%, thực hiện còn 1,46%: giảm 3,03 so với 2 điểm %: 151,5%.",
  },
  none: {
    word: "Không tính %, chỉ ghi Đạt hoặc Không đạt",
    example: "Kế hoạch ít nhất 95%, thực hiện 92,28%: chưa đạt, thấp hơn 2,72 điểm %.",
  },
};

export const CATALOGUE_REFUSALS = {
  "year-not-open": "Năm này chưa được mở: hãy mở năm trước.",
  "year-closed": "Năm này đã chốt đánh giá nên không đổi chỉ tiêu được nữa.",
  "quarter-locked": "Quý bắt đầu đã khóa: chọn một quý sau đó.",
  "unknown-indicator": "Có chỉ tiêu không còn trong danh mục. Xin tải lại trang.",
  "unknown-unit": "Có đơn vị không còn hoạt động. Xin tải lại trang.",
  "one-unit-only": "Chỉ tiêu này chỉ do một đơn vị báo cáo.",
  "sum-of-parts": "Chỉ tiêu này được cộng từ các chỉ tiêu thành phần nên không giao báo cáo riêng.",
  "not-a-flow": "Chỉ chỉ tiêu cộng dồn trong năm mới chọn được cách nhập; chỉ tiêu này luôn nhập số của quý.",
  "unknown-group": "Lĩnh vực đã chọn không có trong danh mục.",
  "code-taken": "Đã có chỉ tiêu mang mã này.",
  "name-taken": "Đã có chỉ tiêu mang tên này trong lĩnh vực.",
  "year-has-figures":
    "Chỉ tiêu đã có số liệu từ năm này nên chỉ đổi được tên, cách hiểu và lĩnh vực; cách cộng, đơn vị tính, cách tính % đổi từ năm sau.",
  "year-locked": "Năm này đã có quý khóa nên chỉ đổi được tên, cách hiểu và lĩnh vực; chọn năm sau.",
  "year-not-changeable": "Chỉ đổi được từ một năm đang mở hoặc năm ngay sau đó.",
  "later-version": "Chỉ tiêu đã có thay đổi ghi cho năm sau đó: sửa thay đổi ấy.",
  "nothing-changed": "Chưa có gì khác so với hiện nay.",
  "changed-meanwhile": "Chỉ tiêu này vừa được người khác sửa. Xin xem lại rồi lưu lần nữa.",
  "reporters-too-many": "Năm này đang có nhiều đơn vị báo cáo chỉ tiêu: chọn một đơn vị báo cáo trước.",
  "bad-parent": "Không có chỉ tiêu cha này.",
  "parent-other-group": "Chỉ tiêu cha và các chỉ tiêu “trong đó” phải cùng một lĩnh vực.",
  "parent-cycle": "Chỉ tiêu này đang nằm trên chỉ tiêu cha đã chọn.",
  "parts-differ":
    "Chỉ cộng được các chỉ tiêu cùng đơn vị tính và cùng cách cộng các quý. Muốn đổi cả nhóm: chuyển dòng cha sang “Đơn vị nhập số”, đổi từng dòng, rồi chuyển lại.",
  "sum-not-possible": "Số bình quân và nhiệm vụ làm xong hay chưa không cộng từ các phần được.",
  "copy-moved": "Danh mục vừa thay đổi. Xin xem lại rồi chép lần nữa.",
  retired: "Chỉ tiêu này đã ngừng theo dõi. Muốn dùng lại thì mở trang chỉ tiêu, chọn “Dùng lại”.",
  "not-retired": "Chỉ tiêu này đang được theo dõi.",
  "has-later-figures": "Từ quý này chỉ tiêu đã có số liệu: chọn quý sau đó.",
  "has-parts": "Chỉ tiêu này còn chỉ tiêu “trong đó”: ngừng hoặc tách các chỉ tiêu ấy trước.",
} as const;
export type CatalogueRefusal = keyof typeof CATALOGUE_REFUSALS;
