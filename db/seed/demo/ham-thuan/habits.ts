import { isTerritorial } from "@/lib/org-units/cell-type";
import { guessCellType } from "@/lib/org-units/guess-cell-type";
import { randomFrom } from "../random";
import { type Habit, HONEST_BUT_ODD, type Planted } from "./planted";
import type { DemoCell } from "./units";

type Common = Pick<Habit, "attendance" | "minutes" | "speakers" | "tasksDone" | "points">;

/** Uneven as cells are: strong, fair and modest ones. */
const STRONG: Common = {
  attendance: [90, 99],
  minutes: [92, 128],
  speakers: [44, 72],
  tasksDone: 95,
  points: [90, 99],
};
const FAIR: Common = { attendance: [87, 98], minutes: [90, 122], speakers: [36, 62], tasksDone: 89, points: [83, 95] };
const MODEST: Common = {
  attendance: [83, 95],
  minutes: [88, 112],
  speakers: [30, 52],
  tasksDone: 83,
  points: [76, 90],
};

const IN_OFFICE_HOURS: Pick<Common, "minutes"> = { minutes: [90, 116] };

/** How a cell meets and writes in a month: its own level, and what is planted in it from some month on. */
export function habitIn({ id, name }: DemoCell, year: number, month: number, all: readonly Planted[]): Habit {
  const level = randomFrom(`level ${id}`).between(1, 10);
  const planted = all.find(({ unitId }) => unitId === id);
  const common = planted ? FAIR : level <= 4 ? STRONG : level <= 8 ? FAIR : MODEST;
  const begun = planted !== undefined && planted.from <= `${year}-${String(month).padStart(2, "0")}`;
  return {
    ...common,
    ...(isOfPlaces(name) ? {} : IN_OFFICE_HOURS),
    ...{ copies: false, alwaysPoints: null, forgetsTasks: false },
    ...{ writesTogether: [], skips: [], skipsThematic: [] },
    ...(begun ? planted.habit : {}),
    ...HONEST_BUT_ODD.find(({ unitId }) => unitId === id)?.habit,
  };
}

/** Where its members live, not work. */
export function isOfPlaces(name: string): boolean {
  const type = guessCellType(name);
  return type !== null && isTerritorial(type);
}
