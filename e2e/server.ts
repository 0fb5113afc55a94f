import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mountDisk, unmountDisk } from "@/db/testing/small-disk";
import { serverEnv } from "./env";
import { createOwnDatabase } from "./postgres";

const ROOT = join(import.meta.dirname, "..");
const READY_WITHIN_MS = 120_000;

/** Password of every demo account in tests. */
export const DEMO_PASSWORD = "mat khau thu nghiem 2026";

export type RunningServer = {
  url: string;
  dataDir: string;
  /** Its own PostgreSQL database; null: SQLite in `dataDir`. */
  databaseUrl: string | null;
  /** Everything the server printed so far. */
  output: () => string;
  stop: () => Promise<void>;
};

/** Starts `node bin/demo.mjs` or `node bin/start.mjs`, exactly what a person starts, on a free port. */
export async function startServer(
  command: "demo" | "start",
  options: {
    hostName?: string;
    env?: Record<string, string>;
    /** The demo's commune. */
    profile?: "ham-thuan";
    /** Puts the data folder on a disk of its own of so many bytes. */
    disk?: number;
  } = {},
): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-e2e-"));
  if (options.disk !== undefined && !mountDisk(options.disk, dataDir)) throw new Error("the disk was not mounted");
  const database = await createOwnDatabase();
  const port = await freePort();
  const url = `http://${options.hostName ?? "localhost"}:${port}`;
  const child = spawn(
    process.execPath,
    [join(ROOT, "bin", `${command}.mjs`), ...(options.profile ? ["--profile", options.profile] : [])],
    {
      cwd: ROOT,
      env: serverEnv({
        DATA_DIR: dataDir,
        PORT: String(port),
        HOST: "127.0.0.1",
        PUBLIC_URL: url,
        DEMO_PASSWORD,
        ...(database ? { DATABASE_URL: database.url } : {}),
        ...options.env,
      }),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed += chunk;
  });
  await waitUntilReady(child, port, () => printed);
  return {
    url,
    dataDir,
    databaseUrl: database?.url ?? null,
    output: () => printed,
    stop: async () => {
      await stopChild(child);
      // A backup begun by the server may still be ending: its process is not the one that was stopped.
      if (options.disk !== undefined) unmountDisk(dataDir);
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      await database?.drop();
    },
  };
}

async function waitUntilReady(child: ChildProcess, port: number, printed: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`server ended with ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await stopChild(child);
  throw new Error(`server not ready:\n${printed()}`);
}

export function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
