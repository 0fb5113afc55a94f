import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { readYearBook } from "@/db/indicators/queries";
import { approve } from "@/db/indicators/testing/approved-rows";
import { listAssignedIndicators } from "@/db/sheets/assigned-indicators";
import { createAssignment, createIndicator } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { listYearReporters } from "./queries";
import { catalogueScene } from "./testing/catalogue-scene";

describeStorage("a change of an indicator", (store) => {
  it("shows from its year on and leaves the year before to the letter, on sheets as in the year book", async () => {
    const { communeId, groupId, units, inYear, change } = await catalogueScene(store());
    const id = await createIndicator(store(), communeId, { groupId, name: "Giấy cấp", unitOfMeasure: "giấy" });
    await createAssignment(store(), communeId, id, units[0]);
    await approve(store(), communeId, id, units[0], 2026, 1, { kind: "value", value: 5000 });
    const before = await readYearBook(store(), communeId, 2026);
    expect(
      await change(id, 2027, { name: "Hồ sơ cấp", unitOfMeasure: "hồ sơ", frequency: "year", headline: true }),
    ).toMatchObject({ ok: true, changed: ["name", "unitOfMeasure", "frequency", "headline"] });
    const { revision: _seen, ...after2026 } = await inYear(id, 2026);
    expect(after2026).toMatchObject({ name: "Giấy cấp", unitOfMeasure: "giấy", frequency: "quarter", headline: false });
    const still = await readYearBook(store(), communeId, 2026);
    expect(JSON.stringify(withoutRevision(still))).toBe(JSON.stringify(withoutRevision(before)));
    expect(await inYear(id, 2027)).toMatchObject({ name: "Hồ sơ cấp", headline: true, versionFrom: 2027 });
    const sheet = async (year: number, quarter: 1 | 4) =>
      (await listAssignedIndicators(store(), { communeId, unitId: units[0], year, quarter })).indicators;
    expect((await sheet(2026, 1)).map((each) => each.name)).toEqual(["Giấy cấp"]);
    expect(await sheet(2027, 1)).toEqual([]);
    expect((await sheet(2027, 4)).map((each) => [each.name, each.headline])).toEqual([["Hồ sơ cấp", true]]);
    const { entries } = await listAuditEntries(store(), communeId, { entity: "indicator" });
    expect(entries[0]?.before).toContain("Giấy cấp");
    expect(entries[0]?.after).toContain("từ năm 2027 đổi đơn vị tính từ “giấy” thành “hồ sơ”");
  });

  it("breaks the series where something else is counted, and only there", async () => {
    const { communeId, groupId, units, change } = await catalogueScene(store());
    const make = async (unitOfMeasure: string) => {
      const id = await createIndicator(store(), communeId, { groupId, unitOfMeasure });
      await createAssignment(store(), communeId, id, units[0]);
      await approve(store(), communeId, id, units[0], 2026, 1, { kind: "value", value: 5000 });
      await approve(store(), communeId, id, units[0], 2027, 1, { kind: "value", value: 8000 });
      return id;
    };
    const [counted, renamed] = [await make("giấy"), await make("hộ")];
    await change(counted, 2027, { unitOfMeasure: "hồ sơ" });
    await change(renamed, 2027, { name: "Tên khác", definition: "Rõ hơn", percentRule: "none", unitOfMeasure: "Hộ" });
    const book = await readYearBook(store(), communeId, 2027);
    expect(book.seriesBreaks).toEqual([
      { indicatorId: counted, reason: "từ năm 2027 đổi đơn vị tính từ “giấy” thành “hồ sơ”" },
    ]);
    const results = buildIndicatorResults(book, { kind: "quarter", year: 2027, quarter: 1 }, "2027-04-20");
    const samePeriod = (id: string) => results.find((each) => each.indicator.id === id)?.samePeriod;
    expect(samePeriod(counted)).toEqual({
      kind: "not-comparable",
      reason: "từ năm 2027 đổi đơn vị tính từ “giấy” thành “hồ sơ”",
    });
    expect(samePeriod(renamed)).toMatchObject({ kind: "value", figure: { kind: "value", value: 5000 } });
    // A year further on both sides count the same again.
    expect((await readYearBook(store(), communeId, 2028)).seriesBreaks).toEqual([]);
  });

  it("lets words change in a year with figures, rules only from a year without, and none in a closed year", async () => {
    const { communeId, groupId, units, inYear, change, enter } = await catalogueScene(store());
    const id = await createIndicator(store(), communeId, { groupId });
    await createAssignment(store(), communeId, id, units[0]);
    await enter(id, 2026, 1);
    expect(await change(id, 2026, { decimals: 2 })).toEqual({ ok: false, reason: "year-has-figures" });
    expect(await change(id, 2026, { name: "Tên mới" })).toMatchObject({ ok: true });
    expect((await inYear(id, 2025)).name).not.toBe("Tên mới");
    expect(await change(id, 2025, { name: "Tên khác" })).toEqual({ ok: false, reason: "year-not-changeable" });
    expect(await change(id, 2028, { name: "Tên khác" })).toEqual({ ok: false, reason: "year-not-changeable" });
    expect(await change(id, 2027, { decimals: 2 })).toMatchObject({ ok: true });
    expect(await change(id, 2026, { name: "Tên khác" })).toEqual({ ok: false, reason: "later-version" });
    expect(await change(id, 2027, { decimals: 3 })).toMatchObject({ ok: true });
    expect(await change(id, 2027, { decimals: 3 })).toEqual({ ok: false, reason: "nothing-changed" });
    expect(await change(id, 2027, { name: "Tên khác", revision: 1 })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
  });

  it("refuses a locked year for rules, a taken name, a foreign group and several reporters of a one-unit figure", async () => {
    const { communeId, groupId, units, change } = await catalogueScene(store());
    const other = await catalogueScene(store());
    const id = await createIndicator(store(), communeId, { groupId });
    await createIndicator(store(), communeId, { groupId, name: "Đã có" });
    for (const unitId of units) await createAssignment(store(), communeId, id, unitId);
    expect(await change(id, 2026, { name: "Đã có" })).toEqual({ ok: false, reason: "name-taken" });
    expect(await change(id, 2026, { groupId: other.groupId })).toEqual({ ok: false, reason: "unknown-group" });
    expect(await change(id, 2026, { unitRule: "none" })).toEqual({ ok: false, reason: "reporters-too-many" });
    await store().inTransaction(async (tx) => {
      const { periods } = tx.t;
      await tx.db.update(periods).set({ state: "locked" }).where(eq(periods.communeId, communeId));
    });
    expect(await change(id, 2026, { decimals: 2 })).toEqual({ ok: false, reason: "year-locked" });
    expect(await change(id, 2026, { definition: "Rõ hơn" })).toMatchObject({ ok: true });
  });

  it("makes a parent the sum of its parts: nobody is asked for it from then on, and last year stays typed", async () => {
    const { communeId, groupId, units, inYear, change } = await catalogueScene(store());
    const id = await createIndicator(store(), communeId, { groupId, unitOfMeasure: "ha" });
    const part = await createIndicator(store(), communeId, { groupId, unitOfMeasure: "ha" });
    const odd = await createIndicator(store(), communeId, { groupId, unitOfMeasure: "hộ" });
    await createAssignment(store(), communeId, id, units[0]);
    await createAssignment(store(), communeId, part, units[1]);
    for (const [of, value] of [
      [id, 9000],
      [part, 4000],
    ] as const) {
      await approve(store(), communeId, of, of === id ? units[0] : units[1], 2026, 1, { kind: "value", value });
    }
    await approve(store(), communeId, part, units[1], 2027, 1, { kind: "value", value: 7000 });
    expect(await change(part, 2027, { parentId: id })).toMatchObject({ ok: true });
    expect(await change(id, 2027, { parentId: part })).toEqual({ ok: false, reason: "parent-cycle" });
    expect(await change(id, 2027, { parentMode: "sum-of-parts" })).toMatchObject({ ok: true });
    expect(await change(odd, 2027, { parentId: id })).toEqual({ ok: false, reason: "parts-differ" });
    expect((await listYearReporters(store(), communeId, 2026)).get(id)).toEqual([units[0]]);
    expect((await listYearReporters(store(), communeId, 2027)).get(id)).toBeUndefined();
    expect((await inYear(id, 2026)).parentMode).toBe("entered");
    const book = await readYearBook(store(), communeId, 2027);
    const [sum] = buildIndicatorResults(book, { kind: "quarter", year: 2027, quarter: 1 }, "2027-04-20");
    expect(sum).toMatchObject({
      indicator: { id },
      cumulative: { kind: "value", value: 7000 },
      samePeriod: { kind: "value", figure: { kind: "value", value: 9000 } },
    });
  });

  it("changes nothing when the audit row cannot be written", async () => {
    const { communeId, groupId, inYear, change } = await catalogueScene(store());
    const id = await createIndicator(store(), communeId, { groupId });
    const before = await inYear(id, 2027);
    await expect(change(id, 2027, { name: "Tên mới" }, withFailingAudit(store()))).rejects.toThrow(AuditFull);
    expect(await inYear(id, 2027)).toEqual(before);
  });
});

function withoutRevision(book: object): unknown {
  return JSON.parse(JSON.stringify(book, (key, value) => (key === "revision" ? undefined : value)));
}
