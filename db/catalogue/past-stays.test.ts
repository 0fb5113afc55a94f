import fc from "fast-check";
import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { approve } from "@/db/indicators/testing/approved-rows";
import { createAssignment, createIndicator } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { DIRECTIONS, FREQUENCIES, PARENT_MODES, PERCENT_RULES, PERIOD_RULES } from "@/lib/indicators/indicator";
import { retireIndicator } from "./retire-indicator";
import { catalogueScene } from "./testing/catalogue-scene";

const CHANGES = 40;
const SEED = Date.now() % 1_000_000_000;

/** Any change of the form, allowed or refused, or "ngừng theo dõi" from next year on. */
const anyChange = fc.record({
  which: fc.nat(2),
  retire: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  values: fc.record(
    {
      name: fc.string({ minLength: 1, maxLength: 12 }),
      unitOfMeasure: fc.constantFrom("triệu đồng", "ha", "hộ", "%"),
      decimals: fc.nat(3),
      direction: fc.constantFrom(...DIRECTIONS),
      periodRule: fc.constantFrom(...PERIOD_RULES),
      unitRule: fc.constantFrom("sum" as const, "latest" as const, "recompute" as const),
      percentRule: fc.constantFrom(...PERCENT_RULES),
      frequency: fc.constantFrom(...FREQUENCIES),
      parentMode: fc.constantFrom(...PARENT_MODES),
      headline: fc.boolean(),
      definition: fc.string({ maxLength: 20 }),
    },
    { requiredKeys: [] },
  ),
});

describeStorage("whatever the office changes for next year", (store) => {
  it(`moves no result of this year or the year before (${CHANGES} changes, seed ${SEED})`, async () => {
    const { communeId, grant, groupId, units, inYear, change } = await catalogueScene(store());
    const parent = await createIndicator(store(), communeId, { groupId });
    const parts = [
      await createIndicator(store(), communeId, { groupId, parentId: parent }),
      await createIndicator(store(), communeId, { groupId, periodRule: "stock" }),
    ];
    for (const id of [parent, ...parts]) {
      await createAssignment(store(), communeId, id, units[0]);
      for (const [year, value] of [
        [2025, 4000],
        [2026, 7000],
      ] as const) {
        await approve(store(), communeId, id, units[0], year, 1, { kind: "value", value });
      }
    }
    const resultsOf = async (year: number) => {
      const book = await readYearBook(store(), communeId, year);
      const results = [1, 4].flatMap((quarter) =>
        buildIndicatorResults(book, { kind: "quarter", year, quarter: quarter as 1 | 4 }, "2027-02-01"),
      );
      return JSON.stringify(results, (key, value) => (key === "revision" ? undefined : value));
    };
    const before = [await resultsOf(2025), await resultsOf(2026)];
    let done = 0;
    for (const { which, retire, values } of fc.sample(anyChange, { numRuns: CHANGES, seed: SEED })) {
      const indicatorId = [parent, ...parts][which] ?? parent;
      const { revision } = await inYear(indicatorId, 2027);
      const result = retire
        ? await retireIndicator(store(), grant, { indicatorId, year: 2027, quarter: 1, reason: "Thôi giao", revision })
        : await change(indicatorId, 2027, values);
      if (!result.ok) continue;
      done++;
      expect([await resultsOf(2025), await resultsOf(2026)]).toEqual(before);
    }
    expect(done).toBeGreaterThan(0);
  });
});
