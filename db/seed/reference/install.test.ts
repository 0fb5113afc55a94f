import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { type Indicator, isRate, type PeriodRule, type UnitRule } from "@/lib/indicators/indicator";
import { IDENTITIES } from "@/lib/sheets/checks/identities";
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

  it("lets only quarterly flows be typed as lũy kế, and totals as their parts are", async () => {
    const { id } = await createCommune(store());
    await install(id);
    const { indicators } = await read(id);
    const cumulative = indicators.filter((row) => row.entryMode === "cumulative");
    expect(cumulative.map((row) => row.code)).toEqual(expect.arrayContaining(["thu-ngan-sach", "chi-ngan-sach"]));
    expect(cumulative.filter((row) => row.periodRule !== "flow" || row.frequency === "year")).toEqual([]);
    expect(indicators.find((row) => row.code === "thue-dat-phi-nong-nghiep")?.entryMode).toBe("in-period");
    for (const row of indicators) {
      const parent = indicators.find((one) => one.id === row.parentId);
      expect(parent === undefined || parent.entryMode === row.entryMode, row.code).toBe(true);
    }
  });

  it("refuses a numerator over its denominator in every rate but the few that may exceed it", async () => {
    const { id } = await createCommune(store());
    await install(id);
    const { indicators } = await read(id);
    expect(indicators.filter((row) => row.partOfWhole && !isRate(row))).toEqual([]);
    const mayExceed = indicators.filter((row) => isRate(row) && !row.partOfWhole).map((row) => row.code);
    expect(mayExceed.sort()).toEqual([
      "chi-bo-hoan-thanh-xuat-sac",
      "giai-ngan-chuong-trinh-muc-tieu",
      "giai-ngan-dau-tu-cong",
      "huan-luyen-dan-quan",
      "kham-pha-an",
      "tiem-phong-vat-nuoi",
      "xu-ly-vi-pham-dat-dai",
    ]);
  });

  it("holds every indicator that an identity across rows speaks of", async () => {
    const { id } = await createCommune(store());
    await install(id);
    const rules = new Map((await read(id)).indicators.map((row) => [row.code, row]));
    for (const { on, left, right } of IDENTITIES) {
      const terms = [...left.terms, ...right.terms];
      expect(terms.map((term) => term.code)).toContain(on);
      for (const { code, part } of terms) {
        const row = rules.get(code);
        expect(row && isRate(row), code).toBe(part === "numerator" || part === "denominator");
      }
    }
  });

  it("would notice a rate that is summed", () => {
    expect(badRules([{ code: "x", periodRule: "rate-of-flows", unitRule: "sum" }])).toEqual(["x"]);
  });
});
