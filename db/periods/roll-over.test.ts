import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { listYearReporters } from "@/db/catalogue/queries";
import { changeUnits, previewUnitChange } from "@/db/org-units/change-units";
import {
  createAccount,
  createAssignment,
  createCommune,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { quarterIndex } from "@/lib/periods/period";
import { reopenYear, setDeadlines } from "./commands";
import { findPeriod, listDeadlines, listPeriods } from "./queries";
import { rollOverYear } from "./roll-over";

describeStorage("the steps into a new year", (store) => {
  async function scene() {
    const { id: communeId } = await createCommune(store());
    const { actor } = await createAccount(store(), communeId, ["office"]);
    await createPeriod(store(), communeId, 2026, 0);
    const window = { dataFrom: "2025-12-15", dataTo: "2026-03-14", dueOn: "2026-03-20" };
    await createPeriod(store(), communeId, 2026, 1, window);
    const open = grantFor(actor, "period:open");
    const grants = { open, catalogue: grantFor(actor, "indicator:manage") };
    const deadlines = [{ unitKind: "party-cell" as const, dueOn: "2026-03-18" }];
    await setDeadlines(store(), open, { year: 2026, quarter: 1, version: 1, deadlines });
    return { communeId, actor, grants };
  }

  it("opens the year and its first quarter, follows merged units, moves own deadlines, and does nothing twice", async () => {
    const { communeId, actor, grants } = await scene();
    const indicatorId = await createIndicator(store(), communeId);
    const old = [await createUnit(store(), communeId), await createUnit(store(), communeId)] as const;
    for (const unitId of old) {
      await createAssignment(store(), communeId, indicatorId, unitId, { toQuarter: quarterIndex(2026, 4) });
    }
    const into = { name: "Thôn mới", unitKind: "party-cell" as const, parentId: `${communeId}-root` };
    const change = { kind: "merge" as const, on: "2027-01-01", unitIds: [...old], into };
    const preview = await previewUnitChange(store(), communeId, change);
    if (!preview.ok) throw new Error(preview.reason);
    const merged = await changeUnits(store(), grantFor(actor, "unit:manage"), { change, hash: preview.preview.hash });
    expect(merged).toMatchObject({ ok: true });
    const first = await rollOverYear(store(), grants.open, grants.catalogue, 2027);
    expect(first).toMatchObject({ opened: true, deadlines: 1 });
    expect(await findPeriod(store(), communeId, 2027, 1)).toMatchObject({ state: "open", dueOn: "2027-03-20" });
    expect(await findPeriod(store(), communeId, 2027, 2)).toBeNull();
    expect(await listDeadlines(store(), communeId, 2027, 1)).toEqual([{ unitKind: "party-cell", dueOn: "2027-03-18" }]);
    const { orgUnits } = store().t;
    const [heir] = await store()
      .db.select({ id: orgUnits.id })
      .from(orgUnits)
      .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.name, "Thôn mới")));
    expect((await listYearReporters(store(), communeId, 2027)).get(indicatorId)).toEqual([heir?.id]);
    expect(await rollOverYear(store(), grants.open, grants.catalogue, 2027)).toEqual({
      opened: false,
      copied: 0,
      deadlines: 0,
    });
  });

  it("is all or nothing", async () => {
    const { communeId, grants } = await scene();
    const before = await listPeriods(store(), communeId);
    await expect(rollOverYear(withFailingAudit(store()), grants.open, grants.catalogue, 2027)).rejects.toThrow(
      AuditFull,
    );
    expect(await listPeriods(store(), communeId)).toEqual(before);
  });

  it("takes a closing back with its reason, unless a later year is closed", async () => {
    const { communeId, actor } = await scene();
    const grant = grantFor(actor, "year:close");
    const reopen = (year: number) => reopenYear(store(), grant, { year, reason: "Chốt nhầm đêm qua" });
    await createPeriod(store(), communeId, 2024, 0, { assessmentClosedOn: "2024-12-20" });
    await createPeriod(store(), communeId, 2025, 0, { assessmentClosedOn: "2025-12-20" });
    expect(await reopen(2026)).toEqual({ ok: false, reason: "not-closed" });
    expect(await reopen(2023)).toEqual({ ok: false, reason: "year-not-open" });
    expect(await reopen(2024)).toEqual({ ok: false, reason: "later-year-closed" });
    expect(await reopen(2025)).toEqual({ ok: true });
    expect((await findPeriod(store(), communeId, 2025, 0))?.assessmentClosedOn).toBeNull();
    const { entries } = await listAuditEntries(store(), communeId, { entity: "period" });
    const entry = entries.find((each) => each.after?.includes("Chốt nhầm"));
    expect(entry?.before).toContain("2025-12-20");
  });
});
