import { randomFrom } from "../random";
import { ALL_CELLS, MERGED_CELLS, SUCCESSOR_CELL } from "./units";

/** From the founding document; how they are spread over the 52 cells is illustrative. */
export const MEMBERS = 1395;

/** Quarters of admission, oldest first: II/2024 to IV/2026. Whoever was admitted in the last four is on probation. */
const QUARTERS = 11;
const FIRST_QUARTER = 2024 * 4 + 1;

export type Membership = { official: number; probationary: number; exempt: number };
type Cell = { now: number; exempt: number; admitted: readonly number[] };

const CELLS = spread();

/** A cell's members in a month of 2025 or 2026. */
export function membersIn(unitId: string, year: number, month: number): Membership {
  const parts = unitId === SUCCESSOR_CELL ? MERGED_CELLS : [unitId];
  return parts.map((id) => partIn(id, year, month)).reduce(addMembers);
}

export function admittedIn(unitId: string, year: number, quarter: number): number {
  const parts: readonly string[] = unitId === SUCCESSOR_CELL ? MERGED_CELLS : [unitId];
  return parts.reduce((sum, id) => sum + (cellOf(id).admitted[placeOf(year, quarter)] ?? 0), 0);
}

function addMembers(a: Membership, b: Membership): Membership {
  return {
    official: a.official + b.official,
    probationary: a.probationary + b.probationary,
    exempt: a.exempt + b.exempt,
  };
}

function partIn(unitId: string, year: number, month: number): Membership {
  const { now, exempt, admitted } = cellOf(unitId);
  const place = placeOf(year, Math.ceil(month / 3));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const all = now - sum(admitted.slice(place + 1));
  const probationary = sum(admitted.slice(Math.max(0, place - 3), place + 1));
  return { official: all - probationary, probationary, exempt };
}

const placeOf = (year: number, quarter: number) => year * 4 + (quarter - 1) - FIRST_QUARTER;

function cellOf(unitId: string): Cell {
  const cell = CELLS.get(unitId);
  if (!cell) throw new Error(`no members of ${unitId}`);
  return cell;
}

/** Sizes by chance, then one more or one less in turn until the commune has exactly its members. */
function spread(): Map<string, Cell> {
  const cells = ALL_CELLS.filter(({ id }) => id !== SUCCESSOR_CELL).map(({ id }): [string, Cell] => {
    const random = randomFrom(`members ${id}`);
    const now = random.between(...sizesOf(id));
    const admitted = Array.from({ length: QUARTERS }, (_, place) =>
      place < QUARTERS - 1 && random.chance(16) ? 1 : 0,
    );
    return [id, { now, exempt: id.includes("thon") || id.includes("dan-pho") ? random.between(1, 4) : 0, admitted }];
  });
  let rest = MEMBERS - cells.reduce((sum, [, { now }]) => sum + now, 0);
  for (let turn = 0; rest !== 0; turn++) {
    const cell = cells[turn % cells.length];
    if (!cell) throw new Error("no cells");
    cell[1].now += Math.sign(rest);
    rest -= Math.sign(rest);
  }
  return new Map(cells);
}

/** The two that merged were small. */
function sizesOf(unitId: string): [low: number, high: number] {
  if (MERGED_CELLS.some((each) => each === unitId)) return [13, 15];
  return unitId.includes("thon") || unitId.includes("dan-pho") ? [18, 38] : [16, 34];
}
