import { and, asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import type { Store } from "@/db/store";
import {
  createAccount,
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { type NewIndicator, newIndicatorSchema } from "@/lib/indicators/catalogue-schema";
import { quarterIndex } from "@/lib/periods/period";
import { chooseIndicators } from "./choose-indicators";
import { addIndicator } from "./commands";
import { listIndicators, listYearReporters } from "./queries";

const Q = (quarter: 1 | 2 | 3 | 4, year = 2026) => quarterIndex(year, quarter);

async function createScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, ["office"]);
  const grant = grantFor(actor, "indicator:manage");
  const indicatorId = await createIndicator(store, communeId);
  const units = [await createUnit(store, communeId), await createUnit(store, communeId)] as const;
  await createPeriod(store, communeId, 2026, 0);
  const choose = (
    unitIds: string[],
    values: { year?: number; fromQuarter?: 1 | 2 | 3 | 4; indicatorId?: string } = {},
  ) =>
    chooseIndicators(store, grant, {
      year: values.year ?? 2026,
      fromQuarter: values.fromQuarter ?? 1,
      choices: [{ indicatorId: values.indicatorId ?? indicatorId, unitIds }],
    });
  const assignments = async (unitId: string) => {
    const { indicatorAssignments: rows } = store.t;
    const found = await store.db
      .select({ from: rows.fromQuarter, to: rows.toQuarter })
      .from(rows)
      .where(and(eq(rows.communeId, communeId), eq(rows.indicatorId, indicatorId), eq(rows.unitId, unitId)))
      .orderBy(asc(rows.fromQuarter));
    return found.map(({ from, to }) => [from, to]);
  };
  const enter = (unitId: string, quarter: number) =>
    store.inTransaction(async (tx) => {
      await tx.db.insert(tx.t.actuals).values({
        communeId,
        year: 2026,
        indicatorId,
        unitId,
        quarter,
        kind: "value",
        value: 1000,
        certainty: "final",
        origin: "entered",
        recordedAt: 1,
        version: 1,
      });
    });
  return { communeId, grant, indicatorId, units, choose, assignments, enter };
}

describeStorage("choosing the year's indicators", (store) => {
  it("assigns from the quarter asked for; saving again changes nothing and audits nothing", async () => {
    const { communeId, units, choose, assignments } = await createScene(store());
    expect(await choose([...units], { fromQuarter: 4 })).toEqual({ ok: true, changed: 1 });
    expect(await choose([...units].reverse(), { fromQuarter: 1 })).toEqual({ ok: true, changed: 0 });
    expect(await assignments(units[0])).toEqual([[Q(4), null]]);
    expect((await listAuditEntries(store(), communeId, {})).entries).toHaveLength(1);
  });

  it("takes an assignment without figures away, and keeps one with figures up to the last of them", async () => {
    const { units, choose, assignments, enter } = await createScene(store());
    await choose([...units]);
    await enter(units[0], 2);
    expect(await choose([])).toEqual({ ok: true, changed: 1 });
    expect(await assignments(units[0])).toEqual([[Q(1), Q(2)]]);
    expect(await assignments(units[1])).toEqual([]);
    expect(await choose([units[0]], { fromQuarter: 3 })).toMatchObject({ ok: true });
    expect(await assignments(units[0])).toEqual([[Q(1), null]]);
  });

  it("never shortens an assignment into a locked quarter or an earlier year", async () => {
    const { communeId, units, choose, assignments } = await createScene(store());
    await createPeriod(store(), communeId, 2025, 0);
    await choose([units[0]], { year: 2025 });
    expect(await choose([])).toMatchObject({ ok: true });
    expect(await assignments(units[0])).toEqual([[Q(1, 2025), Q(4, 2025)]]);
    await choose([units[1]]);
    await createPeriod(store(), communeId, 2026, 1, { state: "locked" });
    expect(await choose([])).toMatchObject({ ok: true });
    expect(await assignments(units[1])).toEqual([[Q(1), Q(1)]]);
    expect(await choose([units[0]])).toMatchObject({ ok: false, reason: "quarter-locked" });
    expect(await choose([units[0]], { fromQuarter: 2 })).toMatchObject({ ok: true });
    expect(await assignments(units[0])).toEqual([
      [Q(1, 2025), Q(4, 2025)],
      [Q(2), null],
    ]);
  });

  it("refuses years not open or closed, foreign units and indicators, sums and second units", async () => {
    const { communeId, units, choose } = await createScene(store());
    const other = await createScene(store());
    expect(await choose([units[0]], { year: 2027 })).toMatchObject({ reason: "year-not-open" });
    expect(await choose([other.units[0]])).toMatchObject({ reason: "unknown-unit" });
    expect(await choose([units[0]], { indicatorId: other.indicatorId })).toMatchObject({ reason: "unknown-indicator" });
    const parent = await createIndicator(store(), communeId, { parentMode: "sum-of-parts" });
    expect(await choose([units[0]], { indicatorId: parent })).toMatchObject({ reason: "sum-of-parts" });
    const single = await createIndicator(store(), communeId, { unitRule: "none" });
    expect(await choose([...units], { indicatorId: single })).toMatchObject({ reason: "one-unit-only" });
    await createPeriod(store(), communeId, 2025, 0, { assessmentClosedOn: "2025-12-22" });
    expect(await choose([units[0]], { year: 2025 })).toMatchObject({ reason: "year-closed" });
    expect((await listYearReporters(store(), communeId, 2026)).size).toBe(0);
  });

  it("assigns nothing when the audit row cannot be written", async () => {
    const { grant, indicatorId, units, assignments } = await createScene(store());
    const input = { year: 2026, fromQuarter: 1 as const, choices: [{ indicatorId, unitIds: [units[0]] }] };
    await expect(chooseIndicators(withFailingAudit(store()), grant, input)).rejects.toThrow(AuditFull);
    expect(await assignments(units[0])).toEqual([]);
  });
});

describeStorage("an indicator of the commune's own", (store) => {
  const input = (groupId: string, values: Partial<NewIndicator> = {}): NewIndicator =>
    newIndicatorSchema.parse({
      name: "Số km đường được chiếu sáng",
      shortName: "",
      code: "",
      groupId,
      unitOfMeasure: "km",
      decimals: 1,
      direction: "higher",
      periodRule: "flow",
      unitRule: "sum",
      percentRule: "actual-over-plan",
      frequency: "quarter",
      defaultComparator: "at-least",
      numeratorLabel: "",
      denominatorLabel: "",
      definition: "",
      headline: false,
      ...values,
    });

  it("is added at the end of its group under a code made from its name", async () => {
    const { communeId, grant } = await createScene(store());
    const groupId = await createGroup(store(), communeId);
    await createIndicator(store(), communeId, { groupId, sortOrder: 70 });
    const result = await addIndicator(store(), grant, input(groupId));
    expect(result).toMatchObject({ ok: true, code: "so-km-duong-duoc-chieu-sang" });
    const added = (await listIndicators(store(), communeId, 2026)).find((each) => each.name.startsWith("Số km"));
    expect(added).toMatchObject({ shortName: "Số km đường được chiếu sáng", numeratorLabel: null, sortOrder: 80 });
    const { entries } = await listAuditEntries(store(), communeId, { entity: "indicator" });
    expect(entries[0]?.after).toContain("chiếu sáng");
  });

  it("refuses a used code, a used name and a foreign group", async () => {
    const { communeId, grant } = await createScene(store());
    const other = await createScene(store());
    const groupId = await createGroup(store(), communeId);
    const foreign = await createGroup(store(), other.communeId);
    await addIndicator(store(), grant, input(groupId));
    const add = async (values: NewIndicator) => addIndicator(store(), grant, values);
    expect(await add(input(groupId))).toEqual({ ok: false, reason: "code-taken" });
    expect(await add(input(groupId, { code: "khac" }))).toEqual({ ok: false, reason: "name-taken" });
    expect(await add(input(foreign))).toEqual({ ok: false, reason: "unknown-group" });
  });
});
