// npm run demo [-- --profile ham-thuan]: a commune with its figures, filled on the first start; duc-an unless named.
import { createHash, randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt, sourceHash } from "./build.mjs";
import { preflight, stop } from "./preflight.mjs";
import { assertPortFree, environmentOf, readSettings, runProgram, runServer } from "./server.mjs";

const OFFICE = [
  ["quantri", "Quản trị"],
  ["lanhdao", "Lãnh đạo"],
  ["vanphong", "Văn phòng Đảng ủy"],
];
const VIEWER = ["xem", "Người xem"];

const PROFILES = {
  "duc-an": {
    commune: "xã Đức An",
    dataDir: ".data/demo",
    accounts: [...OFFICE, ["thon1", "Bí thư Chi bộ thôn 1"], ["phongkinhte", "Phòng Kinh tế (UBND)"], VIEWER],
  },
  "ham-thuan": {
    commune: "xã Hàm Thuận",
    dataDir: ".data/demo-ham-thuan",
    accounts: [...OFFICE, ["thon1", "Bí thư Chi bộ thôn 1 (thon2, todanpho1, congan … tương tự)"], VIEWER],
  },
};

const WORDS =
  "ban bau bien buom cam cau chim chuoi cua dao dat dem den dong dua gao gio go hoa ho hoc huong khe kho la lang lua lan mai may mit mo mua muoi nam nang nho non nui nuoc ong phao que rang rau rung sach sang sao sen song suoi tam tra tre trang troi tuoi vai vang vuon xanh xoai xuan yen".split(
    " ",
  );

const profileName = readProfile();
const profile = PROFILES[profileName];
const settings = readSettings({ host: "127.0.0.1", dataDir: profile.dataDir });
await preflight();
await assertPortFree(settings);
await ensureBuilt();

const plainEnv = environmentOf(settings);
runProgram("db/prepare-cli.ts", [], plainEnv);
const password = demoPassword();
const env = { ...plainEnv, DEMO_PASSWORD: password };
fill();

const { DEMO_PASSWORD: _, ...serverEnv } = env;
runServer("start", settings, serverEnv, () => {
  console.log(`\nSổ chỉ tiêu, bản dùng thử ${profile.commune}: ${settings.address}`);
  console.log("Tài khoản (cùng một mật khẩu):");
  for (const [name, who] of profile.accounts) console.log(`  ${name.padEnd(12)} ${who}`);
  console.log(`Mật khẩu: ${password}`);
  console.log("Số liệu minh họa; “hôm nay” của bản dùng thử là ngày 22/11/2026. Dừng: Ctrl+C");
});

/** `--profile <name>` or `--profile=<name>`. */
function readProfile() {
  const { values } = parseArgs({ options: { profile: { type: "string", default: "duc-an" } } });
  if (!Object.hasOwn(PROFILES, values.profile)) {
    stop(`Không có bản dùng thử "${values.profile}". Chọn một trong: ${Object.keys(PROFILES).join(", ")}.`);
  }
  return values.profile;
}

/** DEMO_PASSWORD, or words made once and kept in the data folder. */
function demoPassword() {
  if (process.env.DEMO_PASSWORD) return process.env.DEMO_PASSWORD;
  const file = join(settings.dataDir, "demo-password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const made = Array.from({ length: 6 }, () => WORDS[randomInt(WORDS.length)]).join("-");
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}

/** Filling is idempotent but takes seconds: it is repeated only when the program, the place or the password changed. */
function fill() {
  const filledFrom = createHash("sha256")
    .update([sourceHash(), settings.databaseUrl, profileName, password].join("\0"))
    .digest("hex");
  const stamp = join(settings.dataDir, "demo-filled");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === filledFrom) return;
  console.log("Đang nạp số liệu minh họa …");
  runProgram("db/seed/demo/cli.ts", [profileName], env);
  writeFileSync(stamp, filledFrom, { mode: 0o600 });
}
