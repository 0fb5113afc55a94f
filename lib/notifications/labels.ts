import type { NotificationKind } from "./notification";

export const NOTIFICATION_KIND_LABELS: Record<NotificationKind, string> = {
  reminder: "Nhắc hạn",
  returned: "Trả lại",
  approved: "Đã duyệt",
  reopened: "Mở lại",
  digest: "Tiến độ nộp",
  note: "Ghi chú",
  backup: "Sao lưu",
  "unit-change": "Sắp xếp đơn vị",
  explanation: "Giải trình",
  task: "Nhiệm vụ",
  meeting: "Sinh hoạt chi bộ",
};
