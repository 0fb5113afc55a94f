import { rmSync } from "node:fs";
import type { CopyReport } from "./backup-files";
import { codeOf } from "./failure";

/** What a copying process prints. */
export type CopyAnswer = { ok: true; report: CopyReport } | { ok: false; code: string; message: string };

/** Leaves no half copy behind. */
export async function answerOf(copy: string, work: () => CopyReport | Promise<CopyReport>): Promise<CopyAnswer> {
  try {
    return { ok: true, report: await work() };
  } catch (error) {
    for (const end of ["", "-journal"]) rmSync(copy + end, { force: true });
    return { ok: false, code: codeOf(error), message: String(error) };
  }
}
