import { describe, expect, it } from "vitest";
import { numberSeries, numberStanding, placeOf, proposePlace, reportNumber } from "./report-number";

const PARTY = { kind: "party", header: { numberSymbol: "-BC/ĐU" } } as const;
const STATE = { kind: "state", header: { numberSymbol: "/BC-UBND" } } as const;

describe("a report's number", () => {
  it.each([
    [1, PARTY, "01-BC/ĐU"],
    [9, PARTY, "09-BC/ĐU"],
    [12, PARTY, "12-BC/ĐU"],
    [132, PARTY, "132-BC/ĐU"],
    [12, STATE, "12/BC-UBND"],
  ])("%i is written %o %s", (place, numbering, written) => {
    expect(reportNumber(place, numbering)).toBe(written);
    expect(placeOf(written, numbering)).toBe(place);
  });

  it("belongs to its own series alone", () => {
    expect(placeOf("12/BC-UBND", PARTY)).toBeNull();
    expect(placeOf("12a-BC/ĐU", PARTY)).toBeNull();
    expect(placeOf("-BC/ĐU", PARTY)).toBeNull();
  });
});

describe("the series", () => {
  it.each([
    ["2025-07-01", PARTY, "2025-07-01", "2030-06-30"],
    ["2026-12-20", PARTY, "2025-07-01", "2030-06-30"],
    ["2030-06-30", PARTY, "2025-07-01", "2030-06-30"],
    ["2030-07-01", PARTY, "2030-07-01", "2035-06-30"],
    ["2024-12-20", PARTY, "2020-07-01", "2025-06-30"],
    ["2026-12-20", STATE, "2026-01-01", "2026-12-31"],
  ])("of a paper of %s %o runs from %s to %s", (day, numbering, from, to) => {
    expect(numberSeries(day, numbering)).toEqual({ from, to });
  });
});

const issued = [
  { number: "12-BC/ĐU", issuedOn: "2026-10-05" },
  { number: "09-BC/ĐU", issuedOn: "2026-07-04" },
  { number: "88-BC/ĐU", issuedOn: "2025-06-04" },
  { number: "40/BC-UBND", issuedOn: "2026-10-06" },
];

describe("the next number", () => {
  it.each([
    ["follows the highest of the term", "2026-12-20", PARTY, 13],
    ["begins again with a term", "2030-09-01", PARTY, 1],
    ["follows the year's on papers of the State", "2026-12-20", STATE, 41],
    ["begins again with a year there", "2027-01-20", STATE, 1],
  ])("%s", (_, day, numbering, place) => {
    expect(proposePlace(issued, day, numbering)).toBe(place);
  });

  it.each([
    ["in its turn", 13, "2026-12-20", "free"],
    ["on the day of its neighbour", 13, "2026-10-05", "free"],
    ["between two", 10, "2026-08-01", "free"],
    ["given already", 12, "2026-12-20", "taken"],
    ["given in another term", 88, "2026-12-20", "free"],
    ["before a lower number's day", 13, "2026-09-01", "out-of-order"],
    ["after a higher number's day", 10, "2026-12-20", "out-of-order"],
  ])("%s", (_, place, day, standing) => {
    expect(numberStanding(place, day, issued, PARTY)).toBe(standing);
  });
});
