import { migrate } from "./migrate";
import { MigrationError } from "./migration-error";

/** Run by bin/start.mjs before the server: exit code 3 = this database is not for this program. */
try {
  const report = await migrate();
  if (report.applied.length > 0) console.log(`Đã cập nhật cơ sở dữ liệu: bản ${report.from} → ${report.to}.`);
  if (report.snapshot) console.log(`Bản sao trước khi cập nhật: ${report.snapshot}`);
} catch (error) {
  if (!(error instanceof MigrationError)) throw error;
  const reason =
    error.problem === "newer"
      ? "Cơ sở dữ liệu này do phiên bản mới hơn của chương trình tạo ra. Hãy dùng phiên bản mới hơn."
      : "Cơ sở dữ liệu này không khớp với chương trình nên chương trình không mở, để tránh làm hỏng số liệu.";
  console.error(`${reason}\n(${error.message})`);
  process.exitCode = 3;
}
