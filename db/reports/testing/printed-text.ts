import { execFileSync, spawnSync } from "node:child_process";
import { readWritten, shown, type WrittenSheet } from "@/lib/workbooks/testing/written-book";
import { squeezed } from "./expected-text";

/** Figures of the page in their order, by the class that marks them. */
export function screenFigures(html: string): string[] {
  const found = html.matchAll(/<(?:span|a|tspan) (?:[^>]* )?class="paper-figure"[^>]*>([^<]*)</g);
  return [...found].map((match) => squeezed(unescaped(match[1] ?? "")));
}

function unescaped(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** The first sheet as one text, and the rows of the others below their heads as Excel shows them. */
export async function bookText(bytes: Uint8Array): Promise<{ text: string; rows: string[][] }> {
  const [text, ...annexes] = await readWritten(bytes);
  const lines = [...(text?.cells ?? [])].map(([, cell]) => shown(cell));
  return { text: squeezed(lines.join(" ")), rows: annexes.flatMap(tableRows) };
}

/** Rows from under the frozen head to the first empty line, as wide as the head. */
function tableRows({ cells, xml }: WrittenSheet): string[][] {
  const head = Number(/<pane [^>]*ySplit="(\d+)"/.exec(xml)?.[1]);
  const columns = [...cells.keys()]
    .filter((at) => at.replace(/^[A-Z]+/, "") === `${head}`)
    .map((at) => at.replace(/\d/g, ""));
  const rows: string[][] = [];
  for (let row = head + 1; columns.some((column) => cells.has(`${column}${row}`)); row++) {
    const texts = columns.map((column) => shown(cells.get(`${column}${row}`)));
    const isGroup = texts.slice(2).every((text) => text === "") && !cells.has(`C${row}`);
    rows.push((isGroup ? texts.slice(0, 2) : texts).map(squeezed));
  }
  return rows;
}

/** A PDF's text by pdftotext in the order it was drawn, cell by cell, without page numbers; and how many pages. */
export function pdfText(path: string): { text: string; pages: number } {
  const pages = poppler("pdftotext", "-raw", path, "-").split("\f").slice(0, -1);
  const text = pages.map((page, index) => page.replace(new RegExp(`^\\s*${index + 1}\\s`), "")).join(" ");
  return { text: squeezed(text), pages: pages.length };
}

export function poppler(tool: "pdftotext" | "pdffonts" | "pdftoppm", ...args: string[]): string {
  return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: "pipe" });
}

export function hasTool(program: "pdftotext" | "soffice"): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** LibreOffice, and a font as wide as Times New Roman for it. */
export function canPrintWord(): boolean {
  const { stdout } = spawnSync("fc-match", ["Times New Roman"], { encoding: "utf8" });
  return hasTool("soffice") && /Liberation Serif|Times New Roman/.test(stdout ?? "");
}
