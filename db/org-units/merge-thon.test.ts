import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { createAccounts } from "@/db/accounts/commands";
import { listAccounts } from "@/db/accounts/directory";
import { listAuditEntries } from "@/db/audit/queries";
import { chooseIndicators } from "@/db/catalogue/choose-indicators";
import { newId } from "@/db/ids";
import { readYearBook } from "@/db/indicators/queries";
import { listNotifications } from "@/db/notifications/queries";
import { approveSheet } from "@/db/sheets/approve";
import { listSheets } from "@/db/sheets/queries";
import { readSheet } from "@/db/sheets/read-sheet";
import { recordCells } from "@/db/sheets/record-cells";
import { reopenSheet } from "@/db/sheets/review-commands";
import { SUPPLY, value } from "@/db/sheets/testing/sheet-scene";
import { submitSheet } from "@/db/sheets/unit-commands";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createCommune,
  createIndicator,
  createPeriod,
  createPlanValue,
  createUnit,
  grantFor,
  type TestAccount,
} from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import type { UnitChange } from "@/lib/org-units/change/unit-change";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { changeUnits, previewUnitChange } from "./change-units";
import { listSuccessions, listUnits } from "./queries";

const YEAR = 2026;
const ON = "2026-06-30";

type Scene = {
  communeId: string;
  rootUnitId: string;
  unitIds: string[];
  indicatorId: string;
  office: TestAccount;
  second: TestAccount;
  reporter: TestAccount;
};

/** Thirteen thôn that report one flow all year; the first has an account and a plan. */
async function createScene(store: Store): Promise<Scene> {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const indicatorId = await createIndicator(store, communeId);
  const unitIds: string[] = [];
  for (let number = 1; number <= 13; number++) {
    const unitId = await createUnit(store, communeId, { name: `Chi bộ thôn ${number}` });
    await createAssignment(store, communeId, indicatorId, unitId, { fromQuarter: quarterIndex(YEAR, 1) });
    unitIds.push(unitId);
  }
  for (const quarter of [0, ...QUARTERS] as const) {
    await createPeriod(store, communeId, YEAR, quarter, defaultEntryWindow(YEAR, quarter));
  }
  await createPlanValue(store, communeId, { indicatorId, unitId: String(unitIds[0]), year: YEAR, planned: 40_000 });
  const office = await createAccount(store, communeId, ["office"]);
  const second = await createAccount(store, communeId, ["office"]);
  const reporter = await createAccount(store, communeId, ["reporter"], [String(unitIds[0])]);
  return { communeId, rootUnitId, unitIds, indicatorId, office, second, reporter };
}

/** Typed by one office account, approved by the other: the sheet's whole way. */
async function report(store: Store, scene: Scene, unitId: string, quarter: Quarter, thousandths: number) {
  const { communeId, indicatorId, office, second } = scene;
  const ref = { year: YEAR, quarter };
  const cells = [{ indicatorId, version: 0, value: value(thousandths), certainty: "final" as const }];
  const entered = await recordCells(store, grantFor(office.actor, "sheet:enter", unitId), {
    ...ref,
    operationId: newId(),
    onBehalf: SUPPLY,
    cells,
  });
  if (!entered.ok) return entered;
  await submitSheet(store, grantFor(office.actor, "sheet:submit", unitId), { ...ref, operationId: newId() });
  const sheet = await readSheet(store, communeId, unitId, YEAR, quarter);
  return approveSheet(store, grantFor(second.actor, "sheet:review", unitId), {
    ...ref,
    operationId: newId(),
    contentHash: sheet?.contentHash ?? "",
  });
}

async function carryOut(store: Store, scene: Scene, change: UnitChange) {
  const shown = await previewUnitChange(store, scene.communeId, change);
  if (!shown.ok) return shown;
  const grant = grantFor(scene.office.actor, "unit:manage");
  return changeUnits(store, grant, { change, hash: shown.preview.hash });
}

function mergeOf(scene: Scene, first: number, name: string): UnitChange {
  const unitIds = scene.unitIds.slice(first, first + 2);
  return { kind: "merge", on: ON, unitIds, into: { name, unitKind: "party-cell", parentId: scene.rootUnitId } };
}

/** Five pairs become five, three stay: 13 → 8. */
async function mergeAll(store: Store, scene: Scene): Promise<void> {
  for (let pair = 0; pair < 5; pair++) {
    const done = await carryOut(store, scene, mergeOf(scene, pair * 2, `Chi bộ thôn mới ${pair + 1}`));
    if (!done.ok) throw new Error(done.reason);
  }
}

async function totals(store: Store, { communeId, indicatorId }: Scene, year = YEAR) {
  const book = await readYearBook(store, communeId, year);
  const rows = year === YEAR ? book.totals : book.previousTotals;
  return rows
    .filter((row) => row.indicatorId === indicatorId)
    .map(({ quarter, sum, unitsReported, unitsExpected }) => [quarter, sum, `${unitsReported}/${unitsExpected}`]);
}

async function openCells(store: Store, { communeId }: Scene) {
  return (await listUnits(store, communeId)).filter((unit) => unit.kind === "party-cell" && unit.validTo === null);
}

describeStorage("13 thôn into 8 in mid-year", (store) => {
  it("leaves every earlier figure where it was and counts each later one once", async () => {
    const scene = await createScene(store());
    for (const [index, unitId] of scene.unitIds.entries()) {
      expect(await report(store(), scene, unitId, 2, 10_000 + index * 100)).toMatchObject({ ok: true });
    }
    const before = await totals(store(), scene);
    expect(before).toContainEqual([2, 137_800, "13/13"]);
    expect(before).toContainEqual([3, null, "0/13"]);

    await mergeAll(store(), scene);

    const cells = await openCells(store(), scene);
    expect(cells).toHaveLength(8);
    expect(await totals(store(), scene)).toEqual([
      [1, null, "0/13"],
      [2, 137_800, "13/13"],
      [3, null, "0/8"],
      [4, null, "0/8"],
    ]);
    for (const [index, unit] of cells.entries()) {
      expect(await report(store(), scene, unit.id, 3, 12_000 + index * 100)).toMatchObject({ ok: true });
    }
    expect((await totals(store(), scene)).slice(1, 3)).toEqual([
      [2, 137_800, "13/13"],
      [3, 98_800, "8/8"],
    ]);
    // Next year the same quarters stand for comparison, whole on both sides of the change.
    expect((await totals(store(), scene, YEAR + 1)).slice(1, 3)).toEqual([
      [2, 137_800, "13/13"],
      [3, 98_800, "8/8"],
    ]);
    const successions = await listSuccessions(store(), scene.communeId);
    expect(successions).toHaveLength(10);
    expect(new Set(successions.map((row) => row.fromQuarter))).toEqual(new Set([quarterIndex(YEAR, 3)]));
  });

  it("keeps a closed unit readable in the past and out of the present", async () => {
    const scene = await createScene(store());
    const [closed = ""] = scene.unitIds;
    await report(store(), scene, closed, 2, 10_000);
    await mergeAll(store(), scene);
    const { communeId, office, second, indicatorId } = scene;

    const past = await readSheet(store(), communeId, closed, YEAR, 2);
    expect(past?.rows[0]?.cell.value).toEqual(value(10_000));
    const { planValues } = store().t;
    const plans = await store().db.select().from(planValues).where(eq(planValues.communeId, communeId));
    expect(plans.map((row) => [row.unitId, row.planned])).toEqual([[closed, 40_000]]);

    expect(await report(store(), scene, closed, 3, 10_000)).toEqual({ ok: false, reason: "no-sheet" });
    const reopen = { year: YEAR, quarter: 3 as const, operationId: newId(), reason: "Sửa", until: "2026-12-31" };
    const review = grantFor(second.actor, "sheet:review", closed);
    expect(await reopenSheet(store(), review, { ...reopen, today: "2026-07-01" })).toMatchObject({
      reason: "no-sheet",
    });
    const manage = grantFor(office.actor, "indicator:manage");
    const choose = (fromQuarter: Quarter, unitIds: string[]) =>
      chooseIndicators(store(), manage, { year: YEAR, fromQuarter, choices: [{ indicatorId, unitIds }] });
    expect(await choose(4, [closed])).toMatchObject({ ok: false, reason: "unknown-unit" });
    const admin = await createAccount(store(), communeId, ["admin"]);
    const account = {
      username: newId().toLowerCase(),
      displayName: "A",
      position: "",
      groupIds: [],
      supervisedUnitIds: [],
    };
    const pointed = await createAccounts(store(), grantFor(admin.actor, "account:manage"), [
      { ...account, roles: ["reporter"], unitIds: [closed] },
    ]);
    expect(pointed).toMatchObject({ ok: false, reason: "unknown-unit" });
    expect(await carryOut(store(), scene, mergeOf(scene, 0, "Chi bộ khác"))).toMatchObject({ reason: "closed" });
    const sheets = await listSheets(store(), communeId, YEAR, 3);
    expect(sheets.map((sheet) => sheet.unit.id)).not.toContain(closed);
  });

  it("does not let the new unit be given a quarter that belongs to the old ones", async () => {
    const scene = await createScene(store());
    const { communeId, office, indicatorId } = scene;
    const other = await createIndicator(store(), communeId);
    await mergeAll(store(), scene);
    const merged = (await openCells(store(), scene)).find((unit) => unit.name === "Chi bộ thôn mới 1")?.id ?? "";
    const manage = grantFor(office.actor, "indicator:manage");
    const choose = (fromQuarter: Quarter, id: string) =>
      chooseIndicators(store(), manage, { year: YEAR, fromQuarter, choices: [{ indicatorId: id, unitIds: [merged] }] });
    expect(await choose(2, other)).toMatchObject({ ok: false, reason: "unknown-unit" });
    expect(await choose(3, other)).toMatchObject({ ok: true, changed: 1 });
    const { indicatorAssignments: a } = store().t;
    const rows = await store()
      .db.select()
      .from(a)
      .where(and(eq(a.communeId, communeId), eq(a.unitId, merged), eq(a.indicatorId, indicatorId)));
    expect(rows.map((row) => [row.fromQuarter, row.toQuarter])).toEqual([[quarterIndex(YEAR, 3), null]]);
  });

  it("points the account to the new unit and leaves it its old sheets; the trail tells all of it", async () => {
    const scene = await createScene(store());
    await mergeAll(store(), scene);
    const merged = (await openCells(store(), scene)).find((unit) => unit.name === "Chi bộ thôn mới 1")?.id ?? "";
    const account = (await listAccounts(store(), scene.communeId)).find((each) => each.id === scene.reporter.id);
    expect([...(account?.unitIds ?? [])].sort()).toEqual([String(scene.unitIds[0]), merged].sort());
    expect(account?.version).toBe(2);
    const owner = { communeId: scene.communeId, accountId: scene.reporter.id };
    const told = (await listNotifications(store(), owner, 1)).notifications.filter(
      ({ kind }) => kind === "unit-change",
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain("đồng chí nhập số liệu cho");
    const { entries } = await listAuditEntries(store(), scene.communeId, {});
    const kinds = entries.map((entry) => entry.entity);
    const count = (entity: string) => kinds.filter((each) => each === entity).length;
    expect([count("org_unit"), count("indicator_assignment"), count("account")]).toEqual([15, 5, 1]);
  });

  it("refuses when something moved between the preview and the click, and writes nothing", async () => {
    const scene = await createScene(store());
    const change = mergeOf(scene, 0, "Chi bộ thôn mới 1");
    const shown = await previewUnitChange(store(), scene.communeId, change);
    if (!shown.ok) throw new Error(shown.reason);
    expect(shown.preview.plan.firstQuarter).toBe(quarterIndex(YEAR, 3));
    await report(store(), scene, String(scene.unitIds[1]), 3, 10_000);
    const grant = grantFor(scene.office.actor, "unit:manage");
    const { hash } = shown.preview;
    expect(await changeUnits(store(), grant, { change, hash })).toEqual({ ok: false, reason: "moved" });
    expect(await openCells(store(), scene)).toHaveLength(13);
    // The quarter in which one of them has reported stays whole with the old units.
    const again = await previewUnitChange(store(), scene.communeId, change);
    expect(again).toMatchObject({ ok: true, preview: { plan: { firstQuarter: quarterIndex(YEAR, 4) } } });
  });

  it("writes nothing when the trail cannot be written", async () => {
    const scene = await createScene(store());
    const change = mergeOf(scene, 0, "Chi bộ thôn mới 1");
    const shown = await previewUnitChange(store(), scene.communeId, change);
    const hash = shown.ok ? shown.preview.hash : "";
    const grant = grantFor(scene.office.actor, "unit:manage");
    await expect(changeUnits(withFailingAudit(store()), grant, { change, hash })).rejects.toThrow(AuditFull);
    expect(await openCells(store(), scene)).toHaveLength(13);
    expect(await listSuccessions(store(), scene.communeId)).toEqual([]);
  });

  it("splits, renames and closes; a typing correction stays another matter", async () => {
    const scene = await createScene(store());
    const [first = "", second = "", third = ""] = scene.unitIds;
    const split: UnitChange = { kind: "split", on: ON, unitId: first, names: ["Chi bộ thôn Đông", "Chi bộ thôn Tây"] };
    const rename: UnitChange = {
      ...{ kind: "rename", on: ON, unitId: second, name: "Chi bộ thôn Bắc" },
      parentId: scene.rootUnitId,
    };
    for (const change of [split, rename, { kind: "close", on: ON, unitId: third } satisfies UnitChange]) {
      expect(await carryOut(store(), scene, change)).toMatchObject({ ok: true });
    }
    const units = await listUnits(store(), scene.communeId);
    const lastDays = [first, second, third].map((id) => units.find((unit) => unit.id === id)?.validTo);
    expect(lastDays).toEqual(["2026-06-29", "2026-06-29", "2026-06-30"]);
    // 13 − 3 + 2 + 1 from quarter III; the closed one, without a successor, still reports the quarter of its last day.
    expect((await totals(store(), scene)).map(([, , units]) => units)).toEqual(["0/13", "0/13", "0/14", "0/13"]);
    const kinds = (await listSuccessions(store(), scene.communeId)).map((row) => row.kind);
    expect(kinds.sort()).toEqual(["rename", "split", "split"]);
  });
});
