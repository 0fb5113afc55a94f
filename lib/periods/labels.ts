export const PERIOD_REFUSALS = {
  "year-open": "Năm này đã được mở.",
  "year-not-open": "Năm này chưa được mở.",
  "quarter-open": "Quý này đã được mở.",
  "quarter-not-open": "Quý này chưa được mở.",
  "already-locked": "Quý này đã khóa.",
  "not-locked": "Quý này chưa khóa nên không cần mở lại.",
  "sheets-unfinished": "Chưa khóa được: còn phiếu chưa duyệt.",
  "no-sheets": "Chưa có đơn vị nào được giao báo cáo trong quý này.",
  "quarter-four-unfinished": "Chưa chốt được: phiếu quý IV chưa được duyệt hết.",
  "already-closed": "Năm này đã chốt đánh giá.",
  "year-closed": "Năm này đã chốt đánh giá.",
  "not-closed": "Năm này chưa chốt đánh giá.",
  "later-year-closed": "Năm sau đã chốt đánh giá: bỏ chốt năm sau trước.",
  "deadline-outside": "Hạn riêng phải từ ngày đầu lấy số liệu đến hạn nộp chung của quý.",
  "own-deadline-later": "Có loại đơn vị mang hạn riêng muộn hơn hạn chung này. Đồng chí sửa hạn riêng trước.",
  stale: "Kỳ này vừa được người khác sửa. Xin xem lại rồi lưu lần nữa.",
} as const;
export type PeriodRefusal = keyof typeof PERIOD_REFUSALS;
