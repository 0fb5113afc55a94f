export const PLAN_REFUSALS = {
  "year-not-open": "Năm này chưa được mở: hãy mở năm trước.",
  "year-closed": "Năm này đã chốt đánh giá nên không đổi kế hoạch được nữa.",
  "unknown-unit": "Đơn vị này không còn hoạt động đến hết năm nên không giao kế hoạch năm được.",
  "unknown-indicator": "Có chỉ tiêu không còn trong danh mục. Xin tải lại trang.",
  "retired-indicator": "Chỉ tiêu này thôi theo dõi trong năm nên không giao kế hoạch được.",
  stale: "Kế hoạch này vừa được người khác ghi: xem số đang giao bên cạnh, lưu lại nếu vẫn muốn thay.",
  "reason-required": "Cần ghi lý do vì có kế hoạch đã giao được thay.",
  "effective-too-early": "Ngày áp dụng sớm hơn ngày áp dụng của kế hoạch đang thay.",
  "quarters-differ": "Bốn quý không khớp kế hoạch năm: cần ghi vì sao.",
  "not-current": "Chỉ rút được kế hoạch mới nhất của chỉ tiêu.",
  "quarters-required": "Kế hoạch trước có chia bốn quý: cần ghi lại cả bốn quý.",
} as const;
export type PlanRefusal = keyof typeof PLAN_REFUSALS;
