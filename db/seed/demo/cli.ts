import { openStore } from "@/db/client";
import { demoPassword } from "./env";
import { profileOf } from "./profiles";
import { resetDemoPassword } from "./reset-password";
import { seedDemo } from "./seed";

/**
 * `DATA_DIR=… DEMO_PASSWORD=… npx tsx db/seed/demo/cli.ts [profile]`, on a migrated database. Exit code 2: not a demo
 * database, or no such profile.
 */
const password = demoPassword();
if (password === null) {
  console.error("Thiếu biến DEMO_PASSWORD: mật khẩu chung của các tài khoản minh họa.");
  process.exit(2);
}
const profile = profileOf(process.argv[2]);
if (profile === null) {
  console.error(`Không có bản dùng thử “${process.argv[2]}”.`);
  process.exit(2);
}
const store = openStore();
try {
  const answer = await seedDemo(store, password, profile);
  if (answer.seeded) {
    console.log(`Đã nạp dữ liệu minh họa (${profile.names.name}): ${profile.accounts.length} tài khoản.`);
  } else if (answer.reason === "already-there") {
    const changed = await resetDemoPassword(store, password, profile);
    console.log(`Dữ liệu minh họa đã có sẵn, không nạp lại${changed ? "; đã đặt mật khẩu theo DEMO_PASSWORD" : ""}.`);
  } else {
    console.error("Cơ sở dữ liệu này đang dùng cho xã khác: không nạp dữ liệu minh họa.");
    process.exitCode = 2;
  }
} finally {
  await store.close();
}
