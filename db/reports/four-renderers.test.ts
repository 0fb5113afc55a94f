import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canPrintPdf, printPdf } from "@/app/_pdf/print-pdf";
import { readReport } from "@/app/(workspace)/reports/report.load";
import { readUnitSummary } from "@/app/(workspace)/reports/unit-summary.load";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import type { Actor } from "@/lib/access/grant";
import { plainText, type ReportDocument, spansOf } from "@/lib/reports/document";
import { reportBook } from "@/lib/reports/report-book";
import { figuresOf, readWord } from "@/lib/reports/testing/written-word";
import { writeWord } from "@/lib/reports/word/write-word";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { DEMO_TODAY } from "../seed/demo/profile";
import { profileOf } from "../seed/demo/profiles";
import { seedDemo } from "../seed/demo/seed";
import { expectedOf, figuresFound, squeezed } from "./testing/expected-text";
import { type PaperServer, paperHtml, startPaperServer } from "./testing/paper-server";
import { convertWord, drawPages, layoutOf } from "./testing/pdf-layout";
import { bookText, canPrintWord, hasTool, pdfText, poppler, screenFigures } from "./testing/printed-text";

vi.mock("server-only", () => ({}));

/** Pictures and files that a person may look at after a run. */
const KEPT = join(import.meta.dirname, "../../test-results/papers");
/** Every kind of report, of a closed year and of an open one; the year's is what LibreOffice prints too. */
const PROFILES = [
  { name: "duc-an", year: "2025" },
  { name: "ham-thuan", year: "2026" },
];
/** One unit's page of the year. */
const UNIT = "phong-kinh-te";
const SUMMARY = "unit-summary";
const COOKIE = "so-chi-tieu=cua-nguoi-xem";
const holder = globalThis as { __soChiTieuStore?: unknown };

const noPdf = !canPrintPdf() || !hasTool("pdftotext");

describe.each(PROFILES)("every kind of report of $name", ({ name, year }) => {
  const papers = ["2026-Q3", "2026-6M", "2026-9M", year, SUMMARY];
  const documents = new Map<string, ReportDocument>();
  let opened: TestStore | undefined;
  let server: PaperServer | undefined;

  beforeAll(async () => {
    mkdirSync(KEPT, { recursive: true });
    opened = await openTestStore("sqlite");
    holder.__soChiTieuStore = opened.store;
    const profile = profileOf(name);
    if (profile === null) throw new Error(name);
    await seedDemo(opened.store, "mật khẩu của bản dùng thử", profile);
    const reader = {
      actor: viewerOf(profile.communeId),
      commune: { id: profile.communeId },
      today: DEMO_TODAY,
      store: opened.store,
    };
    for (const period of papers.slice(0, -1)) documents.set(period, (await readReport(reader, period)).document);
    documents.set(SUMMARY, await readUnitSummary(reader, UNIT, year));
    server = await startPaperServer();
    process.env.PORT = `${server.port}`;
  });

  afterAll(async () => {
    server?.close();
    await opened?.dispose();
    holder.__soChiTieuStore = undefined;
  });

  const documentOf = (period: string): ReportDocument => {
    const document = documents.get(period);
    if (document === undefined) throw new Error(`no report of ${period}`);
    return document;
  };

  it.each(papers)("%s: screen, Word and Excel hold the same figures in the same order", async (period) => {
    const document = documentOf(period);
    const { figures, rows, prose, bars } = expectedOf(document, (mark) => (/^\d+$/.test(mark) ? `(${mark})` : mark));
    const told = prose.flatMap((each) => each.figures);
    expect(figures.length).toBeGreaterThan(20);
    expect(screenFigures(paperHtml(document, true))).toEqual(figures);
    expect(screenFigures(paperHtml(document, false))).toEqual(figures);
    const word = await writeWord(document);
    expect(figuresOf((await readWord(word)).body).map(squeezed)).toEqual(figures);
    const book = await bookText(await writeWorkbook(reportBook(document)));
    expect(figuresFound(prose, book.text)).toEqual(told);
    expect(book.rows).toEqual(rows);
    expect(bars.filter((bar) => !book.text.includes(bar))).toEqual([]);
    process.stdout.write(
      `${name} ${period}: ${figures.length} figures the same on screen, in Word and Excel (${told.length} in prose, ${rows.length} rows)\n`,
    );
  });

  it.skipIf(noPdf).each(papers)("%s: so does the PDF (Chromium, pdftotext)", async (period) => {
    const { figures, rows, prose } = expectedOf(documentOf(period), (mark) => mark);
    const told = prose.flatMap((each) => each.figures);
    server?.show(paperHtml(documentOf(period), false));
    const bytes = await printPdf("/print", COOKIE);
    const path = join(KEPT, `${name}-${period}.pdf`);
    writeFileSync(path, bytes ?? "");
    const printed = pdfText(path);
    expect(figuresFound(prose, printed.text)).toEqual(told);
    const table = rows.map((row) => ({ text: row.join(""), figures: [row.join("")] }));
    expect(figuresFound(table, printed.text)).toEqual(rows.map((row) => row.join("")));
    process.stdout.write(`${name} ${period}: ${figures.length} figures the same in a PDF of ${printed.pages} pages\n`);
    expect(new Set(server?.cookies)).toEqual(new Set([COOKIE]));
  });

  it.skipIf(noPdf || !canPrintWord())("Word as LibreOffice prints it has the pages of the PDF", async () => {
    const document = documentOf(year);
    const file = join(KEPT, `${name}-${year}.docx`);
    writeFileSync(file, await writeWord(document));
    const pdfs = { word: convertWord(file), chromium: join(KEPT, `${name}-${year}.pdf`) };
    const [word, chromium] = [layoutOf(pdfs.word, document.layout.page), layoutOf(pdfs.chromium, document.layout.page)];
    for (const pdf of Object.values(pdfs)) drawPages(pdf, 5);
    process.stdout.write(`${name} ${year}: Word ${told(word)}; PDF ${told(chromium)}\n`);
    expect(Math.abs(word.pages - chromium.pages)).toBeLessThanOrEqual(1);
    for (const { outside, margins, notEmbedded, numbers, sizes } of [word, chromium]) {
      expect(outside).toEqual([]);
      expect(notEmbedded).toEqual([]);
      expect(sizes).toEqual(["210 × 297", "297 × 210"]);
      expect(numbers).toEqual(numbers.map((_, index) => (index === 0 ? "" : `${index + 1}`)));
      const { page } = document.layout;
      for (const side of ["left", "right", "top"] as const) {
        expect(Math.abs(margins[side] - page[side]), side).toBeLessThan(1);
      }
    }
    const printed = lettersOf(poppler("pdftotext", pdfs.word, "-"));
    const words = document.body.flatMap((block) => [...lettersOf(plainText(spansOf(block)))]);
    expect([...new Set(words.filter((each) => !printed.has(each)))]).toEqual([]);
  });
});

function viewerOf(communeId: string): Actor {
  const nothing = { unitIds: [], reviewedGroupIds: [], supervisedUnitIds: [] };
  return { communeId, accountId: "xem", displayName: "Người xem", roles: ["viewer"], ...nothing };
}

function told({ pages, margins }: ReturnType<typeof layoutOf>): string {
  const { left, right, top } = margins;
  return `${pages} pages, margins ${[left, right, top].map((each) => each.toFixed(1)).join("/")} mm`;
}

/** Words letter by letter with their tone marks, digits and signs left out. */
function lettersOf(text: string): Set<string> {
  return new Set(text.normalize("NFC").match(/\p{L}+/gu) ?? []);
}
