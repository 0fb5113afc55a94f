import { PG_DUMP_COMMAND } from "@/lib/backup/postgres-commands";
import { backupRefusalWords } from "@/lib/backup/words";
import { backup } from "./backup";

/** npm run backup. Exit code 2: nothing was backed up, and the text says what to do instead. */
const result = await backup();
if (result.ok) {
  const rows = Object.values(result.manifest.tables).reduce((sum, each) => sum + each, 0);
  console.log(`Đã sao lưu và kiểm tra: ${result.path}`);
  console.log(`${rows} dòng trong ${Object.keys(result.manifest.tables).length} bảng, ${result.manifest.bytes} byte.`);
  if (result.manifest.check === "restored") console.log("Kiểm tra: khôi phục thử rồi so từng bảng.");
  if (result.manifest.check === "read") console.log("Kiểm tra: đọc lại toàn bộ bản sao rồi so từng bảng.");
  const { files, missingFiles } = result.manifest;
  if (files.length > 0) console.log(`${files.length} tệp minh chứng, trong thư mục files bên cạnh.`);
  if (missingFiles.length > 0) {
    console.error(
      `Cảnh báo: ${missingFiles.length} tệp minh chứng bị mất hoặc hỏng trong DATA_DIR/files nên chưa sao lưu được:`,
    );
    for (const { communeId, id } of missingFiles) console.error(`  ${communeId}/${id}`);
  }
  console.log(
    files.length > 0
      ? "Giữ tệp này, tệp .json đi kèm và thư mục files; nên chép thêm một bản ra ổ đĩa khác."
      : "Giữ cả tệp này và tệp .json đi kèm; nên chép thêm một bản ra ổ đĩa khác.",
  );
} else if (result.reason === "no-database") {
  console.error("Chưa có số liệu để sao lưu: kiểm tra lại DATA_DIR.");
  process.exitCode = 2;
} else {
  console.error(backupRefusalWords(result.reason));
  if (result.reason === "no-tools" || result.reason === "old-tools") {
    console.error(`Trong lúc chờ, sao lưu từ máy có công cụ bằng lệnh:\n  ${PG_DUMP_COMMAND}`);
    console.error("và chép thư mục files (tệp minh chứng) trong DATA_DIR.");
  }
  if (result.error !== undefined) console.error(result.error);
  process.exitCode = 2;
}
