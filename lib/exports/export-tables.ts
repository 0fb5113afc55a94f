import { CATALOGUE_TABLES } from "./catalogue-tables";
import { EXPLANATION_TABLES } from "./explanation-tables";
import { type ExportTable, instant, optionalJson, optionalText, text } from "./export-format";
import { FIGURE_TABLES } from "./figure-tables";
import { MEETING_TABLES } from "./meeting-tables";
import { ORGANISATION_TABLES } from "./organisation-tables";
import { REPORT_TABLES } from "./report-tables";
import { TASK_TABLES } from "./task-tables";

const TRAIL_TABLES: ExportTable[] = [
  {
    ...{ key: "audit_entries", source: "auditEntries", title: "Nhật ký", permission: "audit:read", order: ["id"] },
    meaning: "Ai đã làm gì với cái gì, trước và sau.",
    fields: [
      text("id", "Mã"),
      instant("at", "Lúc"),
      optionalText("actor_id", "Người làm"),
      text("action", "Việc"),
      text("entity", "Đối tượng"),
      text("entity_id", "Mã đối tượng"),
      optionalJson("before", "Trước"),
      optionalJson("after", "Sau"),
    ],
  },
];

/** Everything that leaves the program, in the order of the file. The one definition: writer, page and check read it. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  ...ORGANISATION_TABLES,
  ...CATALOGUE_TABLES,
  ...FIGURE_TABLES,
  ...EXPLANATION_TABLES,
  ...TASK_TABLES,
  ...MEETING_TABLES,
  ...REPORT_TABLES,
  ...TRAIL_TABLES,
];

/** Tables and columns of the database that stay inside, each with the reason. A test fails for any that is in neither. */
export const LEFT_OUT: Record<string, string> = {
  sessions: "phiên đăng nhập",
  signInAttempts: "số lần gõ sai mật khẩu",
  secondFactors: "khóa của mã xác thực",
  recoveryCodes: "mã dự phòng",
  apiTokens: "khóa truy cập chỉ đọc",
  dataVersions: "số lần các bảng được ghi, máy dùng để biết kết quả đã tính còn đúng",
  notifications: "thông báo riêng của từng người",
  operations: "dấu vết kỹ thuật để một lần bấm đúp không ghi hai lần",
  jobs: "việc chạy lâu của máy chủ",
  imports: "tệp Excel đã nhập: những gì nhập được đã nằm ở các bảng khác, lần nhập ghi ở nhật ký",
  importMappings: "cách hiểu cột của tệp đã nhập",
  importRows: "dấu vết để bỏ được một lần nhập",
  communeMarks: "hình biểu trưng mà văn phòng đã đưa lên: một ảnh không phải số liệu, đi cùng mọi bản sao lưu",
  auditSeals: "dấu niêm phong của nhật ký: chỉ kiểm được bằng khóa trên máy chủ",
  auditChecks: "kết quả các lần kiểm tra dấu niêm phong, xem ở trang Nhật ký",
  "auditEntries.mac": "dấu niêm phong của từng dòng: chỉ kiểm được bằng khóa trên máy chủ",
  communes: "tên gọi của xã nằm ở đầu tệp, mục commune",
  "accounts.passwordHash": "mật khẩu",
  "orgUnits.searchKey": "khóa tìm kiếm, tính lại được từ tên",
  "indicators.searchKey": "khóa tìm kiếm, tính lại được từ tên",
  "issuedReports.searchKey": "khóa tìm kiếm, tính lại được từ văn bản",
  "issuedFiles.content": "nội dung tệp Word, Excel, PDF: tải ở trang của báo cáo, đi cùng mọi bản sao lưu",
};
