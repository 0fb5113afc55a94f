/** Why a version was not recorded or taken back. */
export const SETTING_REFUSALS = {
  stale: "Có người vừa ghi trước đồng chí. Xin tải lại trang, xem bản mới rồi ghi lại.",
  "day-taken": "Ngày này đã có một bản. Chọn ngày khác, hoặc bấm “Ghi lại” ở bản ấy trong danh sách.",
  "year-closed":
    "Ngày này nằm trong năm đã chốt đánh giá: báo cáo và đánh giá của năm ấy không đổi nữa. Chọn một ngày sau ngày chốt.",
  "reason-needed": "Bản này đã có hiệu lực: cần ghi lý do ghi lại.",
  "in-force": "Bản này đã có hiệu lực nên không bỏ được. Nếu sai, bấm “Ghi lại” cho đúng.",
  "nothing-changed": "Nội dung giống hệt bản đang áp dụng, không có gì để ghi.",
} as const;
export type SettingRefusal = keyof typeof SETTING_REFUSALS;
