import type { UnitChangeKind, UnitChangeRefusal } from "./change/unit-change";
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
  "name-taken": "Đã có đơn vị đang hoạt động mang tên này.",
  "not-reporting-unit": "Không sửa được đơn vị này ở đây.",
} as const;
export type UnitRefusal = keyof typeof UNIT_REFUSALS;

/** What each assistant is called on its page and on the button that leads there. */
export const UNIT_CHANGE_LABELS: Record<UnitChangeKind, string> = {
  merge: "Sáp nhập đơn vị",
  split: "Chia tách đơn vị",
  rename: "Đổi tên, đổi đơn vị cấp trên",
  close: "Dừng hoạt động",
};

export const UNIT_CHANGE_REFUSALS: Record<UnitChangeRefusal | "moved", string> = {
  "not-found": "Không tìm thấy đơn vị này.",
  closed: "Đơn vị này đã dừng hoạt động.",
  "not-reporting-unit": "Không sắp xếp được đơn vị này ở đây.",
  "before-start": "Ngày này sớm hơn ngày thành lập của đơn vị.",
  "name-taken": "Đã có đơn vị đang hoạt động mang tên này.",
  "too-few-units": "Chọn từ hai đơn vị trở lên.",
  "too-few-parts": "Ghi từ hai đơn vị mới trở lên, mỗi dòng một tên.",
  "bad-parent": "Chọn đơn vị cấp trên đang hoạt động và không nằm trong các đơn vị được sắp xếp.",
  "bad-target": "Đơn vị nhận sáp nhập phải là một trong các đơn vị đã chọn.",
  "nothing-changes": "Tên và đơn vị cấp trên vẫn như cũ, không có gì thay đổi.",
  "date-too-far": "Ngày này quá xa so với các quý đã mở. Xin kiểm tra lại năm.",
  moved:
    "Có người vừa thay đổi số liệu hoặc đơn vị có liên quan. Xin xem lại những thay đổi bên dưới rồi thực hiện lần nữa.",
};
