import { expect, it } from "vitest";
import { createCommune, createIndicator, createPlanValue, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { readSheetPlans } from "./sheet-plans";

describeStorage("the plan beside a row of a sheet", (store) => {
  it("is the one in force at the end of the sheet's quarter, and never a withdrawn one", async () => {
    const { id: communeId } = await createCommune(store());
    const unitId = await createUnit(store(), communeId);
    const indicatorId = await createIndicator(store(), communeId);
    const at = { indicatorId, unitId, year: 2026 };
    const read = async (quarter: 2 | 3) => {
      const plans = await readSheetPlans(store(), { communeId, year: 2026, quarter }, [unitId], [indicatorId]);
      return plans.get(unitId)?.get(indicatorId)?.plan.planned ?? null;
    };
    const first = await createPlanValue(store(), communeId, { ...at, planned: 46_000, recordedAt: 1 });
    const revision = { ...at, planned: 50_000, effectiveOn: "2026-09-15", supersedesId: first, recordedAt: 2 };
    const second = await createPlanValue(store(), communeId, revision);
    expect([await read(2), await read(3)]).toEqual([46_000, 50_000]);
    await createPlanValue(store(), communeId, {
      ...revision,
      ...{ supersedesId: second, withdrawsId: second, recordedAt: 3 },
    });
    expect([await read(2), await read(3)]).toEqual([46_000, 46_000]);
  });
});
