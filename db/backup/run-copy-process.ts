import { spawn } from "node:child_process";
import { join } from "node:path";
import type { CopyReport } from "./backup-files";
import type { CopyAnswer } from "./copy-answer";
import { CopyProcessError } from "./failure";

/** A copy takes seconds; one that hangs must not keep the next from being made. */
const LONGEST_MS = 30 * 60_000;

/**
 * @param input the first line of its stdin
 * Throws a CopyProcessError that says what went wrong there.
 */
export function runCopyProcess(name: string, args: readonly string[], input = ""): Promise<CopyReport> {
  // tsx is a production dependency, and every start of the program stands in its root folder.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "db/backup", name);
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${input}\n`);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code !== 0) return reject(new Error(`the copying process ended with ${signal ?? code}: ${stderr.trim()}`));
      const answer = JSON.parse(stdout) as CopyAnswer;
      if (answer.ok) resolve(answer.report);
      else reject(new CopyProcessError(answer.code, answer.message));
    });
  });
}
