import { openStore } from "@/db/client";
import { DEMO_ACCOUNTS } from "./accounts";
import { demoPassword } from "./env";
import { resetDemoPassword } from "./reset-password";
import { seedDemo } from "./seed";

/** `DATA_DIR=… DEMO_PASSWORD=… npx tsx db/seed/demo/cli.ts`, on a migrated database. Exit code 2: not a demo database. */
const password = demoPassword();
if (password === null) {
  console.error("Thiếu biến DEMO_PASSWORD: mật khẩu chung của các tài khoản minh họa.");
  process.exit(2);
}
const store = openStore();
try {
  const answer = await seedDemo(store, password);
  if (answer.seeded) {
    const names = DEMO_ACCOUNTS.map((account) => account.username).join(", ");
    console.log(`Đã nạp dữ liệu minh họa xã Đức An. Tài khoản: ${names}.`);
  } else if (answer.reason === "already-there") {
    const changed = await resetDemoPassword(store, password);
    console.log(`Dữ liệu minh họa đã có sẵn, không nạp lại${changed ? "; đã đặt mật khẩu theo DEMO_PASSWORD" : ""}.`);
  } else {
    console.error("Cơ sở dữ liệu này đang dùng cho xã khác: không nạp dữ liệu minh họa.");
    process.exitCode = 2;
  }
} finally {
  await store.close();
}
