import { reachOf } from "./grant";
import type { Permission, Role } from "./policy";

export type AdminLink = { href: string; name: string; detail: string; permission: Permission };

const LINKS: readonly AdminLink[] = [
  { href: "/admin/units", name: "Đơn vị", detail: "Thêm, sửa tên, dừng hoạt động", permission: "unit:manage" },
  {
    href: "/admin/accounts",
    name: "Tài khoản",
    detail: "Tạo, phân vai trò, in phiếu đăng nhập",
    permission: "account:manage",
  },
  {
    href: "/admin/hand-over",
    name: "Bàn giao người nhập số liệu",
    detail: "Chuyển đơn vị cho người kế nhiệm, in phiếu bàn giao",
    permission: "account:hand-over",
  },
  { href: "/admin/periods", name: "Năm và quý", detail: "Mở, khóa quý; chốt đánh giá năm", permission: "period:open" },
  {
    href: "/admin/catalogue",
    name: "Chỉ tiêu và đơn vị báo cáo",
    detail: "Chọn chỉ tiêu của năm, thêm chỉ tiêu riêng",
    permission: "indicator:manage",
  },
  { href: "/plans", name: "Kế hoạch được giao", detail: "Ghi kế hoạch theo văn bản", permission: "plan:record" },
  {
    href: "/admin/imports",
    name: "Nhập từ Excel",
    detail: "Đơn vị, tài khoản, kế hoạch, số liệu các năm trước; xem trước, hoàn tác",
    permission: "audit:read",
  },
  {
    href: "/admin/settings",
    name: "Cấu hình",
    detail: "Tên gọi, người ký, thể thức văn bản, ngưỡng đánh giá, lời nhắn",
    permission: "commune:manage",
  },
  {
    href: "/jobs",
    name: "Việc chạy lâu",
    detail: "Nhập, xuất, sao lưu: tiến độ và kết quả",
    permission: "job:follow-any",
  },
  { href: "/admin/audit", name: "Nhật ký", detail: "Ai đã làm gì, trước và sau", permission: "audit:read" },
  {
    href: "/admin/exports",
    name: "Xuất dữ liệu",
    detail: "Toàn bộ ra Excel, JSON; khóa cho phần mềm khác",
    permission: "export:token",
  },
  { href: "/admin/backups", name: "Sao lưu", detail: "Sao lưu ngay, các bản đã có", permission: "backup:run" },
];

/** The screens of administration that a person may open, in the order of /admin. */
export function adminLinksFor(roles: readonly Role[]): AdminLink[] {
  return LINKS.filter((link) => reachOf(roles, link.permission) !== null);
}
