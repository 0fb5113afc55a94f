import { resolve } from "node:path";
import { configuredPassphrase, storageEnv } from "@/db/env";
import { PG_RESTORE_COMMAND } from "@/lib/backup/postgres-commands";
import { formatInstant } from "@/lib/format/dates";
import { askPassphrase } from "./ask-passphrase";
import { ENCRYPTED_END } from "./encrypted-backup";
import { type RestoreRefusal, type RestoreResult, restore } from "./restore";
import { restoreEncrypted } from "./restore-encrypted";

/** npm run restore -- <file .db or .tar.age> [folder] [--without-files]. Exit code 2: refused, nothing was changed. */
const env = storageEnv();
const WITHOUT_FILES = "--without-files";
const given = process.argv.slice(2);
const [file, folder = env.dataDir] = given.filter((each) => each !== WITHOUT_FILES);

type Refusal = RestoreRefusal | "wrong-passphrase" | "no-passphrase";

const REFUSALS: Record<Refusal, string> = {
  "wrong-passphrase": "Mật khẩu của bản sao lưu không đúng. Chưa có gì thay đổi; hãy chạy lại và gõ đúng mật khẩu.",
  "no-passphrase":
    "Bản sao lưu này được mã hóa: hãy chạy lệnh ở cửa sổ dòng lệnh để gõ mật khẩu, hoặc đặt BACKUP_PASSPHRASE.",
  "no-file": "Không tìm thấy tệp sao lưu này.",
  "no-manifest":
    "Thiếu tệp .db.json đi kèm tệp sao lưu (hoặc tệp đó đã hỏng): hãy chép cả hai tệp vào cùng một thư mục.",
  damaged: "Tệp sao lưu đã bị thay đổi hoặc hỏng, không khớp với mã kiểm tra. Hãy dùng bản sao lưu khác.",
  newer: "Bản sao lưu do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới hơn rồi khôi phục.",
  "files-missing": `Thiếu tệp minh chứng trong thư mục “files” cạnh tệp sao lưu: hãy chép cả thư mục đó về cùng chỗ. Nếu các tệp đã mất hẳn, thêm ${WITHOUT_FILES} để chỉ khôi phục số liệu.`,
  "folder-not-empty": `Thư mục ${folder} không trống. Hãy đổi tên thư mục đó, hoặc chỉ định một thư mục mới, rồi chạy lại.`,
};

async function run(from: string, to: string): Promise<RestoreResult | { ok: false; reason: Refusal }> {
  if (!from.endsWith(ENCRYPTED_END)) return restore(from, to, given.includes(WITHOUT_FILES));
  const passphrase = configuredPassphrase() ?? (await askPassphrase("Mật khẩu của bản sao lưu: "));
  return passphrase === null ? { ok: false, reason: "no-passphrase" } : restoreEncrypted(from, to, passphrase);
}

if (env.databaseUrl) {
  console.error("Số liệu đang ở PostgreSQL (DATABASE_URL); hãy khôi phục vào một cơ sở dữ liệu trống bằng lệnh:");
  console.error(`  ${PG_RESTORE_COMMAND}`);
  console.error("rồi chép lại thư mục files (tệp minh chứng) vào DATA_DIR.");
  process.exitCode = 2;
} else if (file === undefined) {
  console.error("Cách dùng: npm run restore -- <tệp sao lưu .db hoặc .tar.age> [thư mục trống]");
  process.exitCode = 2;
} else {
  const result = await run(resolve(file), resolve(folder));
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
