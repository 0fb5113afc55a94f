import { resolve } from "node:path";
import { storageEnv } from "@/db/env";
import { PG_RESTORE_COMMAND } from "@/lib/backup/postgres-commands";
import { formatInstant } from "@/lib/format/dates";
import { type RestoreRefusal, restore } from "./restore";

/** npm run restore -- <file> [folder] [--without-files]. Exit code 2: refused, nothing was changed. */
const env = storageEnv();
const WITHOUT_FILES = "--without-files";
const given = process.argv.slice(2);
const [file, folder = env.dataDir] = given.filter((each) => each !== WITHOUT_FILES);

const REFUSALS: Record<RestoreRefusal, string> = {
  "no-file": "Không tìm thấy tệp sao lưu này.",
  "no-manifest":
    "Thiếu tệp .db.json đi kèm tệp sao lưu (hoặc tệp đó đã hỏng): hãy chép cả hai tệp vào cùng một thư mục.",
  damaged: "Tệp sao lưu đã bị thay đổi hoặc hỏng, không khớp với mã kiểm tra. Hãy dùng bản sao lưu khác.",
  newer: "Bản sao lưu do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới hơn rồi khôi phục.",
  "files-missing": `Thiếu tệp minh chứng trong thư mục “files” cạnh tệp sao lưu: hãy chép cả thư mục đó về cùng chỗ. Nếu các tệp đã mất hẳn, thêm ${WITHOUT_FILES} để chỉ khôi phục số liệu.`,
  "folder-not-empty": `Thư mục ${folder} không trống. Hãy đổi tên thư mục đó, hoặc chỉ định một thư mục mới, rồi chạy lại.`,
};

if (env.databaseUrl) {
  console.error("Số liệu đang ở PostgreSQL (DATABASE_URL); hãy khôi phục vào một cơ sở dữ liệu trống bằng lệnh:");
  console.error(`  ${PG_RESTORE_COMMAND}`);
  console.error("rồi chép lại thư mục files (tệp minh chứng) vào DATA_DIR.");
  process.exitCode = 2;
} else if (file === undefined) {
  console.error("Cách dùng: npm run restore -- <tệp sao lưu .db> [thư mục trống]");
  process.exitCode = 2;
} else {
  const result = await restore(resolve(file), resolve(folder), given.includes(WITHOUT_FILES));
  if (result.ok) {
    console.log(
      `Đã khôi phục và kiểm tra: ${result.path} (bản sao lưu lúc ${formatInstant(Date.parse(result.manifest.takenAt))}).`,
    );
    const { files } = result.manifest;
    if (files.length > 0) console.log(`Tệp minh chứng: ${files.length}.`);
    if (result.lostFiles > 0) console.log(`Không khôi phục được ${result.lostFiles} tệp minh chứng.`);
    console.log(`Chạy chương trình với thư mục này: DATA_DIR=${resolve(folder)} npm start`);
  } else {
    console.error(REFUSALS[result.reason]);
    process.exitCode = 2;
  }
}
