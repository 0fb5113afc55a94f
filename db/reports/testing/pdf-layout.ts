import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { LayoutRecord } from "@/lib/reports/layout";
import { type PdfPage, pagesOf } from "@/lib/reports/testing/pdf-pages";
import { poppler } from "./printed-text";

/** How a paper stands on its pages: measured from the words of the PDF, in millimetres. */
export type PdfLayout = {
  pages: number;
  sizes: string[];
  /** Words outside the margins by more than a millimetre; the page's number in the upper margin is not one. */
  outside: string[];
  /** The outermost words of the portrait pages. */
  margins: { left: number; right: number; top: number };
  numbers: string[];
  notEmbedded: string[];
};

export function layoutOf(pdf: string, page: LayoutRecord["page"]): PdfLayout {
  const pages = pagesOf(poppler("pdftotext", "-bbox", pdf, "-"));
  const portrait = pages.filter(({ width, height }) => width < height);
  const body = portrait.flatMap((each) => bodyWords(each, page.top).map(({ box }) => ({ box, width: each.width })));
  return {
    pages: pages.length,
    sizes: [...new Set(pages.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`))].sort(),
    outside: pages.flatMap((each) =>
      bodyWords(each, page.top)
        .filter(isOutside(each, page))
        .map(({ text }) => text),
    ),
    margins: {
      left: Math.min(...body.map(({ box }) => box[0])),
      right: Math.min(...body.map(({ box, width }) => width - box[2])),
      top: Math.min(...body.map(({ box }) => box[1])),
    },
    numbers: pages.map((each) =>
      each.words
        .filter((word) => !isBody(word, page.top))
        .map(({ text }) => text)
        .join(" "),
    ),
    notEmbedded: poppler("pdffonts", pdf)
      .split("\n")
      .slice(2)
      .filter((font) => font !== "" && !/\byes\s+(yes|no)\s+yes\b/.test(font)),
  };
}

type Word = PdfPage["words"][number];

const isBody = ({ box }: Word, top: number) => box[3] > top;
const bodyWords = (page: PdfPage, top: number) => page.words.filter((word) => isBody(word, top));

function isOutside({ width, height }: PdfPage, page: LayoutRecord["page"]) {
  return ({ box: [left, top, right, bottom] }: Word) =>
    left < page.left - 1 || right > width - page.right + 1 || top < page.top - 1 || bottom > height - page.bottom + 1;
}

/** The Word file as LibreOffice prints it, beside it. */
export function convertWord(path: string): string {
  const own = mkdtempSync(join(tmpdir(), "so-chi-tieu-office-"));
  try {
    const args = [`-env:UserInstallation=file://${join(own, "profile")}`, "--headless", "--convert-to", "pdf"];
    execFileSync("soffice", [...args, "--outdir", own, path], { stdio: "ignore", timeout: 50_000 });
    const pdf = join(dirname(path), `${basename(path, ".docx")}-word.pdf`);
    renameSync(join(own, `${basename(path, ".docx")}.pdf`), pdf);
    return pdf;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Pictures of the first pages, for a person to look at after a run. */
export function drawPages(pdf: string, pages: number): void {
  poppler("pdftoppm", "-r", "60", "-l", `${pages}`, "-png", pdf, pdf.replace(/\.pdf$/, ""));
}
