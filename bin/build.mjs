// Builds the production server when there is none or the sources changed since. No dependency.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preflight, ROOT, stop } from "./preflight.mjs";

const SOURCE_FOLDERS = ["app", "lib", "db", "public"];
const SOURCE_FILES = /^(package(-lock)?\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation)\.ts)$/;

const distDir = () => join(ROOT, process.env.NEXT_DIST_DIR ?? ".next");
const stampFile = () => join(distDir(), "built-from.json");

/** By content, not by date: a checkout or a copy keeps no dates. Tests and generated SQL are not part of a build. */
export function sourceHash() {
  const hash = createHash("sha256");
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  for (const name of readdirSync(ROOT).sort()) if (SOURCE_FILES.test(name)) add(name);
  for (const folder of SOURCE_FOLDERS) {
    if (!existsSync(join(ROOT, folder))) continue;
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.sql$/.test(entry.name))
      .map((entry) => join(entry.parentPath.slice(ROOT.length + 1), entry.name));
    for (const path of files.sort()) add(path);
  }
  return hash.digest("hex");
}

export function isBuilt() {
  if (!existsSync(join(distDir(), "BUILD_ID")) || !existsSync(stampFile())) return false;
  return JSON.parse(readFileSync(stampFile(), "utf8")).sources === sourceHash();
}

/** Two starts at once: one builds, the other waits for it. */
export async function ensureBuilt() {
  while (!isBuilt()) {
    const unlock = tryLock();
    if (unlock === null) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      continue;
    }
    try {
      if (!isBuilt()) await build();
    } finally {
      unlock();
    }
  }
}

/** `next build` with nothing to open: it must work without any database. Extra variables are for the test of that. */
export async function build(extraEnv = {}) {
  console.log("Đang dựng chương trình (next build); mất khoảng nửa phút …");
  rmSync(stampFile(), { force: true });
  const sources = sourceHash();
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules/next/dist/bin/next"), "build"], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...extraEnv },
    });
    child.once("exit", resolve);
  });
  if (code !== 0) stop("Dựng chương trình không thành công: xem thông báo ở trên.");
  writeFileSync(stampFile(), JSON.stringify({ sources }));
}

/** One lock a working copy; a lock left behind by a dead process is taken over. */
function tryLock() {
  const name = createHash("sha256").update(distDir()).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `so-chi-tieu-build-${name}.lock`);
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return () => rmSync(path, { force: true });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAlive(path)) rmSync(path, { force: true });
    return null;
  }
}

function isAlive(lockPath) {
  try {
    const pid = Number(readFileSync(lockPath, "utf8"));
    // Empty: made this very moment, its owner has not written its number yet.
    if (!pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await preflight();
  await build();
}
