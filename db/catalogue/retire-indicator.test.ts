import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { approve } from "@/db/indicators/testing/approved-rows";
import { recordPlans } from "@/db/plans/commands";
import { createAccount, createAssignment, createIndicator, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { quarterIndex } from "@/lib/periods/period";
import { chooseIndicators } from "./choose-indicators";
import { listYearAssignments } from "./queries";
import { resumeIndicator, retireIndicator } from "./retire-indicator";
import { catalogueScene } from "./testing/catalogue-scene";

describeStorage("an indicator that is no longer followed", (store) => {
  async function scene() {
    const base = await catalogueScene(store());
    const { communeId, groupId, units, grant, inYear } = base;
    const indicatorId = await createIndicator(store(), communeId, { groupId });
    await createAssignment(store(), communeId, indicatorId, units[0]);
    const at = async (year: number, quarter: 1 | 2 | 3 | 4) => ({
      ...{ indicatorId, year, quarter, reason: "Không còn giao" },
      revision: (await inYear(indicatorId, year)).revision,
    });
    const retire = async (year: number, quarter: 1 | 2 | 3 | 4) =>
      retireIndicator(store(), grant, await at(year, quarter));
    const resume = async (year: number, quarter: 1 | 2 | 3 | 4) =>
      resumeIndicator(store(), grant, await at(year, quarter));
    const choose = (year: number) =>
      chooseIndicators(store(), grant, { year, fromQuarter: 2, choices: [{ indicatorId, unitIds: [units[0]] }] });
    return { ...base, indicatorId, retire, resume, choose };
  }

  it("stays in the past, and can be neither chosen nor planned any more", async () => {
    const { communeId, indicatorId, units, inYear, retire, choose } = await scene();
    await approve(store(), communeId, indicatorId, units[0], 2026, 1, { kind: "value", value: 5000 });
    expect(await retire(2026, 3)).toEqual({ ok: true });
    expect((await inYear(indicatorId, 2025)).retiredFrom).toBeNull();
    expect((await inYear(indicatorId, 2026)).retiredFrom).toBe(quarterIndex(2026, 3));
    expect(await listYearAssignments(store(), communeId, 2026)).toMatchObject([{ toQuarter: quarterIndex(2026, 2) }]);
    expect((await readYearBook(store(), communeId, 2026)).indicators.map(({ id }) => id)).toEqual([indicatorId]);
    expect((await readYearBook(store(), communeId, 2027)).indicators).toEqual([]);
    expect(await choose(2026)).toEqual({ ok: false, reason: "retired", indicatorId });
    const { actor } = await createAccount(store(), communeId, ["office"]);
    const planned = await recordPlans(store(), grantFor(actor, "plan:record"), {
      ...{ year: 2026, effectiveOn: null, reason: "" },
      document: { number: "01", issuedOn: "2026-01-05", issuer: "HĐND xã", title: "", basis: "commune" },
      rows: [
        {
          ...{ indicatorId, unitId: `${communeId}-root`, comparator: "at-least", planned: 1000, plannedUpper: null },
          ...{ baseline: null, quarters: null, quartersReason: "", supersedesId: null },
        },
      ],
    } as Parameters<typeof recordPlans>[2]);
    expect(planned).toMatchObject({ ok: false, reason: "retired-indicator" });
    expect(await retire(2026, 4)).toEqual({ ok: false, reason: "retired" });
  });

  it("is refused where figures follow, in a closed year, and while it has parts", async () => {
    const { communeId, groupId, indicatorId, grant, inYear, enter, retire } = await scene();
    expect(await retire(2025, 4)).toEqual({ ok: false, reason: "year-not-changeable" });
    const part = await createIndicator(store(), communeId, { groupId, parentId: indicatorId });
    expect(await retire(2026, 2)).toEqual({ ok: false, reason: "has-parts" });
    await enter(part, 2026, 2);
    const retirePart = async (quarter: 2 | 3) =>
      retireIndicator(store(), grant, {
        ...{ indicatorId: part, year: 2026, quarter, reason: "Không còn giao" },
        revision: (await inYear(part, 2026)).revision,
      });
    expect(await retirePart(2)).toEqual({ ok: false, reason: "has-later-figures" });
    expect(await retirePart(3)).toEqual({ ok: true });
    expect(await retire(2026, 2)).toEqual({ ok: true });
  });

  it("is followed again from a quarter on, by whoever is chosen then", async () => {
    const { indicatorId, inYear, retire, resume, choose } = await scene();
    expect(await resume(2026, 2)).toEqual({ ok: false, reason: "not-retired" });
    await retire(2026, 2);
    expect(await resume(2027, 1)).toEqual({ ok: true });
    expect((await inYear(indicatorId, 2026)).retiredFrom).toBe(quarterIndex(2026, 2));
    expect((await inYear(indicatorId, 2027)).retiredFrom).toBeNull();
    expect(await choose(2026)).toMatchObject({ ok: false, reason: "retired" });
  });

  it("forgets a slip: taken back from the same quarter, it never was", async () => {
    const { indicatorId, inYear, retire, resume, choose } = await scene();
    await retire(2026, 2);
    expect(await resume(2026, 2)).toEqual({ ok: true });
    expect((await inYear(indicatorId, 2026)).retiredFrom).toBeNull();
    expect(await choose(2026)).toMatchObject({ ok: true, changed: 1 });
  });

  it("is not assigned beyond the quarter from which it will not be followed", async () => {
    const { communeId, indicatorId, units, grant, retire } = await scene();
    await retire(2027, 1);
    const choices = [{ indicatorId, unitIds: [...units] }];
    expect(await chooseIndicators(store(), grant, { year: 2026, fromQuarter: 2, choices })).toMatchObject({ ok: true });
    expect((await listYearAssignments(store(), communeId, 2027)).length).toBe(0);
    expect((await listYearAssignments(store(), communeId, 2026)).map((row) => row.toQuarter)).toEqual([
      quarterIndex(2026, 4),
      quarterIndex(2026, 4),
    ]);
  });
});
