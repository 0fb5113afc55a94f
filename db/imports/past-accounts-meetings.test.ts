import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAccounts } from "@/db/accounts/directory";
import { newSecrets } from "@/db/accounts/new-secrets";
import { verifyPassword } from "@/db/accounts/password";
import { openSession } from "@/db/accounts/sessions";
import { readYearBook } from "@/db/indicators/queries";
import {
  createScene,
  enter,
  entry,
  QUARTER,
  read as readSheet,
  submit,
  value,
  YEAR,
} from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, createAssignment, createIndicator, createPeriod, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { columnsOf } from "./columns";
import { commit, contentOf, preview, undo, upload } from "./testing/import-scene";

const SOURCE = { source: "Báo cáo số 120-BC/ĐU ngày 15/12/2025" };

async function pastScene(store: Store) {
  const scene = await createScene(store);
  const land = await createIndicator(store, scene.communeId, { name: "Cấp giấy", decimals: 0 });
  await createAssignment(store, scene.communeId, land, scene.unitId, { fromQuarter: YEAR * 4 });
  await createPeriod(store, scene.communeId, YEAR, 0);
  const unit = await createUnit(store, scene.communeId, { name: "Chi bộ Hòa Bình" });
  return { ...scene, land, unit };
}

const HEAD = ["Năm", "Kỳ", "Tên chỉ tiêu", "Đơn vị", "Thực hiện", "Tử số", "Mẫu số", "% kế hoạch đã công bố"];
const past = (...rows: (string | number | null)[][]) => [HEAD, ...rows];

describeStorage("imports of past years, accounts and meeting totals", (store) => {
  it("past years: stand in the year book as the year before, with their source, and go back to the byte but for the history of the cells", async () => {
    const { communeId, office, land, rootUnitId } = await pastScene(store());
    const before = await contentOf(store(), communeId, ["actualChanges"]);
    const rows = past(
      [2025, "I", "Cấp giấy", "Chi bộ Hòa Bình", 10],
      [2025, "Quý II", "cap giay", "chi bo hoa binh", "KPS"],
      [2025, "3", "Cấp giấy", "Chi bộ Hòa Bình", 12],
      [2024, "", "Cấp giấy", "", 40],
      [2023, "cả năm", "Cấp giấy", "", null, null, null, 186],
      [2025, "IV", "Cấp giấy", "Chi bộ Hòa Bình", null],
    );
    const id = await upload(store(), office, "past-years", rows, SOURCE);
    const seen = await preview(store(), office, id);
    expect(seen.checked?.lines.flatMap((line) => line.problems)).toEqual([]);
    expect(seen.counts).toEqual({ new: 5, changed: 0, same: 0, error: 0 });
    expect(await commit(store(), office, id)).toMatchObject({ ok: true });
    const book = await readYearBook(store(), communeId, YEAR);
    const totals = book.previousTotals.filter((total) => total.indicatorId === land);
    expect(
      totals.map(({ quarter, sum, unitsReported, unitsExpected }) => [quarter, sum, unitsReported, unitsExpected]),
    ).toEqual([
      [1, 10_000, 1, 1],
      [2, 0, 1, 1],
      [3, 12_000, 1, 1],
    ]);
    const published = await readYearBook(store(), communeId, 2024);
    expect(published.yearFigures).toMatchObject([{ indicatorId: land, year: 2024, source: SOURCE.source }]);
    expect(published.publishedRates).toMatchObject([{ indicatorId: land, year: 2023, percent: 186_000 }]);
    const [cell] = await store().db.select().from(store().t.actuals).where(eq(store().t.actuals.unitId, rootUnitId));
    expect(cell).toMatchObject({ origin: "published", certainty: "final", quarter: 0 });
    expect(await undo(store(), office, id)).toMatchObject({ ok: true });
    expect(await contentOf(store(), communeId, ["actualChanges"])).toEqual(before);
  });

  it("past years: never over a figure of the program, into an open or coming quarter, or beside a unit's", async () => {
    const scene = await pastScene(store());
    const { communeId, office, tax, unitId } = scene;
    await enter(store(), scene, [entry(tax, 0, value(5000))]);
    await createPeriod(store(), communeId, 2025, 4, { state: "locked" });
    await store().inTransaction(async (tx) => {
      const key = { communeId, year: 2025, quarter: 4, unitId, indicatorId: tax };
      const cell = { kind: "value" as const, value: 1, certainty: "final" as const, origin: "entered" as const };
      await tx.db.insert(tx.t.actuals).values({ ...key, ...cell, recordedAt: 1, version: 1 });
    });
    const names = await store().db.select().from(store().t.indicators).where(eq(store().t.indicators.id, tax));
    const units = await store().db.select().from(store().t.orgUnits).where(eq(store().t.orgUnits.id, unitId));
    const [name = "", unit = ""] = [names[0]?.name, units[0]?.name];
    const rows = past(
      [2025, "IV", name, unit, 9],
      [2026, "IV", name, unit, 9],
      [2027, "I", name, unit, 9],
      [2025, "I", name, "", 9],
      [2025, "", name, unit, 9],
    );
    const id = await upload(store(), office, "past-years", rows, SOURCE);
    const { checked, counts } = await preview(store(), office, id);
    expect(counts.error).toBe(5);
    expect(checked?.lines.map((line) => line.problems[0]?.message)).toEqual([
      "Đã có số liệu nhập trong chương trình: không ghi đè.",
      expect.stringMatching(/chưa qua/),
      "Quý I/2027 chưa qua.",
      "Quý đó đã có đơn vị báo cáo chỉ tiêu này: ghi theo từng đơn vị.",
      "Số cả năm chỉ ghi cho toàn xã; của đơn vị thì ghi từng quý.",
    ]);
  });

  it("accounts: slips once, the passwords open them, and taken back while nobody signed in", async () => {
    const { communeId, unitId } = await pastScene(store());
    const admin = await createAccount(store(), communeId, ["admin"]);
    const before = await contentOf(store(), communeId);
    const unit = (await store().db.select().from(store().t.orgUnits).where(eq(store().t.orgUnits.id, unitId)))[0]?.name;
    const rows = [
      ["Họ và tên", "Chức vụ", "Đơn vị", "Vai trò", "Tên đăng nhập"],
      ["Nguyễn Văn A", "Bí thư chi bộ", `${unit}; Chi bộ Hòa Bình`, "", ""],
      [
        "Trần Thị B",
        "Chuyên viên",
        "",
        "Văn phòng Đảng ủy",
        `vp${communeId
          .slice(-6)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, "")}`,
      ],
      ["Lê C", "", "Không có", "", ""],
    ];
    const id = await upload(store(), admin, "accounts", rows);
    expect((await preview(store(), admin, id)).counts).toEqual({ new: 2, changed: 0, same: 0, error: 1 });
    const done = await commit(store(), admin, id, true, newSecrets);
    if (!done.ok) throw new Error(JSON.stringify(done));
    expect(done.slips.map((slip) => slip.displayName)).toEqual(["Nguyễn Văn A", "Trần Thị B"]);
    const accounts = await listAccounts(store(), communeId);
    const first = accounts.find((account) => account.displayName === "Nguyễn Văn A");
    expect(first).toMatchObject({ roles: ["reporter"], mustChangePassword: true });
    const [row] = await store()
      .db.select()
      .from(store().t.accounts)
      .where(eq(store().t.accounts.id, String(first?.id)));
    expect(await verifyPassword(String(row?.passwordHash), String(done.slips[0]?.password))).toBe(true);
    const kept = JSON.stringify(await store().db.select().from(store().t.importRows));
    expect(kept).not.toContain(String(row?.passwordHash));
    const again = await upload(store(), admin, "accounts", rows);
    expect((await preview(store(), admin, again)).counts).toEqual({ new: 0, changed: 0, same: 2, error: 1 });
    expect(await undo(store(), admin, id)).toMatchObject({ ok: true });
    expect(await contentOf(store(), communeId)).toEqual(before);

    const second = await upload(store(), admin, "accounts", rows);
    await commit(store(), admin, second, true, newSecrets);
    const signed = (await listAccounts(store(), communeId)).find((account) => account.displayName === "Trần Thị B");
    await store().inTransaction((tx) =>
      openSession(tx, { communeId, accountId: String(signed?.id), userAgent: "" }, Date.now()),
    );
    const message = "“Trần Thị B” đã đăng nhập. Nếu không dùng nữa, vô hiệu hóa ở trang Tài khoản.";
    expect(await undo(store(), admin, second)).toEqual({ ok: false, reason: "built-on", message });
  });

  it("meeting totals: the columns are those of the product's own day, whatever year the server's clock shows", async () => {
    const { communeId } = await pastScene(store());
    const code = "ty-le-du-sinh-hoat";
    const rate = { periodRule: "rate-of-flows" as const, unitRule: "recompute" as const };
    const id = await createIndicator(store(), communeId, { code, ...rate, numeratorLabel: "Lượt có mặt" });
    await store().inTransaction(async (tx) => {
      const [row] = await tx.db.select().from(tx.t.indicators).where(eq(tx.t.indicators.id, id));
      if (!row) throw new Error("no indicator");
      const changed = { fromYear: 2031, numeratorLabel: "Đảng viên có mặt", reason: "Hướng dẫn mới", recordedAt: 1 };
      await tx.db.insert(tx.t.indicatorVersions).values({ ...row, indicatorId: id, ...changed });
    });
    const numerator = async (today: string) =>
      (await columnsOf(store(), communeId, "meetings", today)).find((each) => each.field === `${code}:n`)?.title;
    expect(await numerator("2030-12-31")).toBe("Lượt có mặt");
    expect(await numerator("2031-01-01")).toBe("Đảng viên có mặt");
  });

  it("meeting totals: one file holds a year, and goes back as a whole", async () => {
    const scene = await pastScene(store());
    const { communeId, office, unit, partyGroupId } = scene;
    const meetings = await createIndicator(store(), communeId, {
      ...{ code: "sinh-hoat-thuong-ky", name: "Số kỳ sinh hoạt thường kỳ đã tổ chức", unitOfMeasure: "kỳ" },
      ...{ groupId: partyGroupId, decimals: 0 },
    });
    await createAssignment(store(), communeId, meetings, unit, { fromQuarter: YEAR * 4 });
    await createPeriod(store(), communeId, YEAR, 1, { state: "locked" });
    for (const quarter of [2, 3]) await createPeriod(store(), communeId, YEAR, quarter);
    const grows = ["actuals", "actualChanges", "sheets", "sheetEvents"];
    const before = await contentOf(store(), communeId, grows);
    const options = { period: `${YEAR}-Q${QUARTER}`, suppliedBy: "Trần Thị B", suppliedVia: "paper" };
    const name = "Chi bộ Hòa Bình";
    const rows = [
      ["Chi bộ", "Quý", "Số kỳ sinh hoạt"],
      [name, "II", 3],
      [name, "Quý III", 2],
      [name, "", 1],
      [name, "I", 3],
      [name, "3", 3],
      [name, "năm", 9],
    ];
    const id = await upload(store(), office, "meetings", rows, options);
    const { checked, counts } = await preview(store(), office, id);
    expect(counts).toEqual({ new: 3, changed: 0, same: 0, error: 3 });
    expect(checked?.lines.map(({ what, problems }) => [what, problems[0]?.message])).toEqual([
      ["Chi bộ Hòa Bình, quý II", undefined],
      ["Chi bộ Hòa Bình, quý III", undefined],
      ["Chi bộ Hòa Bình", undefined],
      ["Chi bộ Hòa Bình", expect.stringContaining("đã khóa")],
      ["Chi bộ Hòa Bình, quý III", "“Chi bộ Hòa Bình” trùng với dòng 3."],
      ["Chi bộ Hòa Bình", "Quý ghi I, II, III hoặc IV."],
    ]);
    expect(await commit(store(), office, id)).toMatchObject({ ok: false, reason: "has-errors" });
    expect(await commit(store(), office, id, true)).toMatchObject({ ok: true });
    const t = store().t.actuals;
    const there = async () => {
      const own = await store().db.select().from(t).where(eq(t.indicatorId, meetings)).orderBy(t.quarter);
      return own.map((row) => [row.quarter, row.kind, row.value, row.suppliedBy]);
    };
    expect(await there()).toEqual([
      [2, "value", 3000, "Trần Thị B"],
      [3, "value", 2000, "Trần Thị B"],
      [QUARTER, "value", 1000, "Trần Thị B"],
    ]);
    expect(await undo(store(), office, id)).toMatchObject({ ok: true });
    expect((await there()).map(([, kind]) => kind)).toEqual(["blank", "blank", "blank"]);
    expect(await contentOf(store(), communeId, grows)).toEqual(before);
  });

  it("meeting totals: go into open sheets with who supplied them, and not into a submitted one", async () => {
    const scene = await pastScene(store());
    const { communeId, office, unitId, unit, partyGroupId } = scene;
    const meetings = await createIndicator(store(), communeId, {
      code: "sinh-hoat-thuong-ky",
      name: "Số kỳ sinh hoạt thường kỳ đã tổ chức",
      groupId: partyGroupId,
      decimals: 0,
      unitOfMeasure: "kỳ",
    });
    const attendance = await createIndicator(store(), communeId, {
      code: "ty-le-du-sinh-hoat",
      name: "Tỷ lệ đảng viên dự sinh hoạt",
      groupId: partyGroupId,
      periodRule: "rate-of-flows",
      unitRule: "recompute",
      numeratorLabel: "Lượt có mặt",
      denominatorLabel: "Lượt phải dự",
      partOfWhole: true,
      unitOfMeasure: "%",
    });
    for (const each of [unitId, unit]) {
      await createAssignment(store(), communeId, meetings, each);
      await createAssignment(store(), communeId, attendance, each);
    }
    const grows = ["actuals", "actualChanges", "sheets", "sheetEvents"];
    const before = await contentOf(store(), communeId, grows);
    const options = { period: `${YEAR}-Q${QUARTER}`, suppliedBy: "Trần Thị B", suppliedVia: "paper" };
    const first =
      (await store().db.select().from(store().t.orgUnits).where(eq(store().t.orgUnits.id, unitId)))[0]?.name ?? "";
    const head = ["Chi bộ", "Số kỳ sinh hoạt", "Đảng viên phải dự", "Có mặt"];
    const rows = [head, [first, 3, 45, 40], ["Chi bộ Hòa Bình", 3, "", ""]];
    const id = await upload(store(), office, "meetings", rows, options);
    expect((await preview(store(), office, id)).checked?.lines).toMatchObject([{ outcome: "new" }, { outcome: "new" }]);
    expect(await commit(store(), office, id)).toMatchObject({ ok: true });
    const sheet = await readSheet(store(), scene);
    expect(sheet.state).toBe("in-progress");
    const [cell] = await store()
      .db.select()
      .from(store().t.actuals)
      .where(eq(store().t.actuals.indicatorId, attendance));
    expect(cell).toMatchObject({
      numerator: 40_000,
      denominator: 45_000,
      suppliedBy: "Trần Thị B",
      suppliedVia: "paper",
    });
    expect(await undo(store(), office, id)).toMatchObject({ ok: true });
    expect(await contentOf(store(), communeId, grows)).toEqual(before);
    const t = store().t.actuals;
    const kinds = await store().db.select({ kind: t.kind }).from(t).where(eq(t.communeId, communeId));
    expect(new Set(kinds.map((row) => row.kind))).toEqual(new Set(["blank"]));

    const wrong = await upload(store(), office, "meetings", [head, [first, 3, 40, 45], [first, "-", "", ""]], options);
    expect((await preview(store(), office, wrong)).checked?.lines.map((line) => line.problems[0]?.message)).toEqual([
      "Tử số lớn hơn mẫu số.",
      expect.stringContaining("trùng với dòng 2"),
    ]);
    const again = await upload(store(), office, "meetings", rows, options);
    await commit(store(), office, again);
    await enter(store(), scene, [entry(scene.tax, 0, value(5000))]);
    await submit(store(), scene);
    expect(await undo(store(), office, again)).toMatchObject({ ok: false, reason: "built-on" });
    const late = await upload(store(), office, "meetings", [head, [first, 4, "", ""]], options);
    expect((await preview(store(), office, late)).counts.error).toBe(1);
  });
});
