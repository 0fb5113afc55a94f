import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import type { LibpqTarget } from "./libpq";

/** Shorter than the process above it may take, so that none is left alone when that is ended. */
const LONGEST_MS = 25 * 60_000;

/** What the tool said when it failed; `code` where its words mean one of the system's. */
export class PgToolError extends Error {
  readonly code: string;
  constructor(program: string, ended: string, stderr: string) {
    super(`${program} ended with ${ended}: ${stderr.trim().slice(-4000)}`);
    this.code = /No space left on device|Disk quota exceeded/.test(stderr) ? "ENOSPC" : "PG_TOOL";
  }
}

export type RunningTool = { stdout: Readable; ended: Promise<void> };

/** Never through a shell; what it prints is to be read, or it waits. `ended` rejects with a PgToolError. */
export function startTool(program: string, args: string[], env: LibpqTarget["env"]): RunningTool {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(program, args, {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new PgToolError(program, String(signal ?? code), stderr));
    });
  });
  // Somebody awaits it, if only later.
  ended.catch(() => undefined);
  return { stdout: child.stdout, ended };
}

export async function runTool(program: string, args: string[], env: LibpqTarget["env"]): Promise<void> {
  const { stdout, ended } = startTool(program, args, env);
  stdout.resume();
  await ended;
}
