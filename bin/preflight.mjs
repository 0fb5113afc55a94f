// Makes sure this machine can run the program: Node, installed packages, the SQLite driver. No dependency.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

const FLOOR = [20, 19, 0];
/** First releases with the fixes of October 2026; Node 20 gets none any more. */
const PRODUCTION_FLOORS = { 22: [22, 23, 4], 24: [24, 22, 1] };

/** Ends the program with a message for the person at the console. */
export function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}

export async function preflight({ production = false } = {}) {
  checkNode(production);
  if (!isInstalled()) await install();
  if (!driverLoads()) rebuildDriver();
}

function checkNode(production) {
  const version = process.versions.node.split(".").map(Number);
  const name = process.versions.node;
  const odd = version[0] === 21 || (version[0] === 22 && isBelow(version, [22, 14, 0]));
  if (isBelow(version, FLOOR) || odd) {
    stop(`Cần Node.js 20.19 trở lên (hoặc từ 22.14); máy này đang có ${name}. Tải bản mới tại trang nodejs.org.`);
  }
  const floor = PRODUCTION_FLOORS[version[0]];
  const safe = floor ? !isBelow(version, floor) : version[0] > 24;
  if (production && !safe) {
    console.warn(
      `Lưu ý: Node.js ${name} thiếu các bản vá bảo mật mới. Khi dùng thật, hãy cài 24.22.1 hoặc 22.23.4 trở lên.`,
    );
  }
}

function isBelow(version, floor) {
  for (const [position, part] of floor.entries()) {
    if (version[position] !== part) return version[position] < part;
  }
  return false;
}

/** Every package the lock file asks of this machine is there in the locked version. */
function isInstalled() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    // Binaries of other platforms are in the lock file and never on this machine.
    const mayBeAbsent = entry.optional || entry.devOptional || entry.peer || entry.os || entry.cpu;
    return path === "" || (found[path] ? found[path].version === entry.version : Boolean(mayBeAbsent));
  });
}

async function install() {
  console.log("Đang cài các gói cần thiết (npm ci); lần đầu có thể mất vài phút …");
  const missing = missingBuildTools();
  if (missing.length > 0 && !(await canFetchDriver())) stop(toolMessage(missing));
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: ROOT, stdio: "inherit" });
  if (result.status === 0) return;
  stop(missing.length > 0 ? toolMessage(missing) : "Cài đặt không thành công: xem thông báo của npm ở trên.");
}

/** What node-gyp needs to compile the SQLite driver, as names of Debian packages. */
function missingBuildTools() {
  const needed = { "g++": "g++", make: "make", python3: "python3" };
  return Object.keys(needed).filter((program) => findProgram(program) === null);
}

export function findProgram(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    if (folder !== "" && existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Without a compiler the driver must come ready-made; say so before npm works for minutes in vain. */
async function canFetchDriver() {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const version = lock.packages["node_modules/better-sqlite3"].version;
  const file = `better-sqlite3-v${version}-node-v${process.versions.modules}-${process.platform}-${process.arch}.tar.gz`;
  const url = `https://github.com/WiseLibs/better-sqlite3/releases/download/v${version}/${file}`;
  try {
    const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(8000) });
    return answer.ok;
  } catch {
    return false;
  }
}

function toolMessage(missing) {
  return [
    "Không tải được bản dựng sẵn của SQLite (better-sqlite3), nên máy này phải tự biên dịch, và còn thiếu:",
    `  ${missing.join(", ")}`,
    `Cài bằng lệnh:  sudo apt-get install -y ${missing.join(" ")}`,
    "rồi chạy lại lệnh vừa rồi.",
  ].join("\n");
}

/** Loaded in a process of its own: a driver built for another Node would bring this one down. */
function driverLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ["-e", script], { cwd: ROOT, stdio: "ignore" }).status === 0;
}

function rebuildDriver() {
  console.log("Bản Node.js đã đổi: đang dựng lại bộ điều khiển SQLite …");
  spawnSync("npm", ["rebuild", "better-sqlite3"], { cwd: ROOT, stdio: "inherit" });
  if (driverLoads()) return;
  const missing = missingBuildTools();
  stop(missing.length > 0 ? toolMessage(missing) : "Không nạp được better-sqlite3: xem thông báo ở trên.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await preflight({ production: process.argv.includes("--production") });
  console.log("Máy này đã sẵn sàng.");
}
