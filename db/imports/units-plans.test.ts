import { expect, it } from "vitest";
import { changeUnit } from "@/db/org-units/commands";
import { listUnits } from "@/db/org-units/queries";
import { recordPlans } from "@/db/plans/commands";
import { listPlanRows } from "@/db/plans/queries";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createCommune,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { authorize } from "@/lib/access/grant";
import { foldUnits } from "@/lib/plans/ledger";
import { startImport } from "./commands";
import { commitImport } from "./commit-import";
import { forgetImportContent } from "./forget-content";
import { commit, contentOf, importGrant, preview, read, TODAY, undo, upload } from "./testing/import-scene";

const YEAR = 2026;
async function createScene(store: Store) {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const office = await createAccount(store, communeId, ["office"]);
  const unitId = await createUnit(store, communeId, { name: "Thôn 1" });
  const tax = await createIndicator(store, communeId, {
    name: "Thu ngân sách",
    code: `thu-${communeId}`.toLowerCase(),
  });
  const land = await createIndicator(store, communeId, { name: "Cấp giấy chứng nhận", decimals: 0 });
  await createPeriod(store, communeId, YEAR, 0);
  return { communeId, rootUnitId, office, unitId, tax, land };
}

const UNITS = [
  ["Tên đơn vị", "Loại đơn vị", "Đơn vị cấp trên"],
  ["Chi bộ thôn 2", "", ""],
  ["Tổ Đảng 1", "Khác", "Chi bộ thôn 2"],
];
const DOCUMENT = {
  year: String(YEAR),
  basis: "commune",
  number: "12-NQ/ĐU",
  issuedOn: "05/01/2026",
  issuer: "Đảng ủy",
  title: "",
  effectiveOn: "",
  reason: "",
};
const PLANS = [
  ["Tên chỉ tiêu", "Đơn vị", "Kế hoạch năm", "Quý I", "Quý II", "Quý III", "Quý IV"],
  ["Thu ngân sách", "", 100, 25, 25, 25, 25],
  ["Thu ngân sách", "Thôn 1", 40],
  ["cap giay chung nhan", "", 46],
];

/** The ledger only grows: what is taken back is withdrawn there, so its plans in force are compared. */
const LEDGER = ["planValues", "planDocuments"];

async function plansInForce(store: Store, communeId: string) {
  const units = foldUnits(await listPlanRows(store, communeId, YEAR));
  return [...units].flatMap(([unitId, ledger]) =>
    [...ledger].flatMap(([indicatorId, { current, first, quarters }]) =>
      current === null ? [] : [[unitId, indicatorId, current.id, first?.id, quarters?.map((row) => row.id)]],
    ),
  );
}

describeStorage("imports of units and plans", (store) => {
  it("units: previewed, written in one go, taken back to the byte", async () => {
    const { communeId, office, rootUnitId } = await createScene(store());
    const before = await contentOf(store(), communeId);
    const id = await upload(store(), office, "units", UNITS);
    expect((await preview(store(), office, id)).counts).toEqual({ new: 2, changed: 0, same: 0, error: 0 });
    expect(await contentOf(store(), communeId)).toEqual(before);
    expect(await commit(store(), office, id)).toMatchObject({ ok: true, counts: { new: 2 } });
    const units = await listUnits(store(), communeId);
    const cell = units.find((unit) => unit.name === "Chi bộ thôn 2");
    expect(cell).toMatchObject({ kind: "party-cell", parentId: rootUnitId });
    expect(units.find((unit) => unit.name === "Tổ Đảng 1")?.parentId).toBe(cell?.id);
    expect(await undo(store(), office, id)).toEqual({ ok: true, rows: 2 });
    expect(await contentOf(store(), communeId)).toEqual(before);
    expect(await undo(store(), office, id)).toEqual({ ok: false, reason: "already-done" });
  });

  it("units: kept when one was renamed, or is used, with the sentence that says so", async () => {
    const { communeId, office, land } = await createScene(store());
    const id = await upload(store(), office, "units", UNITS);
    await commit(store(), office, id);
    const unit = (await listUnits(store(), communeId)).find((each) => each.name === "Tổ Đảng 1");
    await createAssignment(store(), communeId, land, String(unit?.id));
    const used = "Đơn vị “Tổ Đảng 1” đã được giao chỉ tiêu báo cáo.";
    expect(await undo(store(), office, id)).toEqual({ ok: false, reason: "built-on", message: used });
    const change = {
      unitId: String(unit?.id),
      version: 1,
      name: "Tổ Đảng Một",
      kind: "other" as const,
      cellType: null,
    };
    await changeUnit(store(), grantFor(office.actor, "unit:manage"), change);
    const kept = await contentOf(store(), communeId);
    const renamed = "Sau lần nhập này, đơn vị đã được thay đổi ở 1 dòng.";
    expect(await undo(store(), office, id)).toEqual({ ok: false, reason: "built-on", message: renamed });
    expect(await contentOf(store(), communeId)).toEqual(kept);
  });

  it("plans: recorded under one document; taken back, each is withdrawn and nothing else has moved", async () => {
    const { communeId, office, rootUnitId, tax } = await createScene(store());
    const before = await contentOf(store(), communeId, LEDGER);
    const inForce = await plansInForce(store(), communeId);
    const id = await upload(store(), office, "plans", PLANS, DOCUMENT);
    expect((await preview(store(), office, id)).checked?.errors).toEqual({});
    expect(await commit(store(), office, id)).toMatchObject({ ok: true, counts: { new: 3 } });
    const rows = await listPlanRows(store(), communeId, YEAR, { unitId: rootUnitId });
    expect(rows.filter((row) => row.indicatorId === tax).map((row) => [row.quarter, row.planned])).toEqual(
      expect.arrayContaining([
        [0, 100_000],
        [1, 25_000],
        [4, 25_000],
      ]),
    );
    expect(await commit(store(), office, id)).toEqual({ ok: false, reason: "already-done" });
    expect(await plansInForce(store(), communeId)).not.toEqual(inForce);
    expect(await undo(store(), office, id)).toMatchObject({ ok: true });
    expect(await plansInForce(store(), communeId)).toEqual(inForce);
    expect(await contentOf(store(), communeId, LEDGER)).toEqual(before);
  });

  it("plans: a second file shows what it replaces, needs a reason, and the first then stays", async () => {
    const { communeId, office } = await createScene(store());
    const first = await upload(store(), office, "plans", PLANS, DOCUMENT);
    await commit(store(), office, first);
    const between = await plansInForce(store(), communeId);
    const rows = [
      ["Tên chỉ tiêu", "Kế hoạch năm"],
      ["Cấp giấy chứng nhận", 50],
      ["Thu ngân sách", 100],
    ];
    const later = { ...DOCUMENT, number: "40-NQ/ĐU", issuedOn: "10/09/2026" };
    const second = await upload(store(), office, "plans", rows, later);
    const { checked, counts } = await preview(store(), office, second);
    expect(counts).toEqual({ new: 0, changed: 1, same: 1, error: 0 });
    expect(checked?.lines[0]).toMatchObject({ before: "46", after: "50" });
    expect(checked?.errors).toHaveProperty("reason");
    expect(await commit(store(), office, second)).toEqual({ ok: false, reason: "not-ready" });
    const third = await upload(store(), office, "plans", rows, { ...later, reason: "Điều chỉnh tháng 9" });
    expect(await commit(store(), office, third)).toMatchObject({ ok: true });
    const revised = await contentOf(store(), communeId);
    expect(await undo(store(), office, first)).toMatchObject({
      reason: "built-on",
      message: expect.stringContaining("Cấp giấy chứng nhận"),
    });
    expect(await contentOf(store(), communeId)).toEqual(revised);
    expect(await undo(store(), office, third)).toMatchObject({ ok: true });
    expect(await plansInForce(store(), communeId)).toEqual(between);
    expect(await undo(store(), office, first)).toMatchObject({ ok: true });
    expect(await plansInForce(store(), communeId)).toEqual([]);
  });

  it("refuses what moved since the preview, and rows with errors unless they are left out", async () => {
    const { communeId, office, land, rootUnitId } = await createScene(store());
    const rows = [...PLANS, ["Không có", "", 1]];
    const id = await upload(store(), office, "plans", rows, { ...DOCUMENT, reason: "Giao đầu năm" });
    expect(await commit(store(), office, id)).toEqual({ ok: false, reason: "has-errors" });
    const { seen } = await preview(store(), office, id);
    const { version } = await read(store(), office, id);
    const row = {
      indicatorId: land,
      unitId: rootUnitId,
      comparator: "at-least" as const,
      planned: 1000,
      plannedUpper: null,
    };
    const recorded = await recordPlans(store(), grantFor(office.actor, "plan:record"), {
      year: YEAR,
      document: { number: "1", issuedOn: "2026-01-02", issuer: "ĐU", title: "", basis: "commune" },
      effectiveOn: null,
      reason: "",
      rows: [{ ...row, baseline: null, quarters: null, quartersReason: "", supersedesId: null }],
    });
    expect(recorded.ok).toBe(true);
    const between = await contentOf(store(), communeId);
    const stale = { importId: id, version, seen, skipErrors: true, today: TODAY };
    expect(await commitImport(store(), importGrant(office, "plans"), stale)).toEqual({ ok: false, reason: "moved" });
    expect(await contentOf(store(), communeId)).toEqual(between);
  });

  it("leaves nothing when the trail cannot be written in the middle of the file", async () => {
    const { communeId, office } = await createScene(store());
    const id = await upload(store(), office, "plans", PLANS, DOCUMENT);
    const before = await contentOf(store(), communeId);
    await expect(commit(withFailingAudit(store()), office, id)).rejects.toThrow();
    expect(await contentOf(store(), communeId)).toEqual(before);
    expect((await read(store(), office, id)).state).toBe("waiting");
  });

  it("remembers how the columns of a file were understood", async () => {
    const { office } = await createScene(store());
    const rows = [
      ["Tên chỉ tiêu", "Đơn vị", "Số A", "Kế hoạch năm"],
      ["Thu ngân sách", "", 7, 8],
    ];
    const grant = importGrant(office, "plans");
    const id = await upload(store(), office, "plans", rows, DOCUMENT);
    const { mapping, version, sheetName } = await read(store(), office, id);
    expect(mapping.planned).toBe(3);
    const { prepareImport } = await import("./commands");
    await prepareImport(
      store(),
      grant,
      {
        importId: id,
        version,
        sheetName,
        mapping: { ...mapping, planned: 2 },
        options: DOCUMENT,
      },
      TODAY,
    );
    const again = await upload(store(), office, "plans", rows, DOCUMENT);
    expect((await read(store(), office, again)).mapping.planned).toBe(2);
  });

  it("knows no import of another commune and no kind of another right", async () => {
    const mine = await createScene(store());
    const other = await createScene(store());
    const id = await upload(store(), other.office, "units", UNITS);
    const { seen } = await preview(store(), other.office, id);
    const input = { importId: id, version: 2, seen, skipErrors: false, today: TODAY };
    expect(await commitImport(store(), importGrant(mine.office, "units"), input)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await commitImport(store(), importGrant(other.office, "plans"), input)).toEqual({
      ok: false,
      reason: "not-found",
    });
    const viewer = await createAccount(store(), other.communeId, ["viewer"]);
    expect(authorize(viewer.actor, "history:record")).toBeNull();
    const forged = { permission: "unit:manage", actor: viewer.actor, target: {} } as never;
    await expect(commitImport(store(), forged, input)).rejects.toThrow("not a grant");
    const start = { kind: "units" as const, fileName: "a.xlsx", sha256: "0".repeat(64), sheets: [] };
    await expect(startImport(store(), importGrant(other.office, "plans"), start, TODAY)).rejects.toThrow("not a grant");
  });
});

describeStorage("rows of an uploaded file", (store) => {
  it("are forgotten after their time; what was imported can still be taken back", async () => {
    const { communeId, office } = await createScene(store());
    const before = await contentOf(store(), communeId);
    const id = await upload(store(), office, "units", UNITS);
    await commit(store(), office, id);
    await forgetImportContent(store(), communeId, Date.now() + 29 * 86_400_000);
    expect((await read(store(), office, id)).sheets).not.toBeNull();
    await forgetImportContent(store(), communeId, Date.now() + 31 * 86_400_000);
    expect((await read(store(), office, id)).sheets).toBeNull();
    expect(await undo(store(), office, id)).toMatchObject({ ok: true });
    expect(await contentOf(store(), communeId)).toEqual(before);
  });
});
