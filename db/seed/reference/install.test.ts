import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { type Indicator, isRate, type PeriodRule, type UnitRule } from "@/lib/indicators/indicator";
import { installReferenceData } from "./install";

/** Unit rules that make sense for each period rule: rates are recomputed, averages and milestones never summed. */
const UNIT_RULES_OF: Record<PeriodRule, UnitRule[]> = {
  flow: ["sum"],
  stock: ["sum", "latest", "none"],
  average: ["none", "latest"],
  "rate-of-flows": ["recompute"],
  "rate-of-stocks": ["recompute"],
  milestone: ["none"],
};

const badRules = (rows: Pick<Indicator, "code" | "periodRule" | "unitRule">[]) =>
  rows.filter((row) => !UNIT_RULES_OF[row.periodRule].includes(row.unitRule)).map((row) => row.code);

describeStorage("reference data", (store) => {
  const install = (communeId: string) => store().inTransaction((tx) => installReferenceData(tx, communeId));
  const read = async (communeId: string) => {
    const { db, t } = store();
    return {
      groups: await db
        .select()
        .from(t.indicatorGroups)
        .where(eq(t.indicatorGroups.communeId, communeId))
        .orderBy(asc(t.indicatorGroups.sortOrder)),
      indicators: await db
        .select()
        .from(t.indicators)
        .where(eq(t.indicators.communeId, communeId))
        .orderBy(asc(t.indicators.groupId), asc(t.indicators.sortOrder)),
      settings: await db.select().from(t.settings).where(eq(t.settings.communeId, communeId)),
    };
  };

  it("writes the same rows twice, for each commune its own", async () => {
    const one = await createCommune(store());
    const two = await createCommune(store());
    await install(one.id);
    const first = await read(one.id);
    await install(one.id);
    expect(await read(one.id)).toEqual(first);
    expect((await read(two.id)).indicators).toEqual([]);
    await install(two.id);
    expect((await read(two.id)).indicators).toHaveLength(first.indicators.length);
  });

  it("keeps what the office edited", async () => {
    const { id } = await createCommune(store());
    await install(id);
    await store().inTransaction(async (tx) => {
      const { indicators } = tx.t;
      await tx.db
        .update(indicators)
        .set({ name: "Tên của Văn phòng", version: 2 })
        .where(eq(indicators.code, "thu-ngan-sach"));
      await tx.db.update(indicators).set({ name: "chữ cũ" }).where(eq(indicators.code, "chi-ngan-sach"));
    });
    await install(id);
    const names = new Map((await read(id)).indicators.map((row) => [row.code, row.name]));
    expect(names.get("thu-ngan-sach")).toBe("Tên của Văn phòng");
    expect(names.get("chi-ngan-sach")).toBe("Tổng chi ngân sách xã");
  });

  it("holds the whole catalogue, consistent row by row", async () => {
    const { id } = await createCommune(store());
    await install(id);
    const { groups, indicators, settings } = await read(id);
    expect(groups).toHaveLength(9);
    expect(indicators.length).toBeGreaterThanOrEqual(92);
    expect(new Set(indicators.map((row) => row.code)).size).toBe(indicators.length);
    expect(indicators.filter((row) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.code))).toEqual([]);
    expect(badRules(indicators)).toEqual([]);
    for (const row of indicators) {
      const labels = [row.numeratorLabel, row.denominatorLabel].filter((label) => label !== null && label !== "");
      expect(labels, row.code).toHaveLength(isRate(row) ? 2 : 0);
      expect(row.definition, row.code).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(row.name.normalize("NFC"), row.code).toBe(row.name);
      const parent = row.parentId === null ? null : indicators.find((one) => one.id === row.parentId);
      expect(parent === null || parent?.groupId === row.groupId, row.code).toBe(true);
    }
    const headline = indicators.filter((row) => row.headline).map((row) => row.code);
    expect(headline.sort()).toEqual(["cap-gcn-lan-dau", "chi-ngan-sach", "sinh-hoat-xep-loai-tot", "thu-ngan-sach"]);
    expect(settings.map((row) => row.key)).toEqual(["assessment-thresholds"]);
  });

  it("would notice a rate that is summed", () => {
    expect(badRules([{ code: "x", periodRule: "rate-of-flows", unitRule: "sum" }])).toEqual(["x"]);
  });
});
