import { type PackedSheet, packSheet } from "@/lib/workbooks/packed-sheet";
import type { WorkbookProblem } from "@/lib/workbooks/workbook";
import { parseWorkbook } from "./parse-workbook";
import { WorkbookRefused } from "./workbook-refused";

export type ReaderAnswer = (
  | { ok: true; sheets: PackedSheet[]; inflated: number; cells: number }
  | { ok: false; problem: WorkbookProblem; place: string | null; error?: string }
) & { peakKilobytes: number; cpuMs: number };

/**
 * A process of its own, with a limit to its memory: the workbook on standard input, on standard output a blank once it
 * is ready and then a ReaderAnswer.
 */
process.stdout.write(" ");
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const answer = await answerFor(Buffer.concat(chunks));
const { maxRSS: peakKilobytes, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuMs = Math.round((userCPUTime + systemCPUTime) / 1000);
process.stdout.write(JSON.stringify({ ...answer, peakKilobytes, cpuMs }));

async function answerFor(bytes: Buffer) {
  try {
    const { sheets, ...counts } = await parseWorkbook(bytes);
    return { ok: true, sheets: sheets.map(packSheet), ...counts };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { ok: false, problem: error.problem, place: error.place };
    // What the archive's own reader cannot make out; anything else would be a fault of ours, and the log tells.
    return { ok: false, problem: "damaged", place: null, error: String(error) };
  }
}
