import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, createCommune, createPeriod, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { FROM_THE_START, inForceOn } from "@/lib/settings/dated";
import type { SettingValues } from "@/lib/settings/schema";
import { applyDueNames } from "./apply-names";
import { recordSetting, withdrawSetting } from "./commands";
import { listSuperseded, readEveryRubric, readSettings, readVersions } from "./queries";

const TODAY = "2026-11-22";
const THRESHOLDS = { onCourse: 900, behind: 700, aboutTolerance: 30 };
const NAMES = {
  communeName: "phường Đức An",
  committeeName: "Đảng uỷ phường Đức An",
  superiorName: "Đảng bộ tỉnh",
  placeName: "Đức An",
};
const KEY = "assessment-thresholds" as const;

describeStorage("settings", (store) => {
  let communeId = "";
  let office: TestAccount;

  beforeEach(async () => {
    communeId = (await createCommune(store())).id;
    office = await createAccount(store(), communeId, ["office"]);
  });

  const place = (effectiveFrom: string, version = 0) => ({ effectiveFrom, version, today: TODAY, reason: "" });
  const set = (effectiveFrom: string, version = 0, value = THRESHOLDS, reason = "") =>
    recordSetting(store(), grantFor(office.actor, "settings:manage"), {
      ...place(effectiveFrom, version),
      ...{ key: KEY, value, reason },
    });
  const rename = (effectiveFrom: string, version = 0, value: SettingValues["names"] = NAMES, reason = "") =>
    recordSetting(store(), grantFor(office.actor, "commune:manage"), {
      ...place(effectiveFrom, version),
      ...{ key: "names", value, reason },
    });
  const thresholdsOn = async (day: string) => inForceOn(await readVersions(store(), communeId, KEY), day)?.value;
  const trail = () =>
    store().db.select().from(store().t.auditEntries).where(eq(store().t.auditEntries.communeId, communeId));

  describe("a new version", () => {
    it("counts from its day; before it the earlier one stands", async () => {
      expect(await set("2027-01-01")).toEqual({ ok: true });
      expect(await thresholdsOn("2026-12-31")).toMatchObject({ onCourse: 950 });
      expect(await thresholdsOn("2027-01-01")).toEqual(THRESHOLDS);
      const [entry] = await trail();
      expect(entry).toMatchObject({ entity: "settings", entityId: `${KEY} 2027-01-01`, action: "settings:manage" });
      expect(JSON.parse(entry?.before ?? "")).toMatchObject({ onCourse: 950 });
      expect(JSON.parse(entry?.after ?? "")).toEqual({ effectiveFrom: "2027-01-01", ...THRESHOLDS });
    });

    it("is refused where the day has one, where nothing changes, and up to the closing of a year", async () => {
      await createPeriod(store(), communeId, 2025, 0, { assessmentClosedOn: "2025-12-26" });
      await set("2027-01-01");
      expect(await set("2027-01-01")).toEqual({ ok: false, reason: "day-taken" });
      expect(await set("2027-02-01")).toEqual({ ok: false, reason: "nothing-changed" });
      expect(await set("2025-12-26")).toEqual({ ok: false, reason: "year-closed" });
      expect(await set("2025-12-27")).toEqual({ ok: true });
      expect(await trail()).toHaveLength(2);
    });

    it("refuses a value that no form sends", async () => {
      await expect(set("2027-01-01", 0, { ...THRESHOLDS, behind: 2000 })).rejects.toThrow();
      expect(await trail()).toHaveLength(0);
    });
  });

  describe("recording again for the same day", () => {
    const other = { ...THRESHOLDS, onCourse: 920 };

    it("a day to come: at once; the earlier row stays in the trail", async () => {
      await set("2027-01-01");
      expect(await set("2027-01-01", 1, other)).toEqual({ ok: true });
      expect(await thresholdsOn("2027-01-01")).toEqual(other);
      expect(await listSuperseded(store(), communeId, KEY)).toMatchObject([
        { effectiveFrom: "2027-01-01", version: 1, withdrawn: false, recordedBy: office.id },
      ]);
    });

    it("a day in force: with a reason only", async () => {
      await set("2026-10-01");
      expect(await set("2026-10-01", 1, other)).toEqual({ ok: false, reason: "reason-needed" });
      expect(await set("2026-10-01", 1, other, "Gõ nhầm")).toEqual({ ok: true });
      expect((await readVersions(store(), communeId, KEY)).at(-1)).toMatchObject({ version: 2, reason: "Gõ nhầm" });
    });

    it("two people at once: the second is told", async () => {
      await set("2027-01-01");
      const answers = await Promise.all([set("2027-01-01", 1, other), set("2027-01-01", 1, { ...other, behind: 600 })]);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers).toContainEqual({ ok: false, reason: "stale" });
    });
  });

  describe("taking back", () => {
    const withdraw = (effectiveFrom: string, version = 1) =>
      withdrawSetting(store(), grantFor(office.actor, "settings:manage"), {
        ...place(effectiveFrom, version),
        key: KEY,
      });

    it("a version to come goes, and what was in force stays", async () => {
      await set("2027-01-01");
      expect(await withdraw("2027-01-01")).toEqual({ ok: true });
      expect(await thresholdsOn("2027-06-01")).toMatchObject({ onCourse: 950 });
      expect(await listSuperseded(store(), communeId, KEY)).toMatchObject([{ withdrawn: true }]);
      expect(await withdraw("2027-01-01")).toEqual({ ok: false, reason: "stale" });
      expect(await set("2027-01-01")).toEqual({ ok: true });
      expect((await readVersions(store(), communeId, KEY)).at(-1)?.version).toBe(2);
    });

    it("a version in force does not go", async () => {
      await set(TODAY);
      expect(await withdraw(TODAY)).toEqual({ ok: false, reason: "in-force" });
    });
  });

  describe("names", () => {
    const shown = async () => {
      const { communes } = store().t;
      const [row] = await store().db.select().from(communes).where(eq(communes.id, communeId));
      return row?.committeeName;
    };

    it("of the first run are the first version, and are kept before the first change", async () => {
      const before = (await readVersions(store(), communeId, "names")).map((each) => each.value);
      expect(await rename(TODAY)).toEqual({ ok: true });
      const versions = await readVersions(store(), communeId, "names");
      expect(versions.map((each) => each.effectiveFrom)).toEqual([FROM_THE_START, TODAY]);
      expect(versions[0]?.value).toEqual(before[0]);
      expect(await shown()).toBe(NAMES.committeeName);
      const { orgUnits } = store().t;
      const [root] = await store()
        .db.select({ name: orgUnits.name })
        .from(orgUnits)
        .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.kind, "commune")));
      expect(root?.name).toBe(NAMES.communeName);
    });

    it("to come are shown on their day, by the daily job, once", async () => {
      const old = await shown();
      await rename("2027-01-01");
      await applyDueNames(store(), communeId, "2026-12-31");
      expect(await shown()).toBe(old);
      await applyDueNames(store(), communeId, "2027-01-01");
      await applyDueNames(store(), communeId, "2027-01-02");
      expect(await shown()).toBe(NAMES.committeeName);
    });

    it("of the first run can be put right, with a reason, while no year is closed", async () => {
      expect(await rename(FROM_THE_START)).toEqual({ ok: false, reason: "reason-needed" });
      expect(await rename(FROM_THE_START, 0, NAMES, "Sai chính tả")).toEqual({ ok: true });
      expect((await readVersions(store(), communeId, "names")).map((each) => each.value)).toEqual([NAMES]);
      expect(await listSuperseded(store(), communeId, "names")).toHaveLength(1);
      expect(await shown()).toBe(NAMES.committeeName);
    });
  });

  it("rubrics stand in their own table", async () => {
    const [first] = await readVersions(store(), communeId, "cell-meeting-rubric");
    if (!first) throw new Error("no built-in rubric");
    const value = { ...first.value, good: 85 };
    const input = { ...place("2027-01-01"), key: "cell-meeting-rubric" as const, value };
    expect(await recordSetting(store(), grantFor(office.actor, "settings:manage"), input)).toEqual({ ok: true });
    const { rubrics } = store().t;
    expect(await store().db.select().from(rubrics).where(eq(rubrics.communeId, communeId))).toHaveLength(1);
    const read = await readSettings(store(), communeId, ["cell-meeting-rubric", KEY]);
    expect(read["cell-meeting-rubric"].map((each) => each.value.good)).toEqual([90, 85]);
  });

  it("a rubric recorded again is still there for what was scored by it, and so is the built-in one", async () => {
    const [builtIn] = await readVersions(store(), communeId, "cell-meeting-rubric");
    if (!builtIn) throw new Error("no built-in rubric");
    const record = (version: number, good: number) =>
      recordSetting(store(), grantFor(office.actor, "settings:manage"), {
        ...{ ...place(builtIn.effectiveFrom, version), reason: "Theo hướng dẫn của tỉnh" },
        ...{ key: "cell-meeting-rubric", value: { ...builtIn.value, good } },
      });
    expect([await record(0, 85), await record(1, 80)]).toEqual([{ ok: true }, { ok: true }]);
    const every = await readEveryRubric(store(), communeId);
    expect(every.map((each) => [each.version, each.value.good]).sort()).toEqual([
      [0, 90],
      [1, 85],
      [2, 80],
    ]);
  });

  it("one commune's settings are not another's", async () => {
    const other = await createCommune(store());
    await set("2027-01-01");
    expect(inForceOn(await readVersions(store(), other.id, KEY), "2027-06-01")?.value).toMatchObject({ onCourse: 950 });
  });
});
