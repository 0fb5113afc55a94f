import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { approve } from "@/db/indicators/testing/approved-rows";
import {
  createAccount,
  createAssignment,
  createCommune,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { countStatuses } from "@/lib/indicators/roll-up";
import type { Period } from "@/lib/periods/period";
import type { PlanRowInput } from "@/lib/plans/schema";
import { recordPlans } from "./commands";
import { withdrawPlan } from "./withdraw-plan";

const YEAR = 2026;
const TODAY = "2026-12-22";
const HALF: Period = { kind: "quarter", year: YEAR, quarter: 2 };

describeStorage("a plan revised in September", (store) => {
  it("leaves quarter II as it was to the last byte; the year tells both percentages", async () => {
    const { id: communeId, rootUnitId } = await createCommune(store());
    const { actor } = await createAccount(store(), communeId, ["office"]);
    const unitId = await createUnit(store(), communeId);
    const indicatorId = await createIndicator(store(), communeId, { decimals: 0 });
    await createAssignment(store(), communeId, indicatorId, unitId);
    for (const quarter of [0, 1, 2, 3, 4]) await createPeriod(store(), communeId, YEAR, quarter);
    for (const quarter of [1, 2, 3, 4]) {
      await approve(store(), communeId, indicatorId, unitId, YEAR, quarter, { kind: "value", value: 12_000 });
    }
    const record = (rows: Partial<PlanRowInput>, number: string, issuedOn: string, reason: string) =>
      recordPlans(store(), grantFor(actor, "plan:record"), {
        ...{ year: YEAR, effectiveOn: null, reason },
        document: { number, issuedOn, issuer: "Đảng ủy", title: "", basis: "commune" },
        rows: [
          {
            ...{ indicatorId, unitId: rootUnitId, comparator: "at-least", planned: 40_000, plannedUpper: null },
            ...{ baseline: null, quarters: null, quartersReason: "", supersedesId: null, ...rows },
          },
        ],
      });
    const told = async (period: Period) => {
      const results = buildIndicatorResults(await readYearBook(store(), communeId, YEAR), period, TODAY);
      return JSON.stringify({ results, counts: countStatuses(results) });
    };
    const plansGiven = async () => (await readYearBook(store(), communeId, YEAR)).plans.length;
    expect(await record({}, "12-NQ/ĐU", "2026-01-05", "")).toMatchObject({ ok: true });
    const before = { half: await told(HALF), year: await told({ kind: "year", year: YEAR }) };
    expect(before.half).toContain("40000");

    const first = await lastPlan();
    expect(
      await record({ planned: 50_000, supersedesId: first }, "45-NQ/ĐU", "2026-09-15", "Điều chỉnh theo tỉnh"),
    ).toMatchObject({ ok: true });
    expect(await plansGiven()).toBe(2);
    expect(await told(HALF)).toBe(before.half);
    const [year] = buildIndicatorResults(
      await readYearBook(store(), communeId, YEAR),
      { kind: "year", year: YEAR },
      TODAY,
    );
    expect(year).toMatchObject({
      plan: { planned: 50_000, documentNumber: "45-NQ/ĐU" },
      completion: { kind: "computed" },
      atYearStart: { plan: { planned: 40_000, documentNumber: "12-NQ/ĐU" }, completion: { kind: "computed" } },
    });

    const second = await lastPlan();
    const input = { year: YEAR, planId: second, lastId: second, reason: "Ghi nhầm văn bản" };
    expect(await withdrawPlan(store(), grantFor(actor, "plan:record"), input)).toMatchObject({ ok: true });
    expect([await told(HALF), await told({ kind: "year", year: YEAR })]).toEqual([before.half, before.year]);

    async function lastPlan(): Promise<string> {
      const { db, t } = store();
      const rows = (await db.select().from(t.planValues)).filter((row) => row.communeId === communeId);
      const followed = new Set(rows.map((row) => row.supersedesId));
      return String(rows.find((row) => !followed.has(row.id))?.id);
    }
  });
});
