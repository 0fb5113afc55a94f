// What start, demo and dev have in common: settings, the database made ready, the server run. No dependency.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { ROOT, stop } from "./preflight.mjs";

const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
/** With keep-alive connections next does not end by itself on SIGTERM; what was acknowledged is on disk by then. */
const STOP_WITHIN_MS = 5000;

/** HOST, PORT, DATA_DIR, DATABASE_URL and PUBLIC_URL with their defaults. */
export function readSettings({ host, dataDir }) {
  const port = process.env.PORT || "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535 || Number(port) < 1)
    stop(`PORT phải là số từ 1 đến 65535, không phải "${port}".`);
  const publicUrl = (process.env.PUBLIC_URL || "").trim().replace(/\/+$/, "");
  if (publicUrl !== "" && !URL.canParse(publicUrl)) {
    stop(`PUBLIC_URL phải là địa chỉ như http://may-chu:${port}, không phải "${publicUrl}".`);
  }
  return {
    port,
    host: process.env.HOST || host,
    dataDir: resolve(process.env.DATA_DIR || join(ROOT, dataDir)),
    databaseUrl: process.env.DATABASE_URL || "",
    address: publicUrl || `http://localhost:${port}`,
    publicUrl,
  };
}

/** The environment of everything started with these settings. */
export function environmentOf(settings, extra = {}) {
  const env = {
    ...process.env,
    DATA_DIR: settings.dataDir,
    PORT: settings.port,
    NEXT_TELEMETRY_DISABLED: "1",
    ...extra,
  };
  if (settings.publicUrl) env.PUBLIC_URL = settings.publicUrl;
  return env;
}

/** Runs one of our TypeScript programs and ends with its code when it fails. */
export function runProgram(path, args, env) {
  const result = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, path), ...args], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function assertPortFree({ host, port }) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE")
        stop(`Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=${Number(port) + 1}`);
      stop(`Không mở được cổng ${port} tại ${host}: ${error.message}`);
    });
    probe.listen(Number(port), host, () => probe.close(done));
  });
}

/** Runs `next start` or `next dev` until it ends, passes signals on, and calls `onReady` once it answers. */
export function runServer(mode, settings, env, onReady) {
  const child = spawn(process.execPath, [NEXT, mode, "-H", settings.host, "-p", settings.port], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: mode === "dev" ? "development" : "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // next's own banner names an address nobody asked for; what the program says later is passed on.
  let ready = false;
  child.stdout.on("data", (chunk) => ready && process.stdout.write(chunk));
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS).unref();
    });
  }
  child.once("exit", (code, signal) => {
    if (!stopping && code !== 0) console.error(`Máy chủ đã dừng (${signal ?? code}).`);
    process.exit(stopping ? 0 : (code ?? 1));
  });
  void whenReady(settings, child).then((answered) => {
    ready = true;
    if (answered) onReady();
  });
}

async function whenReady({ host, port }, child) {
  const local = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://${local}:${port}/api/health`).catch(() => null);
    if (answer) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** The addresses under which other machines of the office reach a server that listens to all of them. */
export function lanAddresses({ host, port }) {
  if (!["0.0.0.0", "::"].includes(host)) return [];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
}
