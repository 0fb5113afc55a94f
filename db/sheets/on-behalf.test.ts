import { and, asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readFigureOrigin } from "@/db/indicators/origin-queries";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { describeAuditState } from "@/lib/audit/labels";
import { recordCells } from "./record-cells";
import {
  approve,
  click,
  createScene,
  enter,
  entry,
  QUARTER,
  read,
  SUPPLY,
  submit,
  value,
  YEAR,
} from "./testing/sheet-scene";
import { withdrawSheet } from "./unit-commands";

describeStorage("entering on behalf of a unit", (store) => {
  it("asks who supplied the figures of whoever does not stand for the unit, and of nobody else", async () => {
    const scene = await createScene(store());
    const cells = [entry(scene.tax, 0, value(1000))];
    const office = grantFor(scene.office.actor, "sheet:enter", scene.unitId);
    const reporter = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    expect(await recordCells(store(), office, { ...click(), onBehalf: null, cells })).toEqual({
      ok: false,
      reason: "supplier-needed",
    });
    for (const suppliedBy of ["", " x ", "x".repeat(101)]) {
      const onBehalf = { ...SUPPLY, suppliedBy };
      expect(await recordCells(store(), office, { ...click(), onBehalf, cells })).toEqual({
        ok: false,
        reason: "invalid-input",
      });
    }
    expect(await recordCells(store(), reporter, { ...click(), onBehalf: SUPPLY, cells })).toEqual({
      ok: false,
      reason: "invalid-input",
    });
    expect((await read(store(), scene)).state).toBe("not-started");
  });

  it("keeps both names with the cell, its history, the approved figure and the audit trail", async () => {
    const scene = await createScene(store());
    const { communeId, tax } = scene;
    await enter(store(), scene, [entry(tax, 0, value(13_200))], scene.office);
    const [row] = (await read(store(), scene)).rows;
    expect(row?.cell).toMatchObject({ recordedByName: scene.office.actor.displayName, supply: SUPPLY });
    await submit(store(), scene);
    await approve(store(), scene, scene.secondOffice);
    const origin = await readFigureOrigin(store(), communeId, { indicatorId: tax, year: YEAR, quarter: QUARTER });
    expect(origin.units[0]?.approved).toMatchObject({
      recordedBy: scene.office.actor.displayName,
      approvedBy: scene.secondOffice.actor.displayName,
      supply: SUPPLY,
    });
    const { actualChanges: h, auditEntries: a } = store().t;
    const changes = await store()
      .db.select()
      .from(h)
      .where(and(eq(h.communeId, communeId), eq(h.indicatorId, tax)))
      .orderBy(asc(h.sequence));
    const told = { suppliedBy: SUPPLY.suppliedBy, suppliedVia: SUPPLY.via };
    expect(changes).toMatchObject([
      { event: "recorded", ...told },
      { event: "approved", ...told },
    ]);
    const audited = await store()
      .db.select()
      .from(a)
      .where(and(eq(a.communeId, communeId), eq(a.action, "sheet:enter")));
    const words = audited.flatMap(({ after }) => describeAuditState(after, new Map()));
    expect(words).toContain(`${tax}: 13,2 (nhập thay, theo phiếu giấy của ${SUPPLY.suppliedBy})`);
  });

  it("forgets the supplier when the unit itself types over the figure", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))], scene.office);
    await submit(store(), scene);
    await withdrawSheet(store(), grantFor(scene.reporter.actor, "sheet:withdraw", scene.unitId), click());
    await enter(store(), scene, [entry(scene.tax, 1, value(2000))]);
    const sheet = await read(store(), scene);
    expect(sheet.rows[0]?.cell).toMatchObject({ value: value(2000), supply: null });
    expect(sheet.changes).toMatchObject([{ changedByName: scene.reporter.actor.displayName, supply: null }]);
    await enter(store(), scene, [entry(scene.tax, 2, value(3000))], scene.office);
    expect((await read(store(), scene)).changes).toMatchObject([{ supply: SUPPLY }]);
  });
});
