import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES } from "@/lib/access/policy";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import {
  boolean,
  code,
  date,
  type ExportTable,
  instant,
  integer,
  optionalDate,
  optionalInstant,
  parentOf,
  quarterIndexField,
  text,
} from "./export-format";

const ROLE_WORDS = Object.fromEntries(ROLES.map((role) => [role, ROLE_LABELS[role].word]));

/** Who: the commune's units and what became of them, and the people who sign in. */
export const ORGANISATION_TABLES: ExportTable[] = [
  {
    ...{ key: "units", source: "orgUnits", title: "Đơn vị", permission: "audit:read", order: ["id"] },
    meaning: "Xã và mọi đơn vị, cả đơn vị đã dừng hoạt động. Xã cũng là một dòng (loại commune).",
    fields: [
      text("id", "Mã đơn vị"),
      code("kind", "Loại", ORG_UNIT_KIND_LABELS),
      code("cell_type", "Loại hình chi bộ", CELL_TYPE_WORDS, true),
      text("name", "Tên"),
      parentOf("units", "Mã đơn vị cấp trên"),
      optionalDate("valid_from", "Từ ngày"),
      optionalDate("valid_to", "Ngày cuối cùng"),
      integer("sort_order", "Thứ tự"),
      integer("version", "Lần sửa"),
    ],
  },
  {
    ...{ key: "unit_successions", source: "orgUnitSuccessions", title: "Sắp xếp đơn vị", permission: "audit:read" },
    order: ["predecessor_id", "successor_id"],
    meaning: "Đơn vị nào nối tiếp đơn vị nào, từ ngày nào.",
    fields: [
      text("predecessor_id", "Mã đơn vị trước"),
      text("successor_id", "Mã đơn vị sau"),
      code("kind", "Cách sắp xếp", { merge: "Sáp nhập", split: "Chia tách", rename: "Đổi tên" }),
      date("effective_on", "Từ ngày"),
      quarterIndexField("from_quarter", "Báo cáo từ quý"),
    ],
  },
  {
    ...{ key: "accounts", source: "accounts", title: "Tài khoản", permission: "audit:read", order: ["id"] },
    meaning: "Người dùng. Không có mật khẩu, mã xác thực hay phiên đăng nhập.",
    fields: [
      text("id", "Mã tài khoản"),
      text("username", "Tên đăng nhập"),
      text("display_name", "Họ và tên"),
      text("position", "Chức vụ"),
      boolean("must_change_password", "Chờ đổi mật khẩu"),
      optionalInstant("disabled_at", "Vô hiệu hóa lúc"),
      instant("created_at", "Tạo lúc"),
      integer("version", "Lần sửa"),
    ],
  },
  {
    ...{ key: "account_roles", source: "accountRoles", title: "Vai trò", permission: "audit:read" },
    order: ["account_id", "role"],
    meaning: "Vai trò của từng tài khoản.",
    fields: [text("account_id", "Mã tài khoản"), code("role", "Vai trò", ROLE_WORDS)],
  },
  {
    ...{ key: "account_scopes", source: "accountScopes", title: "Phạm vi tài khoản", permission: "audit:read" },
    order: ["account_id", "kind", "target_id"],
    meaning:
      "Đơn vị mà tài khoản nhập thay, lĩnh vực mà tài khoản văn phòng được giới hạn vào, hoặc chi bộ mà lãnh đạo được phân công theo dõi.",
    fields: [
      text("account_id", "Mã tài khoản"),
      code("kind", "Loại phạm vi", { unit: "Đơn vị", group: "Lĩnh vực", supervises: "Chi bộ theo dõi" }),
      text("target_id", "Mã đơn vị, lĩnh vực hoặc chi bộ"),
    ],
  },
];
