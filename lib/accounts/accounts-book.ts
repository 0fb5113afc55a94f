import { formatRoles } from "@/lib/access/labels";
import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook } from "@/lib/workbooks/table-book";
import type { AccountRecord } from "./account";

/** Accounts as the administrator sees them; passwords and codes exist nowhere in clear and are not in any file. */
export function accountsBook(
  rows: readonly (AccountRecord & { unitNames: readonly string[] })[],
  committeeName: string,
): TableBook {
  return {
    title: "Tài khoản",
    sheets: [
      {
        name: "Tài khoản",
        heading: ["Tài khoản", committeeName],
        columns: [
          text("Tên đăng nhập", 18),
          text("Họ và tên", 26),
          text("Chức vụ", 26),
          text("Vai trò", 28),
          text("Đơn vị", 34),
          text("Tình trạng", 18),
          { title: "Dùng gần nhất", kind: "instant" },
        ],
        rows: rows.map((row) => [
          row.username,
          row.displayName,
          row.position,
          formatRoles(row.roles),
          row.unitNames.join(", "),
          row.disabledAt !== null ? "đã vô hiệu hóa" : row.mustChangePassword ? "chờ đổi mật khẩu" : "đang hoạt động",
          row.lastSeenAt === null ? null : { instant: row.lastSeenAt },
        ]),
        landscape: true,
        frozenColumns: 1,
      },
    ],
  };
}
