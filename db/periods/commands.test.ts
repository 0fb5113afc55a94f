import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { listSheets } from "@/db/sheets/queries";
import { readSheet } from "@/db/sheets/read-sheet";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createCommune,
  createIndicator,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { changeWindow, closeYear, lockQuarter, openQuarter, openYear, reopenQuarter, setDeadlines } from "./commands";
import { findPeriod, listDeadlines, listExpectedSheets, listPeriods } from "./queries";

const Q4 = { year: 2026, quarter: 4 as const };
const WINDOW = defaultEntryWindow(2026, 4);

async function createScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, ["office"]);
  const unitId = await createUnit(store, communeId);
  const indicatorId = await createIndicator(store, communeId);
  await createAssignment(store, communeId, indicatorId, unitId);
  const may = {
    open: grantFor(actor, "period:open"),
    lock: grantFor(actor, "period:lock"),
    close: grantFor(actor, "year:close"),
  };
  return { communeId, unitId, may };
}

async function setSheet(store: Store, communeId: string, unitId: string, state: SheetState) {
  await store.inTransaction(async (tx) => {
    const { sheets } = tx.t;
    await tx.db
      .insert(sheets)
      .values({ communeId, unitId, ...Q4, state })
      .onConflictDoUpdate({
        target: [sheets.communeId, sheets.year, sheets.quarter, sheets.unitId],
        set: { state },
      });
  });
}

describeStorage("period commands", (store) => {
  it("opens a year with the quarters asked for, once", async () => {
    const { communeId, may } = await createScene(store());
    const input = { year: 2026, quarters: [{ quarter: 4 as const, ...WINDOW, dueOn: "2026-12-05" }] };
    expect(await openYear(store(), may.open, input)).toEqual({ ok: true });
    expect(await openYear(store(), may.open, input)).toEqual({ ok: false, reason: "year-open" });
    expect((await listPeriods(store(), communeId)).map((period) => [period.quarter, period.dueOn])).toEqual([
      [0, "2026-12-20"],
      [4, "2026-12-05"],
    ]);
    expect((await listAuditEntries(store(), communeId, {})).entries).toHaveLength(2);
  });

  it("opens a quarter only in an open year and changes its dates for the version seen", async () => {
    const { communeId, may } = await createScene(store());
    expect(await openQuarter(store(), may.open, { ...Q4, ...WINDOW })).toEqual({ ok: false, reason: "year-not-open" });
    await openYear(store(), may.open, { year: 2026, quarters: [] });
    expect(await openQuarter(store(), may.open, { ...Q4, ...WINDOW })).toEqual({ ok: true });
    expect(await openQuarter(store(), may.open, { ...Q4, ...WINDOW })).toEqual({ ok: false, reason: "quarter-open" });
    const change = { ...Q4, ...WINDOW, dueOn: "2026-12-28", version: 1 };
    expect(await changeWindow(store(), may.open, change)).toEqual({ ok: true });
    expect(await changeWindow(store(), may.open, change)).toEqual({ ok: false, reason: "stale" });
    expect((await findPeriod(store(), communeId, 2026, 4))?.dueOn).toBe("2026-12-28");
  });

  it("gives a kind of unit its own deadline, inside the quarter's dates, and takes it away", async () => {
    const { communeId, unitId, may } = await createScene(store());
    const officeId = await createUnit(store(), communeId, { kind: "office" });
    await createAssignment(store(), communeId, await createIndicator(store(), communeId), officeId);
    await openYear(store(), may.open, { year: 2026, quarters: [{ quarter: 4, ...WINDOW }] });
    const set = (version: number, unitKind: OrgUnitKind, dueOn: string | null) =>
      setDeadlines(store(), may.open, { ...Q4, version, deadlines: [{ unitKind, dueOn }] });
    const shown = async () =>
      Object.fromEntries(
        (await listSheets(store(), communeId, 2026, 4)).map((sheet) => [sheet.unit.id, sheet.period.dueOn]),
      );
    expect(await set(1, "party-cell", "2026-12-21")).toEqual({ ok: false, reason: "deadline-outside" });
    expect(await set(1, "party-cell", "2026-09-14")).toEqual({ ok: false, reason: "deadline-outside" });
    expect(await set(1, "party-cell", "2026-12-15")).toEqual({ ok: true });
    expect(await set(1, "party-cell", "2026-12-16")).toEqual({ ok: false, reason: "stale" });
    expect(await shown()).toEqual({ [unitId]: "2026-12-15", [officeId]: "2026-12-20" });
    expect((await readSheet(store(), communeId, unitId, 2026, 4))?.period.dueOn).toBe("2026-12-15");
    expect((await readSheet(store(), communeId, officeId, 2026, 4))?.period.dueOn).toBe("2026-12-20");
    const earlier = { ...Q4, ...WINDOW, dueOn: "2026-12-10", version: 2 };
    expect(await changeWindow(store(), may.open, earlier)).toEqual({ ok: false, reason: "own-deadline-later" });
    expect(await set(2, "office", "2026-12-18")).toEqual({ ok: true });
    expect(await set(3, "party-cell", null)).toEqual({ ok: true });
    expect(await listDeadlines(store(), communeId, 2026, 4)).toEqual([{ unitKind: "office", dueOn: "2026-12-18" }]);
    const [last] = (await listAuditEntries(store(), communeId, {})).entries;
    expect(last?.after).toContain("2026-12-18");
    expect(last?.before).toContain("2026-12-15");
  });

  it("locks only when every expected sheet is approved or excused, and says which are not", async () => {
    const { communeId, unitId, may } = await createScene(store());
    expect(await lockQuarter(store(), may.lock, Q4)).toEqual({ ok: false, reason: "quarter-not-open" });
    await openYear(store(), may.open, { year: 2026, quarters: [{ quarter: 4, ...WINDOW }] });
    for (const state of ["not-started", "in-progress", "submitted", "reviewing", "returned"] as const) {
      await setSheet(store(), communeId, unitId, state);
      const refused = await lockQuarter(store(), may.lock, Q4);
      expect(refused).toMatchObject({ ok: false, reason: "sheets-unfinished", missing: [{ unitId, state }] });
    }
    await setSheet(store(), communeId, unitId, "excused");
    expect(await lockQuarter(store(), may.lock, Q4)).toEqual({ ok: true });
    expect(await lockQuarter(store(), may.lock, Q4)).toEqual({ ok: false, reason: "already-locked" });
    const change = { ...Q4, ...WINDOW, version: 2 };
    expect(await changeWindow(store(), may.open, change)).toEqual({ ok: false, reason: "already-locked" });
    expect(await reopenQuarter(store(), may.open, { ...Q4, reason: "sai sót" })).toEqual({ ok: true });
    expect(await reopenQuarter(store(), may.open, { ...Q4, reason: "sai sót" })).toEqual({
      ok: false,
      reason: "not-locked",
    });
    expect((await findPeriod(store(), communeId, 2026, 4))?.state).toBe("open");
  });

  it("expects no sheet of a unit whose only indicator is yearly before quarter IV", async () => {
    const { communeId } = await createScene(store());
    const unitId = await createUnit(store(), communeId);
    const yearly = await createIndicator(store(), communeId, { frequency: "year" });
    await createAssignment(store(), communeId, yearly, unitId);
    const expected = async (quarter: 3 | 4) =>
      (await listExpectedSheets(store(), communeId, 2026, quarter)).map((sheet) => sheet.unitId);
    expect(await expected(3)).not.toContain(unitId);
    expect(await expected(4)).toContain(unitId);
  });

  it("closes the year once quarter IV is approved, locked or not, and only once", async () => {
    const { communeId, unitId, may } = await createScene(store());
    const close = () => closeYear(store(), may.close, { year: 2026, closedOn: "2026-12-22" });
    expect(await close()).toEqual({ ok: false, reason: "year-not-open" });
    await openYear(store(), may.open, { year: 2026, quarters: [] });
    expect(await close()).toEqual({ ok: false, reason: "quarter-four-unfinished" });
    await openQuarter(store(), may.open, { ...Q4, ...WINDOW });
    expect(await close()).toMatchObject({ reason: "quarter-four-unfinished", missing: [{ unitId }] });
    await setSheet(store(), communeId, unitId, "approved");
    expect(await close()).toEqual({ ok: true });
    expect(await close()).toEqual({ ok: false, reason: "already-closed" });
    expect((await findPeriod(store(), communeId, 2026, 0))?.assessmentClosedOn).toBe("2026-12-22");
    const late = { year: 2026, quarter: 3 as const, ...defaultEntryWindow(2026, 3) };
    expect(await openQuarter(store(), may.open, late)).toEqual({ ok: false, reason: "year-closed" });
  });

  it("locks nothing when the audit row cannot be written", async () => {
    const { communeId, unitId, may } = await createScene(store());
    await openYear(store(), may.open, { year: 2026, quarters: [{ quarter: 4, ...WINDOW }] });
    await setSheet(store(), communeId, unitId, "approved");
    await expect(lockQuarter(withFailingAudit(store()), may.lock, Q4)).rejects.toThrow(AuditFull);
    expect((await findPeriod(store(), communeId, 2026, 4))?.state).toBe("open");
  });
});
