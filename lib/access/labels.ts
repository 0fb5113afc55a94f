import type { Role } from "./policy";

export const ROLE_LABELS: Record<Role, { word: string; hint: string }> = {
  leader: { word: "Lãnh đạo", hint: "Xem mọi chỉ tiêu, phiếu số liệu và báo cáo; không nhập, không duyệt phiếu." },
  office: {
    word: "Văn phòng Đảng ủy",
    hint: "Mở kỳ, ghi kế hoạch, duyệt phiếu, lập báo cáo; quản lý chỉ tiêu và đơn vị.",
  },
  reporter: { word: "Người nhập số liệu", hint: "Nhập và nộp phiếu của đơn vị mình." },
  admin: { word: "Quản trị", hint: "Quản lý tài khoản, sao lưu, nhật ký; không nhập số liệu." },
  viewer: { word: "Người xem", hint: "Xem số liệu đã duyệt và báo cáo." },
};

/** "Văn phòng Đảng ủy, Quản trị" in the order of the policy. */
export function formatRoles(roles: readonly Role[]): string {
  return (Object.keys(ROLE_LABELS) as Role[])
    .filter((role) => roles.includes(role))
    .map((role) => ROLE_LABELS[role].word)
    .join(", ");
}
