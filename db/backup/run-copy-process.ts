import { spawn } from "node:child_process";
import { join } from "node:path";
import type { CopyAnswer } from "./copy-process";
import type { CopyReport } from "./copy-verified";
import { CopyProcessError } from "./failure";

/** A copy takes seconds; one that hangs must not keep the next from being made. */
const LONGEST_MS = 30 * 60_000;

/** Throws a CopyProcessError that says what went wrong there. */
export function runCopyProcess(source: string, copy: string): Promise<CopyReport> {
  // tsx is a production dependency, and every start of the program stands in its root folder.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "db/backup/copy-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, source, copy], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
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
