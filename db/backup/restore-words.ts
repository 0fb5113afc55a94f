import { PG_RESTORE_COMMAND } from "@/lib/backup/postgres-commands";
import { BACKUP_FAILURE_WORDS } from "@/lib/backup/words";
import type { PostgresRefusal } from "./postgres/restore-postgres";

export const WITHOUT_FILES = "--without-files";

export type RestoreRefusal = PostgresRefusal | "folder-not-empty" | "wrong-passphrase" | "no-passphrase";

const tools = (key: "no-tools" | "old-tools") =>
  `Chưa khôi phục: ${BACKUP_FAILURE_WORDS[key].title}. ${BACKUP_FAILURE_WORDS[key].advice}\nKhi có công cụ cũng có thể tự chạy:\n  ${PG_RESTORE_COMMAND}`;

/** What the command says on the server, and what to do next. */
export const RESTORE_REFUSALS: Record<RestoreRefusal, string> = {
  "wrong-passphrase": "Mật khẩu của bản sao lưu không đúng. Chưa có gì thay đổi; hãy chạy lại và gõ đúng mật khẩu.",
  "no-passphrase":
    "Bản sao lưu này được mã hóa: hãy chạy lệnh ở cửa sổ dòng lệnh để gõ mật khẩu, hoặc đặt BACKUP_PASSPHRASE.",
  "no-file": "Không tìm thấy tệp sao lưu này.",
  "no-manifest": "Thiếu tệp .json đi kèm tệp sao lưu (hoặc tệp đó đã hỏng): hãy chép cả hai tệp vào cùng một thư mục.",
  "other-engine":
    "Bản sao lưu .dump khôi phục vào PostgreSQL (đặt DATABASE_URL), bản .db khôi phục vào thư mục dữ liệu (bỏ DATABASE_URL). Hãy kiểm tra lại tệp và DATABASE_URL.",
  damaged: "Tệp sao lưu đã bị thay đổi hoặc hỏng, không khớp với mã kiểm tra. Hãy dùng bản sao lưu khác.",
  newer: "Bản sao lưu do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới hơn rồi khôi phục.",
  "files-missing": `Thiếu tệp minh chứng trong thư mục “files” cạnh tệp sao lưu: hãy chép cả thư mục đó về cùng chỗ. Nếu các tệp đã mất hẳn, thêm ${WITHOUT_FILES} để chỉ khôi phục số liệu.`,
  "folder-not-empty": "Thư mục đích không trống. Hãy đổi tên thư mục đó, hoặc chỉ định một thư mục mới, rồi chạy lại.",
  "database-not-empty":
    "Cơ sở dữ liệu ở DATABASE_URL không trống. Hãy tạo một cơ sở dữ liệu mới (createdb), ghi vào DATABASE_URL, rồi chạy lại.",
  "no-tools": tools("no-tools"),
  "old-tools": tools("old-tools"),
  "pg-restore-failed":
    "pg_restore không khôi phục được nên đã hủy toàn bộ; cơ sở dữ liệu vẫn trống. Hãy kiểm tra quyền tạo bảng trong cơ sở dữ liệu đó và dùng công cụ PostgreSQL cùng phiên bản với máy chủ. pg_restore báo:",
  "not-equal":
    "Số liệu khôi phục không khớp với bản sao lưu. Không dùng cơ sở dữ liệu vừa khôi phục: hãy xóa nó, tạo lại, rồi dùng bản sao lưu khác.",
};
