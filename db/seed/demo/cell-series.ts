import type { Quarter } from "@/lib/periods/period";
import { randomFrom } from "./random";
import type { SeedCell, Series } from "./series";
import { CELLS, TERRITORIAL_CELLS } from "./units";

/** Quarters for which every cell has illustrative figures: the new commune's first five. */
const QUARTERS_OF_CELLS: [year: number, quarter: Quarter][] = [
  [2025, 3],
  [2025, 4],
  [2026, 1],
  [2026, 2],
  [2026, 3],
];

/** Place of quarter IV/2026 after the quarters above. */
const OPEN_POSITION = QUARTERS_OF_CELLS.length;

/** The one cell that people enter by hand in the demo: fixed, so that its row reads the same in every guide. */
const FIXED_TAX: Record<string, number[]> = { "chi-bo-thon-1": [11.2, 12.4, 11.9, 11.8, 12] };

/** This cell left one indicator blank on an approved sheet of quarter III/2026: the commune shows 22/23. */
const LEFT_BLANK = { unit: "chi-bo-bon-3", code: "luot-ho-tro-nop-ho-so", position: 4 };

/** One cell of a party cell in one quarter. */
export type CellFigure = { code: string; unit: string; year: number; quarter: Quarter; cell: SeedCell };

/** Published for 2025 without quarters, so the cells have it from 2026 only. */
const FROM_2026 = new Set(["thanh-vien-to-cong-dong"]);

export function cellFigures(): CellFigure[] {
  const territorial = new Set(TERRITORIAL_CELLS.map(([id]) => id));
  return CELLS.flatMap(([unit]) => {
    const membership = membersOf(unit);
    return QUARTERS_OF_CELLS.flatMap(([year, quarter], position) => {
      const figures = [
        ...partyWork(unit, membership, position),
        ...(territorial.has(unit) ? territorialWork(unit, position) : []),
      ];
      return figures
        .filter(([code]) => year > 2025 || !FROM_2026.has(code))
        .map(([code, cell]) => ({ code, unit, year, quarter, cell: isLeftBlank(unit, code, position) ? null : cell }));
    });
  });
}

/** What a cell that is early with its quarter IV/2026 has typed so far. */
export function openQuarterCells(unit: string): Record<string, SeedCell> {
  const territorial = TERRITORIAL_CELLS.some(([id]) => id === unit);
  return Object.fromEntries([
    ...partyWork(unit, membersOf(unit), OPEN_POSITION),
    ...(territorial ? territorialWork(unit, OPEN_POSITION) : []),
  ]);
}

function isLeftBlank(unit: string, code: string, position: number): boolean {
  return unit === LEFT_BLANK.unit && code === LEFT_BLANK.code && position === LEFT_BLANK.position;
}

type Membership = { start: number; exempt: number; admitted: number[] };

function membersOf(unit: string): Membership {
  const random = randomFrom(`members ${unit}`);
  return {
    start: random.between(20, 40),
    exempt: random.between(1, 5),
    admitted: Array.from({ length: OPEN_POSITION + 1 }, () => (random.chance(36) ? 1 : 0)),
  };
}

function partyWork(unit: string, { start, exempt, admitted }: Membership, position: number): [string, SeedCell][] {
  const random = randomFrom(`party ${unit} ${position}`);
  const before = admitted.slice(0, position).reduce((sum, one) => sum + one, 0);
  const arrived = admitted[position] ?? 0;
  const members = start + before + arrived;
  const probation = before + arrived === 0 ? 1 : Math.min(3, before + arrived);
  const expected = (members - exempt) * 3;
  const absent = random.between(2, Math.max(3, Math.floor(expected * 0.08)));
  const good = random.chance(84) ? 3 : 2;
  const lessons = members - exempt;
  return [
    ["ket-nap-dang-vien", arrived === 0 ? "-" : arrived],
    ["tong-so-dang-vien", members],
    ["dang-vien-chinh-thuc", members - probation],
    ["dang-vien-du-bi", probation],
    ["dang-vien-mien-sinh-hoat", exempt],
    ["sinh-hoat-thuong-ky", 3],
    ["ty-le-du-sinh-hoat", [expected - absent, expected]],
    ["sinh-hoat-chuyen-de", random.chance(12) ? 2 : 1],
    ["sinh-hoat-xep-loai-tot", good],
    ["sinh-hoat-xep-loai-kha", good === 3 ? "-" : 1],
    ["sinh-hoat-xep-loai-trung-binh", "-"],
    ["sinh-hoat-xep-loai-kem", "-"],
    ["hoc-tap-nghi-quyet", [lessons - random.between(0, 1), lessons]],
    ["thu-nop-dang-phi", [3, 3]],
  ];
}

function territorialWork(unit: string, position: number): [string, SeedCell][] {
  const random = randomFrom(`thon ${unit} ${position}`);
  const fixed = FIXED_TAX[unit]?.[position];
  return [
    ["thue-dat-phi-nong-nghiep", fixed ?? random.between(95, 138) / 10],
    ["luot-ho-tro-nop-ho-so", random.between(26, 44)],
    ["thanh-vien-to-cong-dong", randomFrom(`volunteers ${unit}`).between(18, 24) + (position > 3 ? 1 : 0)],
  ];
}

/** What the predecessors reported of the same indicators, as whole communes. */
export const PREDECESSOR_CELL_SERIES: Omit<Series, "unit">[] = [
  { code: "thue-dat-phi-nong-nghiep", y2024: [212.4, 226.8, 231.5, 240.2], y2025: [228.6, 241.3, null, null] },
  { code: "ket-nap-dang-vien", y2024: [6, 9, 7, 8], y2025: [7, 10, null, null] },
  { code: "tong-so-dang-vien", y2024: [868, 877, 884, 892], y2025: [899, 909, null, null] },
  { code: "sinh-hoat-thuong-ky", y2024: [84, 84, 84, 84], y2025: [84, 84, null, null] },
  {
    code: "ty-le-du-sinh-hoat",
    y2024: [
      [2206, 2388],
      [2231, 2412],
      [2254, 2430],
      [2270, 2448],
    ],
    y2025: [[2301, 2466], [2330, 2493], null, null],
  },
  { code: "sinh-hoat-chuyen-de", y2024: [28, 28, 29, 28], y2025: [28, 30, null, null] },
];
