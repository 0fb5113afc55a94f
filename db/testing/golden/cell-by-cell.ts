/** Counts the cells held against the workbook and keeps those that differ, so that one run names all of them. */
export class CellByCell {
  compared = 0;
  readonly differing: string[] = [];
  /** By what was read: "result", "Excel". */
  readonly bySource = new Map<string, number>();

  private readonly place: string;

  constructor(place: string) {
    this.place = place;
  }

  cell(source: string, where: string, expected: string | number | null, got: string | number | null): void {
    this.compared += 1;
    this.bySource.set(source, (this.bySource.get(source) ?? 0) + 1);
    if (expected === got) return;
    this.differing.push(`${this.place} ${source} ${where}: workbook ${show(expected)}, program ${show(got)}`);
  }

  /** Numbers as LibreOffice keeps them: alike to a billionth of their size. */
  number(source: string, where: string, expected: number | null, got: number | null): void {
    const alike = expected !== null && got !== null && Math.abs(expected - got) <= 1e-9 * Math.max(1, Math.abs(got));
    this.cell(source, where, expected, alike ? expected : got);
  }
}

function show(value: string | number | null): string {
  return value === null ? "empty" : JSON.stringify(value);
}
