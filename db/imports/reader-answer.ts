import { type PackedSheet, packSheet } from "@/lib/workbooks/packed-sheet";
import type { WorkbookProblem } from "@/lib/workbooks/workbook";
import { parseWorkbook } from "./parse-workbook";
import { WorkbookRefused } from "./workbook-refused";

export type FileAnswer =
  | { ok: true; sheets: PackedSheet[]; inflated: number; cells: number }
  | { ok: false; problem: WorkbookProblem; place: string | null; error?: string };

/** What the reading process prints. */
export type ReaderAnswer = FileAnswer & { peakKilobytes: number; cpuMs: number };

/** Never rejects, whatever the bytes are. */
export async function answerFor(bytes: Buffer): Promise<FileAnswer> {
  try {
    const { sheets, ...counts } = await parseWorkbook(bytes);
    return { ok: true, sheets: sheets.map(packSheet), ...counts };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { ok: false, problem: error.problem, place: error.place };
    // What the archive's own reader cannot make out; anything else would be a fault of ours, and the log tells.
    return { ok: false, problem: "damaged", place: null, error: String(error) };
  }
}
