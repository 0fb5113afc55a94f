import { execFileSync } from "node:child_process";

/** Debian's poppler-utils, which read what Chromium printed. */
export function poppler(tool: "pdftotext" | "pdffonts", ...args: string[]): string {
  return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: "pipe" });
}

export function hasPoppler(): boolean {
  try {
    poppler("pdftotext", "-v");
    return true;
  } catch {
    return false;
  }
}
