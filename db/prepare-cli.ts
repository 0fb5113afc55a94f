import { chmodSync, mkdirSync } from "node:fs";
import { openStore } from "./client";
import { storageEnv } from "./env";
import { issueFirstRunCode } from "./first-run-code";
import { migrate } from "./migrate/migrate";
import { MigrationError } from "./migrate/migration-error";
import { isStorageFull } from "./storage-full";

/**
 * Run by bin/ before the server: brings the database up to date and, with `--first-run <address>`, prints the one-time
 * code as long as there is no account. Exit code 3 = this database is not for this program.
 */
async function prepare(): Promise<void> {
  const env = storageEnv();
  mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
  chmodSync(env.dataDir, 0o700);
  const report = await migrate(env);
  if (report.applied.length > 0 && report.from > 0) {
    console.log(`Đã cập nhật cơ sở dữ liệu: bản ${report.from} → ${report.to}.`);
  }
  if (report.snapshot) console.log(`Bản sao trước khi cập nhật: ${report.snapshot}`);
  const at = process.argv.indexOf("--first-run");
  if (at > 0) await offerFirstRun(process.argv[at + 1] ?? "");
}

async function offerFirstRun(address: string): Promise<void> {
  const store = openStore();
  try {
    const [account] = await store.db.select({ id: store.t.accounts.id }).from(store.t.accounts).limit(1);
    if (account) return;
    const code = await issueFirstRunCode();
    console.log("\nChưa có tài khoản nào. Mở địa chỉ sau rồi nhập mã để tạo tài khoản quản trị:");
    console.log(`  Địa chỉ: ${address}/first-run`);
    console.log(`  Mã dùng một lần: ${code}`);
  } finally {
    await store.close();
  }
}

try {
  await prepare();
} catch (error) {
  if (isStorageFull(error)) {
    console.error("Máy chủ hết dung lượng nên chưa cập nhật được cơ sở dữ liệu; số liệu vẫn nguyên như trước.");
    console.error("Dọn ổ đĩa rồi chạy lại lệnh vừa rồi.");
    process.exit(3);
  }
  if (!(error instanceof MigrationError)) throw error;
  const reason =
    error.problem === "newer"
      ? "Cơ sở dữ liệu này do phiên bản mới hơn của chương trình tạo ra. Hãy dùng phiên bản mới hơn."
      : "Cơ sở dữ liệu này không khớp với chương trình, nên chương trình không mở để tránh làm hỏng số liệu.";
  console.error(`${reason}\n(${error.message})`);
  process.exitCode = 3;
}
