import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";

/** A data folder for evidence files, gone with the process. */
export const FILES = mkdtempSync(join(tmpdir(), "so-chi-tieu-files-"));
process.once("exit", () => rmSync(FILES, { recursive: true, force: true }));

export const pdfOn = (indicatorId: string, fileName = "Biên bản.pdf") => ({
  indicatorId,
  fileName,
  bytes: SAMPLES.pdf,
});
