import { resolve } from "node:path";
import { configuredPassphrase, storageEnv } from "@/db/env";
import { formatInstant } from "@/lib/format/dates";
import { askPassphrase } from "./ask-passphrase";
import { ENCRYPTED_END } from "./encrypted-backup";
import { restorePostgres } from "./postgres/restore-postgres";
import { type Restored, restore } from "./restore";
import { restoreEncrypted, withOpened } from "./restore-encrypted";
import { RESTORE_REFUSALS, type RestoreRefusal, WITHOUT_FILES } from "./restore-words";

/**
 * npm run restore -- <file .db, .dump or .tar.age> [folder] [--without-files]: into an empty folder, or with
 * DATABASE_URL into that empty database. Exit code 2: refused, nothing was changed.
 */
const env = storageEnv();
const given = process.argv.slice(2);
const [file, folder = env.dataDir] = given.filter((each) => each !== WITHOUT_FILES);
const dataDir = resolve(folder);

type Outcome = Restored | { ok: false; reason: RestoreRefusal; error?: unknown };

async function run(from: string): Promise<Outcome> {
  const { databaseUrl } = env;
  const withoutFiles = given.includes(WITHOUT_FILES);
  const toPostgres = (url: string) => (backup: string) => restorePostgres(backup, url, dataDir, withoutFiles);
  if (!from.endsWith(ENCRYPTED_END)) {
    return databaseUrl === null ? restore(from, dataDir, withoutFiles) : toPostgres(databaseUrl)(from);
  }
  const passphrase = configuredPassphrase() ?? (await askPassphrase("Mật khẩu của bản sao lưu: "));
  if (passphrase === null) return { ok: false, reason: "no-passphrase" };
  if (databaseUrl === null) return restoreEncrypted(from, dataDir, passphrase);
  return withOpened<Outcome>(from, passphrase, dataDir, toPostgres(databaseUrl));
}

function report({ path, manifest, lostFiles }: Restored): void {
  const takenAt = formatInstant(Date.parse(manifest.takenAt));
  console.log(`Đã khôi phục và kiểm tra: ${path} (bản sao lưu lúc ${takenAt}).`);
  if (manifest.files.length > 0) console.log(`Tệp minh chứng: ${manifest.files.length}.`);
  if (lostFiles > 0) console.log(`Không khôi phục được ${lostFiles} tệp minh chứng.`);
  const start = `DATA_DIR=${dataDir} npm start`;
  if (env.databaseUrl === null) console.log(`Chạy chương trình với thư mục này: ${start}`);
  else console.log(`Chạy chương trình với DATABASE_URL của cơ sở dữ liệu này: ${start}`);
}

if (file === undefined) {
  console.error("Cách dùng: npm run restore -- <tệp sao lưu .db, .dump hoặc .tar.age> [thư mục trống]");
  console.error("Bản sao lưu PostgreSQL (.dump): đặt DATABASE_URL của một cơ sở dữ liệu trống.");
  process.exitCode = 2;
} else {
  const result = await run(resolve(file));
  if (result.ok) report(result);
  else {
    console.error(RESTORE_REFUSALS[result.reason]);
    if (result.error !== undefined) console.error(String(result.error));
    process.exitCode = 2;
  }
}
