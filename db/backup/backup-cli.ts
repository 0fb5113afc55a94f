import { backup } from "./backup";

/** npm run backup. Exit code 2: nothing was backed up, and the text says what to do instead. */
const result = await backup();
if (result.ok) {
  const rows = Object.values(result.manifest.tables).reduce((sum, each) => sum + each, 0);
  console.log(`Đã sao lưu và kiểm tra: ${result.path}`);
  console.log(`${rows} dòng trong ${Object.keys(result.manifest.tables).length} bảng, ${result.manifest.bytes} byte.`);
  console.log("Giữ cả tệp .db và tệp .db.json đi kèm; nên chép thêm một bản ra ổ đĩa khác.");
} else if (result.reason === "postgres") {
  console.error("Số liệu đang ở PostgreSQL (DATABASE_URL); hãy sao lưu bằng công cụ của PostgreSQL:");
  console.error('  pg_dump --format=custom --file="so-chi-tieu-$(date +%F).dump" "$DATABASE_URL"');
  process.exitCode = 2;
} else {
  console.error("Chưa có số liệu để sao lưu: kiểm tra lại DATA_DIR.");
  process.exitCode = 2;
}
