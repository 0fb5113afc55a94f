import { rmSync } from "node:fs";
import { type CopyReport, copyVerified } from "./copy-verified";
import { codeOf } from "./failure";

export type CopyAnswer = { ok: true; report: CopyReport } | { ok: false; code: string; message: string };

/**
 * A process of its own, so that the server answers while the copy is made: `copy-process.ts <source> <copy>`. Prints
 * a CopyAnswer; leaves no half copy behind.
 */
const [source, copy] = process.argv.slice(2);
if (!source || !copy) throw new Error("copy-process.ts <source> <copy>");
process.stdout.write(JSON.stringify(answer(source, copy)));

function answer(from: string, to: string): CopyAnswer {
  try {
    return { ok: true, report: copyVerified(from, to) };
  } catch (error) {
    for (const end of ["", "-journal"]) rmSync(to + end, { force: true });
    return { ok: false, code: codeOf(error), message: String(error) };
  }
}
