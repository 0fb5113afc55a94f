import type { CellValue } from "@/lib/indicators/figure";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { meetingsWords, quarterFigures } from "@/lib/party-cell-meetings/quarter-figures";
import type { RubricVersion } from "@/lib/party-cell-meetings/rubric";
import { type Quarter, quarterOfMonth } from "@/lib/periods/period";
import type { CellFigure } from "../cell-series";
import type { OpenQuarterSheet } from "../open-quarter";
import type { SeedCell, Series } from "../series";
import { admittedIn, membersIn } from "./membership";
import { ALL_CELLS, type DemoCell, MERGED_CELLS, SUCCESSOR_CELL } from "./units";

type Place = { year: number; quarter: Quarter };

/** Quarters in which the cells themselves reported: the new commune's first five. */
const QUARTERS: readonly Place[] = [
  { year: 2025, quarter: 3 },
  { year: 2025, quarter: 4 },
  { year: 2026, quarter: 1 },
  { year: 2026, quarter: 2 },
  { year: 2026, quarter: 3 },
];

type Book = { meetings: ReadonlyMap<string, readonly Meeting[]>; rubric: RubricVersion };

/** What the cells' sheets say: members, and of the meetings exactly what their confirmed records add up to. */
export function cellFigures(book: Book): CellFigure[] {
  return QUARTERS.flatMap((place) =>
    ALL_CELLS.filter((cell) => reports(cell, place)).flatMap(({ id }) =>
      figuresOf(book, id, place).map(([code, cell]) => ({ code, unit: id, ...place, cell })),
    ),
  );
}

/** Two cells reported until quarter II/2026, their successor from then on. */
function reports({ id }: DemoCell, { year, quarter }: Place): boolean {
  const isAfter = year === 2026 && quarter >= 3;
  if (id === SUCCESSOR_CELL) return isAfter;
  return !isAfter || !MERGED_CELLS.some((each) => each === id);
}

function figuresOf(book: Book, unitId: string, { year, quarter }: Place): [string, SeedCell][] {
  const { official, probationary, exempt } = membersIn(unitId, year, quarter * 3);
  const admitted = admittedIn(unitId, year, quarter);
  const told = meetingFigures(book, [unitId], { year, quarter });
  const said = (count: number): SeedCell => (count === 0 ? "-" : count);
  return [
    ["ket-nap-dang-vien", said(admitted)],
    ["tong-so-dang-vien", official + probationary],
    ["dang-vien-chinh-thuc", official],
    ["dang-vien-du-bi", said(probationary)],
    ["dang-vien-mien-sinh-hoat", said(exempt)],
    ...[...(told?.cells ?? [])].map(([code, cell]): [string, SeedCell] => [code, asTyped(cell)]),
  ];
}

/** The figures of a quarter by indicator code, of one cell or of several together. */
function meetingFigures({ meetings, rubric }: Book, unitIds: readonly string[], { year, quarter }: Place) {
  const own = unitIds
    .flatMap((id) => meetings.get(id) ?? [])
    .filter((each) => each.year === year && quarterOfMonth(each.month) === quarter);
  return quarterFigures(own, [rubric]);
}

/** As a person would type it. */
function asTyped(cell: CellValue | undefined): SeedCell {
  if (cell?.kind === "value") return cell.value / QUANTITY_SCALE;
  return cell?.kind === "rate" ? [cell.numerator / QUANTITY_SCALE, cell.denominator / QUANTITY_SCALE] : null;
}

/** Sheets of the open quarter on which the program has reckoned the figures of the records confirmed so far. */
export function reckonedSheets(book: Book): OpenQuarterSheet[] {
  const place = { year: 2026, quarter: 4 as const };
  return ALL_CELLS.filter(({ validTo }) => validTo === null).flatMap(({ id }) => {
    const figures = meetingFigures(book, [id], place);
    if (figures === null) return [];
    const own = (book.meetings.get(id) ?? []).filter(({ year, month }) => year === 2026 && quarterOfMonth(month) === 4);
    const at = Math.max(...own.map(({ confirmedAt }) => confirmedAt ?? 0));
    const cells = Object.fromEntries([...figures.cells].map(([code, cell]) => [code, asTyped(cell)]));
    return [
      { unit: id, state: "in-progress" as const, cells, reckoned: { source: meetingsWords(figures.meetings), at } },
    ];
  });
}

/** What the three predecessors reported of the cells' first two quarters, as whole communes. */
export function predecessorSeries(book: Book): Omit<Series, "unit">[] {
  const ids = ALL_CELLS.filter(({ id }) => id !== SUCCESSOR_CELL).map(({ id }) => id);
  const inBoth = (code: string, of: (quarter: 1 | 2) => SeedCell) => ({
    code,
    y2025: [of(1), of(2), null, null] as const,
  });
  const told = [1, 2].map((quarter) => meetingFigures(book, ids, { year: 2025, quarter: quarter as Quarter }));
  const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
  return [
    inBoth("ket-nap-dang-vien", (quarter) => sum(ids.map((id) => admittedIn(id, 2025, quarter)))),
    inBoth("tong-so-dang-vien", (quarter) =>
      sum(
        ids.map((id) => {
          const { official, probationary } = membersIn(id, 2025, quarter * 3);
          return official + probationary;
        }),
      ),
    ),
    ...["sinh-hoat-thuong-ky", "ty-le-du-sinh-hoat", "sinh-hoat-chuyen-de", "sinh-hoat-xep-loai-tot"].map((code) =>
      inBoth(code, (quarter) => asTyped(told[quarter - 1]?.cells.get(code))),
    ),
  ];
}
