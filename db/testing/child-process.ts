import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { StorageEnv } from "@/db/env";

const ROOT = join(import.meta.dirname, "../..");

/** Starts one of our TypeScript programs as a process of its own on the given database. */
export function startProgram(path: string, env: StorageEnv, args: string[] = []): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", join(ROOT, path), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: env.dataDir, DATABASE_URL: env.databaseUrl ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** Everything the program printed, once it ended. */
export function untilEnd(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
}
