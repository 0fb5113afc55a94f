import { expect, it } from "vitest";
import type { PlanRow } from "./ledger";
import { inForceId, planHistory, revisionWords } from "./plan-history";

const DOCUMENT = {
  id: "d",
  number: "12-NQ/ĐU",
  issuedOn: "2026-01-05",
  issuer: "",
  title: "",
  basis: "commune",
} as const;

function row(id: string, recordedAt: number, changes: Partial<PlanRow> = {}): PlanRow {
  return {
    ...{ id, recordedAt, quarter: 0, effectiveOn: "2026-01-01", supersedesId: null, withdrawsId: null },
    ...{ year: 2026, indicatorId: "i", unitId: "u", comparator: "at-least", planned: 1, plannedUpper: null },
    ...{ baseline: null, document: DOCUMENT, reason: "", illustrative: false },
    ...changes,
  };
}

const first = row("first", 1);
const mistake = row("mistake", 2, { supersedesId: "first", effectiveOn: "2026-06-01" });
const withdrawal = row("w", 3, { supersedesId: "mistake", effectiveOn: "2026-06-01", withdrawsId: "mistake" });
const revision = row("revision", 4, { supersedesId: "w", effectiveOn: "2026-09-15" });
const ledger = [first, mistake, withdrawal, revision];

it("numbers what counted and strikes what was withdrawn, each with what it replaced", () => {
  expect(
    planHistory(ledger).map((line) => [
      ...[line.row.id, revisionWords(line.revision), line.replaced?.id ?? null, line.withdrawal?.id ?? null],
    ]),
  ).toEqual([
    ["revision", "Sau điều chỉnh lần 1", "first", null],
    ["mistake", "Đã rút", "first", "w"],
    ["first", "Kế hoạch đầu năm", null, null],
  ]);
});

it("answers for a day for ever, whatever followed", () => {
  expect(inForceId(ledger, "2025-12-31")).toBeNull();
  expect(inForceId(ledger, "2026-06-30")).toBe("first");
  expect(inForceId(ledger, "2026-09-14")).toBe("first");
  expect(inForceId(ledger, "2026-09-15")).toBe("revision");
});

it("keeps the quarters with the plan they were recorded with", () => {
  const quarters = [1, 2, 3, 4].map((quarter) => row(`q${quarter}`, 4, { quarter, effectiveOn: "2026-09-15" }));
  const [latest, , oldest] = planHistory([...ledger, ...quarters.toReversed()]);
  expect(latest?.quarters.map((each) => each.id)).toEqual(["q1", "q2", "q3", "q4"]);
  expect(oldest?.quarters).toEqual([]);
});
