import type { SeedCell } from "./series";

/** Illustrative weights of the three predecessors; the last takes what is left, so the parts always add up. */
const WEIGHTS = [38, 29];

/** One commune figure as the three predecessors would have reported it. */
export function splitOverPredecessors(cell: SeedCell): SeedCell[] {
  if (typeof cell === "number") return splitNumber(cell).map((part) => (part === 0 ? "-" : part));
  if (cell === "-" || cell === null || !isRate(cell)) return [cell, cell, cell];
  const denominators = splitNumber(cell[1]);
  const numerators = denominators.map((part) => floorTo(cell[0], (cell[0] * part) / cell[1]));
  let rest = tenths(cell[0]) - numerators.reduce((sum, part) => sum + tenths(part), 0);
  const parts = numerators.map((part, index): SeedCell => {
    const most = tenths(denominators[index] ?? 0);
    const added = Math.min(rest, most - tenths(part));
    rest -= added;
    return [(tenths(part) + added) / 10, most / 10];
  });
  return parts.map((part) => (Array.isArray(part) && part[1] === 0 ? "-" : part));
}

function isRate(cell: SeedCell): cell is readonly [number, number] {
  return Array.isArray(cell);
}

function splitNumber(total: number): number[] {
  const first = floorTo(total, (total * (WEIGHTS[0] ?? 0)) / 100);
  const second = floorTo(total, (total * (WEIGHTS[1] ?? 0)) / 100);
  return [first, second, (tenths(total) - tenths(first) - tenths(second)) / 10];
}

/** Whole numbers split into whole numbers, tenths into tenths. */
function floorTo(like: number, value: number): number {
  return Number.isInteger(like) ? Math.floor(value + 1e-9) : Math.floor(value * 10 + 1e-9) / 10;
}

const tenths = (value: number): number => Math.round(value * 10);
