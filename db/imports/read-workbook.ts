import { spawn } from "node:child_process";
import { join } from "node:path";
import { createQueue } from "@/db/transaction";
import { unpackSheet } from "@/lib/workbooks/packed-sheet";
import type { ReadWorkbook } from "@/lib/workbooks/workbook";
import { problemOfFile } from "./file-kind";
import type { ReaderAnswer } from "./reader-answer";

/** Of reading; a busy computer may take a while to start a process. */
const LONGEST_MS = 10_000;
const LONGEST_START_MS = 30_000;
/** Of JavaScript's own heap; with the program itself the process stays under 150 MB. */
const HEAP_MB = 64;

/** What reading took; zero where the file was refused before a process was started. */
export type ReadingCost = { peakBytes: number; cpuMs: number; inflated: number; cells: number };

/** One at a time: whoever sends twenty files at once waits, not everybody else. */
const inTurn = createQueue();

/**
 * The cells of an .xlsx, or why it is refused and where. Read in a process of its own that has little memory and ten
 * seconds: whatever a file does to it, the server goes on. Never throws because of what the file holds.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<ReadWorkbook> {
  return (await measureReading(bytes, fileName)).answer;
}

/** The same, with what it took. */
export async function measureReading(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ answer: ReadWorkbook; cost: ReadingCost }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problem = problemOfFile(file, fileName);
  const nothing = { peakBytes: 0, cpuMs: 0, inflated: 0, cells: 0 };
  if (problem !== null) return { answer: { ok: false, problem, place: null }, cost: nothing };
  const answer = await inTurn(() => runReader(file));
  if (answer === "too-heavy") return { answer: { ok: false, problem: "too-heavy", place: null }, cost: nothing };
  const spent = { peakBytes: answer.peakKilobytes * 1024, cpuMs: answer.cpuMs };
  if (answer.ok) {
    const { sheets, inflated, cells } = answer;
    return { answer: { ok: true, sheets: sheets.map(unpackSheet) }, cost: { ...spent, inflated, cells } };
  }
  if (answer.error !== undefined) logReadingError(answer.error);
  const { problem: found, place } = answer;
  return { answer: { ok: false, problem: found, place }, cost: { ...nothing, ...spent } };
}

const BROUGHT_DOWN = { ok: false, problem: "damaged", place: null, peakKilobytes: 0, cpuMs: 0 } as const;

/** "too-heavy" when the process was ended for its time or its memory. */
function runReader(file: Buffer): Promise<ReaderAnswer | "too-heavy"> {
  // tsx is a production dependency, and every start of the program stands in its root folder.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "db/imports/read-workbook-process.ts");
  const limits = [`--max-old-space-size=${HEAP_MB}`, "--max-semi-space-size=2"];
  const child = spawn(process.execPath, [...limits, "--import", "tsx", program], {
    stdio: ["pipe", "pipe", "pipe"],
    timeout: LONGEST_START_MS + LONGEST_MS,
    killSignal: "SIGKILL",
  });
  let deadline: NodeJS.Timeout | undefined;
  // Its first byte says that it has started.
  child.stdout.once("data", () => {
    deadline = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
  });
  let stderr = "";
  const stdout: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk) => {
    stderr = (stderr + chunk).slice(-4000);
  });
  // A process that ended early is told by how it ended.
  child.stdin.on("error", () => undefined);
  child.stdin.end(file);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(deadline);
      if (code === 0) resolve(JSON.parse(Buffer.concat(stdout).toString("utf8")) as ReaderAnswer);
      else if (signal !== null || /heap out of memory/.test(stderr)) resolve("too-heavy");
      // Started, and then brought down by the file.
      else if (stdout.length > 0) resolve({ ...BROUGHT_DOWN, error: stderr.trim() });
      else reject(new Error(`the reading process did not start (${code}): ${stderr.trim()}`));
    });
  });
}

function logReadingError(error: string): void {
  // biome-ignore lint/suspicious/noConsole: the server's log; the person is told that the file is damaged
  console.error("Không đọc được tệp Excel:", error);
}
