import { resolve } from "node:path";
import { storageEnv } from "@/db/env";
import { formatInstant } from "@/lib/format/dates";
import { type RestoreRefusal, restore } from "./restore";

/** npm run restore -- <file> [folder]. Exit code 2: refused, nothing was changed. */
const env = storageEnv();
const [file, folder = env.dataDir] = process.argv.slice(2);

const REFUSALS: Record<RestoreRefusal, string> = {
  "no-file": "Không tìm thấy tệp sao lưu này.",
  "no-manifest":
    "Thiếu tệp .db.json đi kèm tệp sao lưu (hoặc tệp đó đã hỏng): hãy chép cả hai tệp vào cùng một thư mục.",
  damaged: "Tệp sao lưu đã bị thay đổi hoặc hỏng, không khớp với mã kiểm tra. Hãy dùng bản sao lưu khác.",
  newer: "Bản sao lưu do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới hơn rồi khôi phục.",
  "folder-not-empty": `Thư mục ${folder} không trống. Hãy đổi tên thư mục đó, hoặc chỉ định một thư mục mới, rồi chạy lại.`,
};

if (env.databaseUrl) {
  console.error("Số liệu đang ở PostgreSQL (DATABASE_URL); hãy khôi phục vào một cơ sở dữ liệu trống bằng lệnh:");
  console.error('  pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" <tệp .dump>');
  process.exitCode = 2;
} else if (file === undefined) {
  console.error("Cách dùng: npm run restore -- <tệp sao lưu .db> [thư mục trống]");
  process.exitCode = 2;
} else {
  const result = await restore(resolve(file), resolve(folder));
  if (result.ok) {
    console.log(
      `Đã khôi phục và kiểm tra: ${result.path} (bản sao lưu lúc ${formatInstant(Date.parse(result.manifest.takenAt))}).`,
    );
    console.log(`Chạy chương trình với thư mục này: DATA_DIR=${resolve(folder)} npm start`);
  } else {
    console.error(REFUSALS[result.reason]);
    process.exitCode = 2;
  }
}
