const LINE_END = /\r\n|\n|\r/y;
/** Zero-width and direction marks: nobody sees them. */
const INVISIBLE = /\p{Cf}/gu;
/** Word's end-of-cell mark and the like. */
const CONTROL = /\p{Cc}/gu;

/**
 * Text/plain of a copied block as rows of cells: columns apart by tabs, rows by line ends, one trailing empty line
 * dropped, as Excel, LibreOffice Calc and a Word table write it. A cell with inner tabs or line ends stands in
 * quotes with its own quotes doubled; a quote anywhere else is just a quote. Cells come back on one line, trimmed.
 */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    row.push(tidy(cell.text));
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    LINE_END.lastIndex = at;
    const lineEnd = LINE_END.exec(text);
    if (lineEnd === null) break;
    at += lineEnd[0].length;
  }
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

function readCell(text: string, start: number): { text: string; end: number } {
  const close = text[start] === '"' ? closingQuote(text, start) : null;
  if (close !== null) return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  let end = start;
  while (end < text.length && !isCellEnd(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

/** Where the quoted cell ends; null when the first quote is only a letter of the text. */
function closingQuote(text: string, start: number): number | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') return isCellEnd(text[quote + 1]) ? quote : null;
    at = quote + 2;
  }
}

function isCellEnd(character: string | undefined): boolean {
  return character === undefined || character === "\t" || character === "\n" || character === "\r";
}

/** One line, ordinary spaces for no-break ones, composed letters: names and numbers are compared as they look. */
function tidy(cell: string): string {
  return cell.replace(INVISIBLE, "").replace(/\s+/g, " ").replace(CONTROL, "").trim().normalize("NFC");
}
