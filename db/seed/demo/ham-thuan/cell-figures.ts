import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { isRegular, isThematic } from "@/lib/party-cell-meetings/punctuality";
import type { RubricVersion } from "@/lib/party-cell-meetings/rubric";
import type { MeetingClass } from "@/lib/party-cell-meetings/scoring";
import { outcomeOf } from "@/lib/party-cell-meetings/scoring";
import type { Quarter } from "@/lib/periods/period";
import type { CellFigure } from "../cell-series";
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
  const told = totals(book, [unitId], { year, quarter });
  const said = (count: number): SeedCell => (count === 0 ? "-" : count);
  return [
    ["ket-nap-dang-vien", said(admitted)],
    ["tong-so-dang-vien", official + probationary],
    ["dang-vien-chinh-thuc", official],
    ["dang-vien-du-bi", said(probationary)],
    ["dang-vien-mien-sinh-hoat", said(exempt)],
    ["sinh-hoat-thuong-ky", said(told.regular)],
    ["ty-le-du-sinh-hoat", [told.present, told.due]],
    ["sinh-hoat-chuyen-de", said(told.thematic)],
    ["sinh-hoat-xep-loai-tot", said(told.classes.good)],
    ["sinh-hoat-xep-loai-kha", said(told.classes.fair)],
    ["sinh-hoat-xep-loai-trung-binh", said(told.classes.average)],
    ["sinh-hoat-xep-loai-kem", said(told.classes.poor)],
  ];
}

type Totals = {
  regular: number;
  thematic: number;
  present: number;
  due: number;
  classes: Record<MeetingClass, number>;
};

function totals({ meetings, rubric }: Book, unitIds: readonly string[], { year, quarter }: Place): Totals {
  const sum: Totals = {
    regular: 0,
    thematic: 0,
    present: 0,
    due: 0,
    classes: { good: 0, fair: 0, average: 0, poor: 0 },
  };
  const held = unitIds
    .flatMap((id) => meetings.get(id) ?? [])
    .filter((each) => {
      return each.year === year && Math.ceil(each.month / 3) === quarter && each.state === "confirmed";
    });
  for (const each of held) {
    if (isThematic(each)) sum.thematic += 1;
    if (!isRegular(each)) continue;
    const { official, probationary, exempt, present } = each.content.members;
    sum.regular += 1;
    sum.present += present ?? 0;
    sum.due += (official ?? 0) + (probationary ?? 0) - (exempt ?? 0);
    const outcome = outcomeOf(each, rubric.value);
    if (outcome !== null) sum.classes[outcome.class] += 1;
  }
  return sum;
}

/** What the three predecessors reported of the cells' first two quarters, as whole communes. */
export function predecessorSeries(book: Book): Omit<Series, "unit">[] {
  const ids = ALL_CELLS.filter(({ id }) => id !== SUCCESSOR_CELL).map(({ id }) => id);
  const of = (quarter: Quarter) => {
    const place = { year: 2025, quarter };
    const members = ids.map((id) => membersIn(id, 2025, quarter * 3));
    return {
      ...totals(book, ids, place),
      admitted: ids.reduce((sum, id) => sum + admittedIn(id, 2025, quarter), 0),
      members: members.reduce((sum, { official, probationary }) => sum + official + probationary, 0),
    };
  };
  const [first, second] = [of(1), of(2)];
  return [
    { code: "ket-nap-dang-vien", y2025: [first.admitted, second.admitted, null, null] },
    { code: "tong-so-dang-vien", y2025: [first.members, second.members, null, null] },
    { code: "sinh-hoat-thuong-ky", y2025: [first.regular, second.regular, null, null] },
    {
      code: "ty-le-du-sinh-hoat",
      y2025: [[first.present, first.due], [second.present, second.due], null, null],
    },
    { code: "sinh-hoat-chuyen-de", y2025: [first.thematic, second.thematic, null, null] },
    { code: "sinh-hoat-xep-loai-tot", y2025: [first.classes.good, second.classes.good, null, null] },
  ];
}
