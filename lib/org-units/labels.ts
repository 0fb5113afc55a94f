import type { OrgUnitKind } from "./org-unit";

/** loại đơn vị, as the office says it. */
export const ORG_UNIT_KIND_LABELS: Record<OrgUnitKind, string> = {
  commune: "Xã",
  predecessor: "Xã, thị trấn trước sáp nhập",
  "party-cell": "Chi bộ",
  office: "Phòng, ban của UBND",
  "committee-office": "Cơ quan tham mưu của Đảng ủy",
  "service-centre": "Trung tâm, đơn vị sự nghiệp",
  police: "Công an",
  military: "Quân sự",
  front: "Mặt trận và đoàn thể",
  school: "Trường học",
  "health-station": "Trạm y tế",
  other: "Khác",
};

export const UNIT_REFUSALS = {
  "not-found": "Không tìm thấy đơn vị này.",
  stale: "Đơn vị vừa được người khác sửa. Xin xem lại rồi lưu lần nữa.",
  closed: "Đơn vị này đã dừng hoạt động.",
  "name-taken": "Đã có đơn vị đang hoạt động mang tên này.",
  "not-reporting-unit": "Không sửa được đơn vị này ở đây.",
  "before-start": "Ngày dừng phải từ ngày thành lập của đơn vị trở đi.",
} as const;
export type UnitRefusal = keyof typeof UNIT_REFUSALS;
