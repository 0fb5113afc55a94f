export const CATALOGUE_REFUSALS = {
  "year-not-open": "Năm này chưa được mở: hãy mở năm trước.",
  "year-closed": "Năm này đã chốt đánh giá nên không đổi chỉ tiêu được nữa.",
  "quarter-locked": "Quý bắt đầu đã khóa: chọn một quý sau đó.",
  "unknown-indicator": "Có chỉ tiêu không còn trong danh mục. Xin tải lại trang.",
  "unknown-unit": "Có đơn vị không còn hoạt động. Xin tải lại trang.",
  "one-unit-only": "Chỉ tiêu này chỉ do một đơn vị báo cáo.",
  "sum-of-parts": "Chỉ tiêu này được cộng từ các chỉ tiêu thành phần nên không giao báo cáo riêng.",
  "unknown-group": "Lĩnh vực đã chọn không có trong danh mục.",
  "code-taken": "Đã có chỉ tiêu mang mã này.",
  "name-taken": "Đã có chỉ tiêu mang tên này trong lĩnh vực.",
} as const;
export type CatalogueRefusal = keyof typeof CATALOGUE_REFUSALS;
