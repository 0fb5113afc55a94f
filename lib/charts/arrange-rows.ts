import { foldForSearch } from "@/lib/format/fold";
import { sortKey } from "@/lib/format/sort-key";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { UnitSets } from "@/lib/indicators/unit-sets";
import type { IndicatorRow, IndicatorRowGroup, TextCell } from "./indicator-rows";
import type { SortColumn, TableChoice } from "./table-choice";

export type KnownUnits = Pick<UnitSets, "units" | "sets">;

/**
 * The rows that are asked for, in the order that is asked for; on the server for the page and the workbook, in the
 * browser as someone types. Sorted rows stand as one group without a name: their order is no longer the catalogue's.
 */
export function arrangeRows(
  groups: readonly IndicatorRowGroup[],
  { units, sets }: KnownUnits,
  { text, status, group, unit, sort }: TableChoice,
): IndicatorRowGroup[] {
  const words = foldForSearch(text).split(" ").filter(Boolean);
  const unitAt = units.findIndex((each) => each.id === unit);
  const isAsked = (row: IndicatorRow) => {
    if (status !== "" && row[11] !== status) return false;
    if (unit !== "" && !sets[row[13]]?.includes(unitAt)) return false;
    if (words.length === 0) return true;
    const key = foldForSearch(`${row[1]} ${row[0]}`);
    return words.every((word) => key.includes(word));
  };
  const asked = groups
    .filter(({ code }) => group === "" || code === group)
    .map((each) => ({ ...each, rows: each.rows.filter(isAsked) }))
    .filter(({ rows }) => rows.length > 0);
  if (sort === null || asked.length === 0) return asked;
  return [
    {
      code: "",
      name: "",
      rows: sortRows(
        asked.flatMap(({ rows }) => rows),
        sort,
      ),
    },
  ];
}

/** Rows without a value in the column stand last in either direction; equal ones keep the catalogue's order. */
function sortRows(
  rows: readonly IndicatorRow[],
  { column, descending }: NonNullable<TableChoice["sort"]>,
): IndicatorRow[] {
  const keyed = rows.map((row) => ({ row, key: KEYS[column](row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    return descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** What needs care first. */
const BY_URGENCY: readonly AssessmentStatus[] = [
  "not-met",
  "at-risk",
  "behind",
  "incomplete",
  "no-figure",
  "not-due",
  "on-course",
  "met",
  "reached",
  "exceeded",
  "followed",
  "no-plan",
];

const KEYS: Record<SortColumn, (row: IndicatorRow) => number | string | null> = {
  name: (row) => sortKey(row[1]),
  plan: (row) => printedNumber(row[4]),
  cumulative: (row) => printedNumber(row[6]),
  percent: (row) => printedNumber(row[7]),
  variance: (row) => printedNumber(row[8]),
  same: (row) => printedNumber(row[9]),
  change: (row) => printedNumber(row[10]),
  status: (row) => BY_URGENCY.indexOf(row[11]),
};

/** The first number in a cell as printed ("≥ 1.234,5", "trên 259%", "-3 điểm %"); "-" is a stated zero; else null. */
export function printedNumber(cell: TextCell): number | null {
  const text = typeof cell === "string" ? cell : cell[0];
  if (text === "-") return 0;
  const found = /[-+]?\d[\d.]*(?:,\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(".", "").replace(",", ".")) : null;
}

/** How many rows there are of each status, the urgent first: what stands on the head of a group. */
export function statusTally(rows: readonly IndicatorRow[]): { status: AssessmentStatus; count: number }[] {
  return BY_URGENCY.flatMap((status) => {
    const count = rows.filter((row) => row[11] === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
}
