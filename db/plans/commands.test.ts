import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { readYearBook } from "@/db/indicators/queries";
import type { Store } from "@/db/store";
import {
  createAccount,
  createCommune,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { quarterIndex } from "@/lib/periods/period";
import { foldLedger } from "@/lib/plans/ledger";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { recordPlans } from "./commands";
import { findPlan, listPlanDocuments, listPlanRows } from "./queries";
import { withdrawPlan } from "./withdraw-plan";

const DOCUMENT = {
  number: "12-NQ/ĐU",
  issuedOn: "2026-01-05",
  issuer: "Đảng ủy",
  title: "",
  basis: "commune" as const,
};

async function createScene(store: Store) {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, ["office"]);
  const indicatorId = await createIndicator(store, communeId);
  await createPeriod(store, communeId, 2026, 0);
  const row = (values: Partial<PlanRowInput> = {}): PlanRowInput => ({
    indicatorId,
    unitId: rootUnitId,
    comparator: "at-least",
    planned: 46_000,
    plannedUpper: null,
    baseline: null,
    quarters: null,
    quartersReason: "",
    supersedesId: null,
    ...values,
  });
  const form = (rows: PlanRowInput[], values: Partial<RecordPlans> = {}): RecordPlans => ({
    year: 2026,
    effectiveOn: null,
    document: DOCUMENT,
    reason: "",
    rows,
    ...values,
  });
  const inForce = async () =>
    foldLedger(await listPlanRows(store, communeId, 2026, { unitId: rootUnitId })).get(indicatorId);
  return { communeId, rootUnitId, indicatorId, grant: grantFor(actor, "plan:record"), row, form, inForce };
}

describeStorage("plan commands", (store) => {
  it("records a plan under its document, and the year book reads it", async () => {
    const scene = await createScene(store());
    expect(await recordPlans(store(), scene.grant, scene.form([scene.row()]))).toEqual({ ok: true, recorded: 1 });
    const book = await readYearBook(store(), scene.communeId, 2026);
    expect(book.plans).toMatchObject([
      { indicatorId: scene.indicatorId, planned: 46_000, documentNumber: "12-NQ/ĐU", quarters: null },
    ]);
    const { entries } = await listAuditEntries(store(), scene.communeId, {});
    expect(entries.map((entry) => entry.entity).sort()).toEqual(["plan_document", "plan_value"]);
  });

  it("supersedes with a reason, keeps the old row as it was and reuses the document", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row()]));
    const first = await scene.inForce();
    const next = scene.row({ planned: 50_000, supersedesId: String(first?.current?.id) });
    expect(await recordPlans(store(), scene.grant, scene.form([next]))).toMatchObject({ reason: "reason-required" });
    const form = scene.form([next], { reason: "Điều chỉnh giữa năm" });
    expect(await recordPlans(store(), scene.grant, form)).toEqual({ ok: true, recorded: 1 });
    const entry = await scene.inForce();
    expect(entry?.current?.planned).toBe(50_000);
    expect(entry?.earlier).toEqual([{ row: first?.current, withdrawal: null }]);
    expect([entry?.first, entry?.current?.effectiveOn]).toEqual([first?.current, DOCUMENT.issuedOn]);
    expect(await listPlanDocuments(store(), scene.communeId)).toHaveLength(1);
    const audits = await listAuditEntries(store(), scene.communeId, { entity: "plan_value" });
    expect(audits.entries.some((each) => each.before?.includes("46000"))).toBe(true);
  });

  it("refuses what was typed over a row no longer in force", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row()]));
    const stale = { ok: false, reason: "stale", indicatorId: scene.indicatorId, unitId: scene.rootUnitId };
    expect(await recordPlans(store(), scene.grant, scene.form([scene.row()], { reason: "x" }))).toEqual(stale);
    const supersedesId = String((await scene.inForce())?.current?.id);
    const once = scene.form([scene.row({ planned: 47_000, supersedesId })], { reason: "lần một" });
    expect(await recordPlans(store(), scene.grant, once)).toMatchObject({ ok: true });
    expect(await recordPlans(store(), scene.grant, once)).toEqual(stale);
  });

  it("lets one of many simultaneous first plans in", async () => {
    const scene = await createScene(store());
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => recordPlans(store(), scene.grant, scene.form([scene.row({ planned: n * 1000 })]))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await listPlanRows(store(), scene.communeId, 2026)).toHaveLength(1);
  });

  it("replaces planned quarters as a whole", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row({ quarters: [10_000, 10_000, 10_000, 16_000] })]));
    const supersedesId = String((await scene.inForce())?.current?.id);
    const without = scene.form([scene.row({ planned: 50_000, supersedesId })], { reason: "lý do" });
    expect(await recordPlans(store(), scene.grant, without)).toMatchObject({ reason: "quarters-required" });
    const quarters: PlanRowInput["quarters"] = [10_000, 10_000, 10_000, 20_000];
    const form = scene.form([scene.row({ planned: 50_000, supersedesId, quarters })], { reason: "lý do" });
    expect(await recordPlans(store(), scene.grant, form)).toMatchObject({ ok: true });
    const plan = (await readYearBook(store(), scene.communeId, 2026)).plans.at(-1);
    expect(plan).toMatchObject({ planned: 50_000, quarters });
  });

  it("keeps the province's plan beside the commune's, and a unit's beside both", async () => {
    const scene = await createScene(store());
    const unitId = await createUnit(store(), scene.communeId);
    const province = { document: { ...DOCUMENT, number: "5-QĐ/TU", basis: "province" as const } };
    for (const form of [scene.form([scene.row()]), scene.form([scene.row()], province)]) {
      expect(await recordPlans(store(), scene.grant, form)).toMatchObject({ ok: true });
    }
    expect(await recordPlans(store(), scene.grant, scene.form([scene.row({ unitId })]))).toMatchObject({ ok: true });
    expect((await readYearBook(store(), scene.communeId, 2026)).plans).toHaveLength(2);
  });

  it("keeps why planned quarters do not make the year, and refuses them without", async () => {
    const scene = await createScene(store());
    const quarters: PlanRowInput["quarters"] = [10_000, 10_000, 10_000, 10_000];
    const differing = (quartersReason: string) => scene.form([scene.row({ quarters, quartersReason })]);
    expect(await recordPlans(store(), scene.grant, differing(""))).toMatchObject({ reason: "quarters-differ" });
    expect(await recordPlans(store(), scene.grant, differing("Giữ dự phòng"))).toMatchObject({ ok: true });
    expect((await scene.inForce())?.quarters?.map((row) => row.reason)).toEqual(Array(4).fill("Giữ dự phòng"));
  });

  it("takes effect on the day given, never before the plan it replaces", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row()]));
    const first = (await scene.inForce())?.current;
    expect(first?.effectiveOn).toBe("2026-01-01");
    const revise = (effectiveOn: string | null, supersedesId: string | undefined) =>
      recordPlans(
        store(),
        scene.grant,
        scene.form([scene.row({ planned: 50_000, supersedesId: String(supersedesId) })], {
          effectiveOn,
          reason: "Điều chỉnh giữa năm",
        }),
      );
    expect(await revise("2025-12-31", first?.id)).toMatchObject({ reason: "effective-too-early" });
    expect(await revise("2026-09-15", first?.id)).toMatchObject({ ok: true });
    const { plans } = await readYearBook(store(), scene.communeId, 2026);
    expect(plans.map((plan) => [plan.effectiveOn, plan.planned])).toEqual([
      ["2026-01-01", 46_000],
      ["2026-09-15", 50_000],
    ]);
  });

  it("refuses a closed year, a year not open, foreign units and indicators", async () => {
    const scene = await createScene(store());
    const other = await createScene(store());
    const record = (rows: PlanRowInput[], values: Partial<RecordPlans> = {}) =>
      recordPlans(store(), scene.grant, scene.form(rows, values));
    expect(await record([scene.row()], { year: 2027 })).toMatchObject({ reason: "year-not-open" });
    expect(await record([scene.row({ unitId: other.rootUnitId })])).toMatchObject({ reason: "unknown-unit" });
    expect(await record([other.row({ unitId: scene.rootUnitId })])).toMatchObject({ reason: "unknown-indicator" });
    await createPeriod(store(), scene.communeId, 2025, 0, { assessmentClosedOn: "2025-12-22" });
    expect(await record([scene.row()], { year: 2025 })).toMatchObject({ reason: "year-closed" });
    expect(await listPlanRows(store(), scene.communeId, 2026)).toEqual([]);
  });

  it("refuses a unit that ends within the year and an indicator no longer followed, whose plans stay readable", async () => {
    const scene = await createScene(store());
    const closing = await createUnit(store(), scene.communeId, { validTo: "2026-06-30" });
    const open = await createUnit(store(), scene.communeId, { validTo: "2026-12-31" });
    const record = (rows: PlanRowInput[]) => recordPlans(store(), scene.grant, scene.form(rows, { reason: "Lý do" }));
    expect(await record([scene.row({ unitId: closing })])).toMatchObject({ reason: "unknown-unit", unitId: closing });
    expect(await record([scene.row({ unitId: open }), scene.row()])).toMatchObject({ ok: true });
    const { communeId, indicatorId } = scene;
    const retired = { communeId, indicatorId, fromQuarter: quarterIndex(2026, 3), reason: "Thôi giao", recordedAt: 1 };
    await store().inTransaction(async (tx) => void (await tx.db.insert(tx.t.indicatorRetirements).values(retired)));
    const supersedesId = String((await scene.inForce())?.current?.id);
    expect(await record([scene.row({ planned: 50_000, supersedesId })])).toMatchObject({ reason: "retired-indicator" });
    expect((await scene.inForce())?.current?.planned).toBe(46_000);
  });

  it("keeps a reason of one row beside the reason of the document", async () => {
    const scene = await createScene(store());
    const other = await createIndicator(store(), scene.communeId);
    const last = async (indicatorId: string) =>
      foldLedger(await listPlanRows(store(), scene.communeId, 2026)).get(indicatorId)?.current;
    const both = async (planned: number, reason?: string) => [
      scene.row({ planned, supersedesId: (await last(scene.indicatorId))?.id ?? null }),
      scene.row({ indicatorId: other, planned, reason, supersedesId: (await last(other))?.id ?? null }),
    ];
    await recordPlans(store(), scene.grant, scene.form(await both(1_000)));
    const rows = await both(2_000, "Chuyển nhiệm vụ về tỉnh");
    expect(await recordPlans(store(), scene.grant, scene.form(rows))).toMatchObject({ reason: "reason-required" });
    const form = scene.form(rows, { reason: "Nghị quyết tháng 9" });
    expect(await recordPlans(store(), scene.grant, form)).toMatchObject({ ok: true, recorded: 2 });
    expect((await last(scene.indicatorId))?.reason).toBe("Nghị quyết tháng 9");
    expect((await last(other))?.reason).toBe("Chuyển nhiệm vụ về tỉnh");
  });

  it("stores figures at the limit exactly", async () => {
    const scene = await createScene(store());
    const row = scene.row({ comparator: "range", planned: -QUANTITY_LIMIT, plannedUpper: QUANTITY_LIMIT });
    expect(await recordPlans(store(), scene.grant, scene.form([row]))).toMatchObject({ ok: true });
    expect((await scene.inForce())?.current).toMatchObject({ planned: -QUANTITY_LIMIT, plannedUpper: QUANTITY_LIMIT });
  });

  it("writes neither plan nor document when the audit row cannot be written", async () => {
    const scene = await createScene(store());
    const broken = withFailingAudit(store());
    await expect(recordPlans(broken, scene.grant, scene.form([scene.row()]))).rejects.toThrow(AuditFull);
    expect(await listPlanRows(store(), scene.communeId, 2026)).toEqual([]);
    expect(await listPlanDocuments(store(), scene.communeId)).toEqual([]);
  });
});

describeStorage("withdrawing a plan", (store) => {
  const REASON = "Ghi nhầm chỉ tiêu";

  async function createRevised(quarters: PlanRowInput["quarters"] = null) {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row({ quarters })]));
    const firstId = String((await scene.inForce())?.current?.id);
    const next = scene.row({
      planned: 50_000,
      supersedesId: firstId,
      quarters: quarters && [10_000, 10_000, 10_000, 20_000],
    });
    await recordPlans(store(), scene.grant, scene.form([next], { reason: "Điều chỉnh" }));
    const secondId = String((await scene.inForce())?.current?.id);
    const withdraw = (planId: string, lastId: string, of = store()) =>
      withdrawPlan(of, scene.grant, { year: 2026, planId, lastId, reason: REASON });
    const inBook = async () =>
      (await readYearBook(store(), scene.communeId, 2026)).plans.map(({ planned, quarters: each }) => [planned, each]);
    return { ...scene, firstId, secondId, withdraw, inBook };
  }

  it("puts back what it had replaced, with its quarters, and is in force nowhere", async () => {
    const scene = await createRevised([10_000, 10_000, 10_000, 16_000]);
    expect(await scene.withdraw(scene.secondId, scene.secondId)).toEqual({
      ok: true,
      unitId: scene.rootUnitId,
      basis: "commune",
    });
    expect(await scene.inBook()).toEqual([[46_000, [10_000, 10_000, 10_000, 16_000]]]);
    const entry = await scene.inForce();
    expect(entry?.earlier.map(({ row, withdrawal }) => [row.id, withdrawal?.reason])).toEqual([
      [scene.secondId, REASON],
    ]);
    const { entries } = await listAuditEntries(store(), scene.communeId, { entity: "plan_value" });
    expect(entries.some((each) => each.after?.includes(REASON) && each.before?.includes("50000"))).toBe(true);
  });

  it("leaves no plan when the first is withdrawn too, and lets the right one in after it", async () => {
    const scene = await createRevised();
    await scene.withdraw(scene.secondId, scene.secondId);
    await scene.withdraw(scene.firstId, String((await scene.inForce())?.last.year.id));
    expect(await scene.inBook()).toEqual([]);
    const entry = await scene.inForce();
    expect([entry?.current, entry?.first]).toEqual([null, null]);
    const right = scene.row({ planned: 4_000, supersedesId: String(entry?.last.year.id) });
    expect(await recordPlans(store(), scene.grant, scene.form([right]))).toEqual({ ok: true, recorded: 1 });
    expect(await scene.inBook()).toEqual([[4_000, null]]);
    expect((await scene.inForce())?.first?.planned).toBe(4_000);
  });

  it("refuses what is not the latest, what changed meanwhile, a closed year and another commune's plan", async () => {
    const scene = await createRevised();
    const other = await createRevised();
    expect(await scene.withdraw(scene.firstId, scene.secondId)).toMatchObject({ reason: "not-current" });
    expect(await scene.withdraw(scene.secondId, scene.firstId)).toMatchObject({ reason: "stale" });
    expect(await scene.withdraw(other.secondId, other.secondId)).toMatchObject({ reason: "not-current" });
    expect(await findPlan(store(), scene.communeId, other.secondId)).toBeNull();
    const twice = await Promise.all([1, 2, 3].map(() => scene.withdraw(scene.secondId, scene.secondId)));
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
    const { db, t } = store();
    await db.update(t.periods).set({ assessmentClosedOn: "2026-12-22" });
    expect(await other.withdraw(other.secondId, other.secondId)).toMatchObject({ reason: "year-closed" });
  });

  it("writes nothing when the audit row cannot be written", async () => {
    const scene = await createRevised();
    const broken = withFailingAudit(store());
    await expect(scene.withdraw(scene.secondId, scene.secondId, broken)).rejects.toThrow(AuditFull);
    expect((await scene.inForce())?.current?.id).toBe(scene.secondId);
  });
});
