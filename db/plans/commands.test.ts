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
import { foldLedger } from "@/lib/plans/ledger";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { recordPlans } from "./commands";
import { listPlanDocuments, listPlanRows } from "./queries";

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
    comparator: "at-least",
    planned: 46_000,
    plannedUpper: null,
    baseline: null,
    quarters: null,
    supersedesId: null,
    ...values,
  });
  const form = (rows: PlanRowInput[], values: Partial<RecordPlans> = {}): RecordPlans => ({
    year: 2026,
    unitId: rootUnitId,
    document: DOCUMENT,
    reason: "",
    rows,
    ...values,
  });
  const inForce = async () => foldLedger(await listPlanRows(store, communeId, 2026, rootUnitId)).get(indicatorId);
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
    const { entries } = await listAuditEntries(store(), scene.communeId, {}, 1);
    expect(entries.map((entry) => entry.entity).sort()).toEqual(["plan_document", "plan_value"]);
  });

  it("supersedes with a reason, keeps the old row as it was and reuses the document", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row()]));
    const first = await scene.inForce();
    const next = scene.row({ planned: 50_000, supersedesId: String(first?.current.id) });
    expect(await recordPlans(store(), scene.grant, scene.form([next]))).toMatchObject({ reason: "reason-required" });
    const form = scene.form([next], { reason: "Điều chỉnh giữa năm" });
    expect(await recordPlans(store(), scene.grant, form)).toEqual({ ok: true, recorded: 1 });
    const entry = await scene.inForce();
    expect(entry?.current.planned).toBe(50_000);
    expect(entry?.earlier).toEqual([first?.current]);
    expect(await listPlanDocuments(store(), scene.communeId)).toHaveLength(1);
    const audits = await listAuditEntries(store(), scene.communeId, { entity: "plan_value" }, 1);
    expect(audits.entries.some((each) => each.before?.includes("46000"))).toBe(true);
  });

  it("refuses what was typed over a row no longer in force", async () => {
    const scene = await createScene(store());
    await recordPlans(store(), scene.grant, scene.form([scene.row()]));
    const stale = { ok: false, reason: "stale", indicatorId: scene.indicatorId };
    expect(await recordPlans(store(), scene.grant, scene.form([scene.row()], { reason: "x" }))).toEqual(stale);
    const supersedesId = String((await scene.inForce())?.current.id);
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
    const supersedesId = String((await scene.inForce())?.current.id);
    const without = scene.form([scene.row({ planned: 50_000, supersedesId })], { reason: "lý do" });
    expect(await recordPlans(store(), scene.grant, without)).toMatchObject({ reason: "quarters-required" });
    const quarters: PlanRowInput["quarters"] = [10_000, 10_000, 10_000, 20_000];
    const form = scene.form([scene.row({ planned: 50_000, supersedesId, quarters })], { reason: "lý do" });
    expect(await recordPlans(store(), scene.grant, form)).toMatchObject({ ok: true });
    const [plan] = (await readYearBook(store(), scene.communeId, 2026)).plans;
    expect(plan).toMatchObject({ planned: 50_000, quarters });
  });

  it("keeps the province's plan beside the commune's, and a unit's beside both", async () => {
    const scene = await createScene(store());
    const unitId = await createUnit(store(), scene.communeId);
    const province = { document: { ...DOCUMENT, number: "5-QĐ/TU", basis: "province" as const } };
    for (const form of [scene.form([scene.row()]), scene.form([scene.row()], province)]) {
      expect(await recordPlans(store(), scene.grant, form)).toMatchObject({ ok: true });
    }
    expect(await recordPlans(store(), scene.grant, scene.form([scene.row()], { unitId }))).toMatchObject({ ok: true });
    expect((await readYearBook(store(), scene.communeId, 2026)).plans).toHaveLength(2);
  });

  it("refuses a closed year, a year not open, foreign units and indicators", async () => {
    const scene = await createScene(store());
    const other = await createScene(store());
    const record = (rows: PlanRowInput[], values: Partial<RecordPlans> = {}) =>
      recordPlans(store(), scene.grant, scene.form(rows, values));
    expect(await record([scene.row()], { year: 2027 })).toMatchObject({ reason: "year-not-open" });
    expect(await record([scene.row()], { unitId: other.rootUnitId })).toMatchObject({ reason: "unknown-unit" });
    expect(await record([other.row()])).toMatchObject({ reason: "unknown-indicator" });
    await createPeriod(store(), scene.communeId, 2025, 0, { assessmentClosedOn: "2025-12-22" });
    expect(await record([scene.row()], { year: 2025 })).toMatchObject({ reason: "year-closed" });
    expect(await listPlanRows(store(), scene.communeId, 2026)).toEqual([]);
  });

  it("writes neither plan nor document when the audit row cannot be written", async () => {
    const scene = await createScene(store());
    const broken = withFailingAudit(store());
    await expect(recordPlans(broken, scene.grant, scene.form([scene.row()]))).rejects.toThrow(AuditFull);
    expect(await listPlanRows(store(), scene.communeId, 2026)).toEqual([]);
    expect(await listPlanDocuments(store(), scene.communeId)).toEqual([]);
  });
});
