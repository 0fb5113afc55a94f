/** What is wrong with one cell of the file, or with the whole row (`address` null). */
export type RowProblem = { row: number; address: string | null; message: string };

export type ImportOutcome = "new" | "changed" | "same" | "error";

/** What one row of the file would do. */
export type ImportLine = {
  row: number;
  /** What it is about, in the program's own names: "Thu ngân sách · Chi bộ thôn 1". */
  what: string;
  outcome: ImportOutcome;
  before: string;
  after: string;
  problems: readonly RowProblem[];
};

export type ImportCounts = Record<ImportOutcome, number>;

export function countLines(lines: readonly ImportLine[]): ImportCounts {
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, error: 0 };
  for (const line of lines) counts[line.outcome]++;
  return counts;
}

/** Errors first, then what is written, then what stays; each in the order of the file. */
export function inPreviewOrder(lines: readonly ImportLine[]): ImportLine[] {
  const rank = { error: 0, changed: 1, new: 2, same: 3 };
  return [...lines].sort((a, b) => rank[a.outcome] - rank[b.outcome] || a.row - b.row);
}

export function errorLine(row: number, what: string, problems: readonly RowProblem[]): ImportLine {
  return { row, what, outcome: "error", before: "", after: "", problems };
}
