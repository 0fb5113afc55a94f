import type { LocalDate } from "@/lib/periods/local-date";
import type { LayoutRecord } from "./layout";

/** What numbering depends on: the Party numbers through a term of the committee, the State through a year. */
type Numbering = Pick<LayoutRecord, "kind"> & { header: Pick<LayoutRecord["header"], "numberSymbol"> };

/** "07-BC/ĐU", "12/BC-UBND": below 10 with a leading zero (domain.md §1.1). */
export function reportNumber(place: number, { header }: Numbering): string {
  return `${String(place).padStart(2, "0")}${header.numberSymbol}`;
}

/** The place of a number in its series; null = it belongs to another series. */
export function placeOf(number: string, { header }: Numbering): number | null {
  if (!number.endsWith(header.numberSymbol)) return null;
  const digits = number.slice(0, -header.numberSymbol.length);
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}

/** Congresses of the communes: all within the months before this day, every five years. */
const FIRST_TERM = 2025;
const TERM_YEARS = 5;
const TERM_BEGINS = "07-01";

/** The stretch of time within which no number stands twice; both days belong to it. */
export function numberSeries(issuedOn: LocalDate, { kind }: Numbering): { from: LocalDate; to: LocalDate } {
  const year = Number(issuedOn.slice(0, 4));
  if (kind === "state") return { from: `${year}-01-01`, to: `${year}-12-31` };
  const begun = issuedOn.slice(5) >= TERM_BEGINS ? year : year - 1;
  const first = begun - ((((begun - FIRST_TERM) % TERM_YEARS) + TERM_YEARS) % TERM_YEARS);
  return { from: `${first}-${TERM_BEGINS}`, to: `${first + TERM_YEARS}-06-30` };
}

type Issued = { number: string; issuedOn: LocalDate };

/** The reports numbered in one series with a paper of that day, in the order of their numbers. */
function inSeries(issued: readonly Issued[], issuedOn: LocalDate, numbering: Numbering) {
  const { from, to } = numberSeries(issuedOn, numbering);
  return issued
    .filter((each) => each.issuedOn >= from && each.issuedOn <= to)
    .flatMap((each) => {
      const place = placeOf(each.number, numbering);
      return place === null ? [] : [{ place, issuedOn: each.issuedOn }];
    })
    .sort((a, b) => a.place - b.place);
}

/** One more than the highest the program knows; the office also numbers papers that it writes elsewhere. */
export function proposePlace(issued: readonly Issued[], issuedOn: LocalDate, numbering: Numbering): number {
  return (inSeries(issued, issuedOn, numbering).at(-1)?.place ?? 0) + 1;
}

export type NumberStanding = "free" | "taken" | "out-of-order";

/** `out-of-order`: a lower number bears a later day, or a higher one an earlier day. Papers do come out like that. */
export function numberStanding(
  place: number,
  issuedOn: LocalDate,
  issued: readonly Issued[],
  numbering: Numbering,
): NumberStanding {
  const others = inSeries(issued, issuedOn, numbering);
  if (others.some((each) => each.place === place)) return "taken";
  const isCrossed = others.some((each) => (each.place < place ? each.issuedOn > issuedOn : each.issuedOn < issuedOn));
  return isCrossed ? "out-of-order" : "free";
}
