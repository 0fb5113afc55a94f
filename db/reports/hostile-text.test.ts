import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canPrintPdf, printPdf } from "@/app/_pdf/print-pdf";
import type { Block, ReportDocument, Span } from "@/lib/reports/document";
import { reportBook } from "@/lib/reports/report-book";
import { sampleDocument } from "@/lib/reports/testing/sample-document";
import { paragraphsOf, readWord } from "@/lib/reports/testing/written-word";
import { writeWord } from "@/lib/reports/word/write-word";
import { hostileNotes, keptOf } from "@/lib/workbooks/testing/hostile-notes";
import { readWritten } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { type PaperServer, paperHtml, startPaperServer } from "./testing/paper-server";
import { hasTool, pdfText } from "./testing/printed-text";

vi.mock("server-only", () => ({}));

const NOTES = hostileNotes(500);

describe("500 hostile notes come out as text", () => {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-hostile-"));
  const document = hostileDocument();
  let server: PaperServer | undefined;

  beforeAll(async () => {
    server = await startPaperServer();
    process.env.PORT = `${server.port}`;
  });

  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("on screen: no element, no attribute, every letter", () => {
    const html = paperHtml(document, false);
    const texts = [...html.matchAll(/<p class="paper-text">([\s\S]*?)<\/p>/g)].map((match) => match[1] ?? "");
    const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map((match) => match[1] ?? "");
    expect(texts.filter((_, index) => index % 2 === 1).map(unescaped)).toEqual(NOTES);
    expect(cells.map(unescaped)).toEqual(NOTES);
    expect([...texts.slice(0, -1), ...cells].filter((text) => text.includes("<"))).toEqual([]);
  });

  it("in Word: well-formed, in their paragraphs, cells and footnotes", async () => {
    const { body, footnotes } = await readWord(await writeWord(document));
    const wanted = NOTES.map((note) => keptOf(note).replaceAll("\n", " "));
    const paragraphs = paragraphsOf(body);
    const of = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text);
    expect(of("NoiDung").filter((_, index) => index % 2 === 1)).toEqual(wanted);
    expect(of("BangChu").slice(-NOTES.length)).toEqual(wanted);
    expect([...footnotes.values()]).toEqual(wanted.slice(0, 20).map((note) => note.trim()));
  });

  it("in Excel: no formula, no error, no date", async () => {
    const [text, annex] = await readWritten(await writeWorkbook(reportBook(document)));
    const wanted = NOTES.map(keptOf);
    const prose = [...(text?.cells ?? [])].filter(([at]) => at.startsWith("B")).map(([, cell]) => cell.value);
    for (const note of wanted.filter((each) => each !== "")) expect(prose).toContain(note);
    const cells = NOTES.map((_, index) => annex?.cells.get(`A${index + 6}`)?.value ?? "");
    expect(cells).toEqual(wanted.map((note) => note.trim()));
    expect(`${text?.xml}${annex?.xml}`).not.toMatch(/<f[ >]|t="e"/);
  });

  it.skipIf(!canPrintPdf() || !hasTool("pdftotext"))(
    "in the PDF: between their marks, nothing run, nothing lost",
    async () => {
      server?.show(paperHtml({ ...document, annexes: [] }, false));
      const path = join(folder, "hostile.pdf");
      writeFileSync(path, (await printPdf("/print", "")) ?? "");
      const { text } = pdfText(path);
      const printed = NOTES.map((_, index) => {
        const [from, to] = [text.indexOf(markOf(index)), text.indexOf(markOf(index + 1))];
        return lettersOf(text.slice(from + markOf(index).length, to));
      });
      expect(printed).toEqual(NOTES.map(lettersOf));
    },
  );
});

/** A paragraph that names its place before each note, then the notes again as cells and some as footnotes. */
function hostileDocument(): ReportDocument {
  const [annex] = sampleDocument().annexes;
  const said = (text: string): Span[] => [{ kind: "text", text }];
  const paragraph = (spans: Span[]): Block => ({ kind: "paragraph", spans });
  const body = NOTES.flatMap((note, index) => [paragraph(said(markOf(index))), paragraph(said(note))]);
  const notes = NOTES.slice(0, 20).map((text, index) => ({ id: `note-${index}`, mark: `${index + 1}`, text }));
  const marks = notes.map(({ id, mark }): Span => ({ kind: "note-mark", mark, noteId: id }));
  if (annex === undefined) throw new Error("no annex");
  return sampleDocument({
    body: [...body, paragraph([...said(markOf(NOTES.length)), ...marks])],
    notes,
    annexes: [
      {
        ...annex,
        table: {
          columns: [{ key: "note", title: "Ghi chú", width: 1000, align: "left" }],
          rows: NOTES.map((note, index) => ({ kind: "entry", key: `${index}`, depth: 0, cells: [said(note)] })),
        },
      },
    ],
  });
}

const markOf = (index: number) => `⟨${index}⟩`;

/** Letters of the alphabet and ASCII signs, sorted: a line from right to left is extracted in another order. */
function lettersOf(text: string): string {
  return (text.match(/[!-~]/g) ?? []).sort().join("");
}

function unescaped(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
