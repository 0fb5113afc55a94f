import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { type LedgerRow, planAtYearStart, planInForceOn, planVersions } from "./in-force";

const row = (id: string, effectiveOn: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{ id, quarter: 0, effectiveOn, recordedAt: 1, supersedesId: null, withdrawsId: null },
  ...changes,
});

describe("planInForceOn", () => {
  const ledger = [row("a", "2026-01-01"), row("b", "2026-09-15", { supersedesId: "a", recordedAt: 2 })];
  it.each([
    ["2025-12-31", undefined],
    ["2026-01-01", "a"],
    ["2026-06-30", "a"],
    ["2026-09-14", "a"],
    ["2026-09-15", "b"],
    ["2026-12-31", "b"],
  ])("on %s", (day, expected) => {
    expect(planInForceOn(ledger, day)?.year.id).toBe(expected);
    expect(planAtYearStart(ledger)?.year.id).toBe("a");
  });

  it("follows the chain where day and instant are the same", () => {
    const same = [row("b", "2026-01-01", { supersedesId: "a" }), row("a", "2026-01-01")];
    expect(planInForceOn(same, "2026-01-01")?.year.id).toBe("b");
  });

  it("never counts a withdrawn plan, on no day and not as the first", () => {
    const rut = row("rut", "2026-01-01", { withdrawsId: "a", supersedesId: "b", recordedAt: 3 });
    expect(planInForceOn([...ledger, rut], "2026-06-30")).toBeNull();
    expect(planAtYearStart([...ledger, rut])?.year.id).toBe("b");
  });

  it("keeps to each plan the quarters given with it", () => {
    const quarters = (of: string, effectiveOn: string, recordedAt: number) =>
      [1, 2, 3, 4].map((quarter) => row(`${of}${quarter}`, effectiveOn, { quarter, recordedAt }));
    const versions = planVersions([...ledger, ...quarters("a", "2026-01-01", 1), ...quarters("b", "2026-09-15", 2)]);
    expect(versions.map((version) => version.quarters?.map((each) => each.id).join(" "))).toEqual([
      "a1 a2 a3 a4",
      "b1 b2 b3 b4",
    ]);
  });
});

type Step = { days: number; withdraws: boolean };
const DAY = 86_400_000;

/** What the command writes: a revision takes effect no earlier than what it replaces; a withdrawal on the day of its plan. */
function ledgerOf(steps: readonly Step[]): LedgerRow[] {
  const rows: LedgerRow[] = [row("0", "2026-01-01", { recordedAt: 0 })];
  for (const { days, withdraws } of steps) {
    const last = rows.at(-1) as LedgerRow;
    const current = planVersions(rows).at(-1)?.year;
    const from = current?.effectiveOn ?? "2026-01-01";
    const chain = { supersedesId: last.id, recordedAt: rows.length };
    const taken = withdraws && current && current.id !== "0";
    rows.push(
      taken
        ? row(`${rows.length}`, from, { ...chain, withdrawsId: current.id })
        : row(`${rows.length}`, new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10), chain),
    );
  }
  return rows;
}

const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 60 }), withdraws: fc.boolean() }), {
  maxLength: 12,
});
const day = fc
  .integer({ min: 0, max: 500 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10));

describe("laws of the ledger", () => {
  itHolds("no sequence of revisions changes the plan of the start of the year", steps, (sequence) => {
    const rows = ledgerOf(sequence);
    for (let length = 1; length <= rows.length; length += 1) {
      expect(planAtYearStart(rows.slice(0, length))?.year.id).toBe("0");
    }
  });

  itHolds(
    "the plan in force on a day depends only on rows effective by then",
    fc.tuple(steps, day),
    ([sequence, on]) => {
      const rows = ledgerOf(sequence);
      const byThen = rows.filter((each) => each.effectiveOn <= on);
      expect(planInForceOn(rows, on)?.year.id).toBe(planInForceOn(byThen, on)?.year.id);
    },
  );

  itHolds("the order of reading does not matter", fc.tuple(steps, day, fc.nat()), ([sequence, on, turn]) => {
    const rows = ledgerOf(sequence);
    const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].reverse();
    expect(planInForceOn(turned, on)?.year.id).toBe(planInForceOn(rows, on)?.year.id);
  });
});
