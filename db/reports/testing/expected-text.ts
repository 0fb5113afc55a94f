import { type Annex, allSpans, type Block, type ReportDocument, type Span, spansOf } from "@/lib/reports/document";

/** What a renderer must show of a document, in the order of reading. */
export type Expected = {
  figures: string[];
  /** Paragraphs and items with the figures in them; `markAs` says how the renderer prints a note's mark. */
  prose: { text: string; figures: string[] }[];
  /** Rows of the tables in the text and of all annexes, with their marks, empty cells too. */
  rows: string[][];
  /** "Thu ngân sách: 186%" of each bar. */
  bars: string[];
};

export function expectedOf(document: ReportDocument, markAs: (mark: string) => string): Expected {
  return {
    figures: figuresIn(allSpans(document)),
    prose: document.body.filter(isProse).map((block) => ({
      text: squeezed(printedAs(spansOf(block), markAs)),
      figures: figuresIn(spansOf(block)),
    })),
    rows: [...document.body.filter((block) => block.kind === "table"), ...document.annexes].flatMap(rowsOf),
    bars: document.body.flatMap((block) =>
      block.kind === "chart"
        ? block.chart.bars.map(({ label, figure }) => squeezed(`${label}: ${printedAs(figure, asIs)}`))
        : [],
    ),
  };
}

const isProse = (block: Block) => block.kind === "paragraph" || block.kind === "item";

function figuresIn(spans: readonly Span[]): string[] {
  return spans.flatMap((span) => (span.kind === "figure" ? [squeezed(span.text)] : []));
}

function rowsOf({ table }: Pick<Annex, "table">): string[][] {
  return table.rows.map((row) =>
    (row.kind === "group" ? [row.number, row.label] : row.cells.map((spans) => printedAs(spans, asIs))).map(squeezed),
  );
}

const asIs = (mark: string) => mark;

function printedAs(spans: readonly Span[], markAs: (mark: string) => string): string {
  return spans.map((span) => (span.kind === "note-mark" ? markAs(span.mark) : span.text)).join("");
}

/** White space left out: paper breaks lines where the screen does not, and a PDF loses the space there. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The figures of the paragraphs that are found, in order, in what was printed; the text of one that is not. */
export function figuresFound(prose: Expected["prose"], printed: string): string[] {
  let cursor = 0;
  return prose.flatMap(({ text, figures }) => {
    const at = printed.indexOf(text, cursor);
    if (at === -1) return [`not printed: ${text}`];
    cursor = at + text.length;
    return figures;
  });
}
