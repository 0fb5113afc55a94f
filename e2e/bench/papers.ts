import type { Browser } from "@playwright/test";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { startServer } from "../server";
import { median } from "./load";
import { cookieOf } from "./own-server";
import { fact, goal } from "./print";

const ROUNDS = 15;

/**
 * The annual report of ham-thuan with all its annexes as HTML and as Word, as the requester waits for it on the same
 * machine, beside a bare table of the same rows and cells by the same two libraries.
 */
export async function measurePapers(browser: Browser): Promise<void> {
  const own = await startServer("demo", { profile: "ham-thuan" });
  try {
    const cookie = await cookieOf(browser, own.url, "xem");
    const read = async (path: string) => {
      const answer = await fetch(own.url + path, { headers: { cookie } });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer.arrayBuffer();
    };
    const rows = rowsOf(new TextDecoder().decode(await read("/print/reports/2026")));
    const cells = rows.reduce((sum, row) => sum + row.length, 0);
    const found = {
      html: await medianOf(() => read("/print/reports/2026")),
      bareHtml: await medianOf(async () => bareHtml(rows)),
      word: await medianOf(() => read("/reports/2026/word")),
      bareWord: await medianOf(() => bareWord(rows)),
    };
    const told = Object.entries(found).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
    console.log(`annual report of ham-thuan, ${rows.length} rows and ${cells} cells: ${told.join(", ")}`);
    fact("papers", { rows: rows.length, cells, ...found });
    goal({ name: "annual report of ham-thuan as HTML", value: found.html, unit: "ms", atMost: 300 });
    goal({ name: "annual report of ham-thuan as Word", value: found.word, unit: "ms", atMost: 700 });
  } finally {
    await own.stop();
  }
}

/** Texts of the cells of every table on the page. */
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][\s>][\s\S]*?<\/t[hd]>/g)].map(([cell]) => cell.replace(/<[^>]*>/g, "")),
  );
}

function bareHtml(rows: readonly string[][]): string {
  const tr = (row: readonly string[], index: number) =>
    createElement("tr", { key: index }, ...row.map((cell) => createElement("td", null, cell)));
  return renderToStaticMarkup(createElement("table", null, createElement("tbody", null, rows.map(tr))));
}

function bareWord(rows: readonly string[][]): Promise<ArrayBuffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
  return Packer.toArrayBuffer(new Document({ sections: [{ children: [table] }] }));
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const from = performance.now();
    await run();
    // The first ones warm up.
    if (round >= 3) times.push(performance.now() - from);
  }
  return median(times);
}
