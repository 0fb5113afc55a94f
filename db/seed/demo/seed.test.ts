import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { verifyPassword } from "@/db/accounts/password";
import { readYearBook } from "@/db/indicators/queries";
import type { Schema } from "@/db/schema";
import { seedDemo } from "@/db/seed/demo/seed";
import { readSheet } from "@/db/sheets/read-sheet";
import type { Store } from "@/db/store";
import { createCommune } from "@/db/testing/factories";
import { describeStorage, openTestStore } from "@/db/testing/test-store";
import { buildIndicatorResult, buildIndicatorResults } from "@/lib/indicators/build-results";
import { planWords, scopeWords } from "@/lib/indicators/labels";
import { countStatuses } from "@/lib/indicators/roll-up";
import { recorderWords } from "@/lib/indicators/supply";
import { readViewChoice } from "@/lib/indicators/view-choice";
import { seenFigure } from "@/lib/tasks/seen-figure";
import { DEMO_TODAY } from "./profile";
import { PUBLISHED_SOURCE, PUBLISHED_YEAR_FIGURES } from "./published";
import { resetDemoPassword } from "./reset-password";

const PASSWORD = "mật khẩu của bản dùng thử";
const THIRD = { kind: "quarter", year: 2026, quarter: 3 } as const;

const TABLES = [
  "communes",
  "orgUnits",
  "orgUnitSuccessions",
  "accountRoles",
  "accountScopes",
  "indicatorGroups",
  "indicators",
  "indicatorVersions",
  "indicatorAssignments",
  "periods",
  "planDocuments",
  "planValues",
  "publishedRates",
  "settings",
  "sheets",
  "actuals",
  "approvedActuals",
  "actualChanges",
  "cellNotes",
  "explanations",
  "explanationSteps",
  "tasks",
  "taskSteps",
  "sheetEvents",
] as const satisfies readonly (keyof Schema)[];

/** Hash of every row of the demo but those that hold a salt or the time of seeding. */
async function contentOf(store: Store): Promise<{ hash: string; counts: Record<string, number> }> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const rows = await store.db.select().from(store.t[table] as Schema["communes"]);
    counts[table] = rows.length;
    const lines = rows.map((row) => JSON.stringify(row, Object.keys(row).sort()));
    hash.update(`${table}\n${lines.sort().join("\n")}\n`);
  }
  return { hash: hash.digest("hex"), counts };
}

const expected: { hash?: string } = {};

describeStorage("demo duc-an", (store, engine) => {
  beforeAll(async () => {
    expect(await seedDemo(store(), PASSWORD)).toEqual({ seeded: true });
  });

  it("is the same content every time and on both engines", async () => {
    const { hash, counts } = await contentOf(store());
    const again = await openTestStore(engine);
    try {
      await seedDemo(again.store, "một mật khẩu khác hẳn");
      expect((await contentOf(again.store)).hash).toBe(hash);
    } finally {
      await again.dispose();
    }
    expected.hash ??= hash;
    expect(hash).toBe(expected.hash);
    process.stdout.write(`demo (${engine}): ${JSON.stringify(counts)}\n`);
    expect(counts.orgUnits).toBe(1 + 10 + 28 + 3);
    const { orgUnits } = store().t;
    const units = await store().db.select({ kind: orgUnits.kind, type: orgUnits.cellType }).from(orgUnits);
    const typesOf = (kind: string) => units.filter((unit) => unit.kind === kind).map(({ type }) => type);
    expect(new Set(typesOf("office"))).toEqual(new Set([null]));
    expect(typesOf("party-cell").filter((type) => type === "bon")).toHaveLength(4);
    expect(typesOf("party-cell")).not.toContain(null);
  });

  it("keeps with each conclusion the figure that the screens of that period show", async () => {
    const { communes, tasks } = store().t;
    const [commune] = await store().db.select({ id: communes.id }).from(communes);
    const book = await readYearBook(store(), commune?.id ?? "", 2026, "approved");
    const { period, plan } = readViewChoice({}, { kind: "nine-months", year: 2026 }, false);
    const shown = new Map(
      buildIndicatorResults(book, period, DEMO_TODAY, plan).map((result) => [
        result.indicator.id,
        seenFigure(result, `${planWords(plan)} · ${scopeWords("approved")}`),
      ]),
    );
    const rows = await store().db.select().from(tasks);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const { figure, plan: planned, percent, status, estimated, view } = shown.get(row.indicatorId) ?? {};
      expect([figure, planned, percent, status, estimated, view]).toEqual([
        ...[row.seenFigure, row.seenPlan, row.seenPercent, row.seenStatus, row.seenEstimated, row.seenView],
      ]);
    }
  });

  it("is left alone by a second run, and keeps away from another commune's database", async () => {
    const before = await contentOf(store());
    expect(await seedDemo(store(), PASSWORD)).toEqual({ seeded: false, reason: "already-there" });
    expect(await contentOf(store())).toEqual(before);
    const foreign = await openTestStore(engine);
    try {
      await createCommune(foreign.store);
      expect(await seedDemo(foreign.store, PASSWORD)).toEqual({ seeded: false, reason: "other-commune" });
      expect(await foreign.store.db.select().from(foreign.store.t.communes)).toHaveLength(1);
    } finally {
      await foreign.dispose();
    }
  });

  it("marks every figure and plan as illustrative, or as published with its source", async () => {
    const { db, t } = store();
    for (const table of [t.actuals, t.approvedActuals, t.actualChanges]) {
      const rows = await db.select({ origin: table.origin, source: table.source, quarter: table.quarter }).from(table);
      const odd = rows.filter((row) =>
        row.origin === "published"
          ? row.source !== PUBLISHED_SOURCE || row.quarter !== 0
          : row.origin !== "illustrative" || row.quarter === 0,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(odd).toEqual([]);
    }
    const plans = await db.select({ origin: t.planValues.origin }).from(t.planValues);
    expect(plans.filter((row) => row.origin !== "illustrative")).toEqual([]);
    const rates = await db.select().from(t.publishedRates);
    expect(rates.map((row) => [row.indicatorId, row.percent, row.qualifier, row.source]).sort()).toEqual([
      ["cap-gcn-lan-dau", 259_000, "above", PUBLISHED_SOURCE],
      ["chi-ngan-sach", 147_000, "exact", PUBLISHED_SOURCE],
      ["thu-ngan-sach", 186_000, "exact", PUBLISHED_SOURCE],
    ]);
  });

  it("makes up no quarter of 2025 for results published for the year only", async () => {
    const { db, t } = store();
    const rows = await db
      .select()
      .from(t.actuals)
      .where(
        and(
          eq(t.actuals.year, 2025),
          inArray(
            t.actuals.indicatorId,
            PUBLISHED_YEAR_FIGURES.map((figure) => figure.code),
          ),
        ),
      );
    expect(rows.map((row) => row.quarter)).toEqual(PUBLISHED_YEAR_FIGURES.map(() => 0));
  });

  it("agrees with the published percentages of 2025, predecessors and new units together", async () => {
    const book = await readYearBook(store(), "duc-an", 2025);
    const sumOf = (code: string) =>
      book.totals
        .filter((total) => total.indicatorId === code)
        .map((total) => total.sum)
        .reduce((sum, one) => (sum === null || one === null ? null : sum + one));
    const planOf = (code: string) => book.plans.find((plan) => plan.indicatorId === code)?.planned;
    expect([sumOf("thu-ngan-sach"), planOf("thu-ngan-sach")]).toEqual([71_052_000, 38_200_000]);
    expect([sumOf("chi-ngan-sach"), planOf("chi-ngan-sach")]).toEqual([130_095_000, 88_500_000]);
    expect([sumOf("cap-gcn-lan-dau"), planOf("cap-gcn-lan-dau")]).toEqual([519_000, 200_000]);
    expect((71_052 / 38_200) * 100).toBeCloseTo(186, 9);
    expect((130_095 / 88_500) * 100).toBeCloseTo(147, 9);
    expect((519 / 200) * 100).toBe(259.5);
    expect(book.assessmentClosedOn).toBe("2025-12-26");
  });

  it("leaves quarter IV/2026 of Chi bộ thôn 1 not started and empty, its quarters I–III approved", async () => {
    const { db, t } = store();
    const isThon1 = eq(t.actuals.unitId, "chi-bo-thon-1");
    const cells = await db
      .select()
      .from(t.actuals)
      .where(and(isThon1, eq(t.actuals.year, 2026)));
    expect(cells.filter((cell) => cell.quarter === 4)).toEqual([]);
    const tax = cells.filter((cell) => cell.indicatorId === "thue-dat-phi-nong-nghiep");
    expect(tax.map((cell) => [cell.quarter, cell.value, cell.recordedBy]).sort()).toEqual([
      [1, 11_900, "thon1"],
      [2, 11_800, "thon1"],
      [3, 12_000, "thon1"],
    ]);
    const sheets = await db
      .select({ quarter: t.sheets.quarter, state: t.sheets.state })
      .from(t.sheets)
      .where(and(eq(t.sheets.unitId, "chi-bo-thon-1"), eq(t.sheets.year, 2026)));
    expect(sheets.map((sheet) => `${sheet.quarter} ${sheet.state}`).sort()).toEqual([
      "1 approved",
      "2 approved",
      "3 approved",
    ]);
  });

  it("shows what the office typed for a unit, and what it pointed at when it returned a sheet", async () => {
    const typed = await readSheet(store(), "duc-an", "chi-bo-bon-2", 2026, 4);
    const words = typed?.rows.flatMap(({ cell }) => (cell.supply ? [recorderWords("Văn phòng", cell.supply)] : []));
    expect(words?.sort()).toEqual([
      "Văn phòng nhập thay, theo phiếu giấy của Bí thư Chi bộ bon 2 (minh họa)",
      "Văn phòng nhập thay, theo phiếu giấy của Bí thư Chi bộ bon 2 (minh họa)",
      "Văn phòng nhập thay, theo điện thoại của Bí thư Chi bộ bon 2 (minh họa)",
    ]);
    expect(typed?.rows.every(({ cell }) => (cell.supply === null) === (cell.version === 0))).toBe(true);
    const returned = await readSheet(store(), "duc-an", "chi-bo-to-dan-pho-2", 2026, 4);
    expect(returned).toMatchObject({ state: "returned", pointedCells: ["thue-dat-phi-nong-nghiep"] });
    expect(returned?.notes.map((note) => note.indicatorId)).toEqual(["thue-dat-phi-nong-nghiep"]);
  });

  it("shows each planted case in quarter III/2026", async () => {
    const book = await readYearBook(store(), "duc-an", 2026);
    const result = (code: string) => buildIndicatorResult(book, code, THIRD, DEMO_TODAY);
    expect(result("luot-ho-tro-nop-ho-so")).toMatchObject({
      assessment: { status: "incomplete" },
      coverage: { reported: 22, expected: 23 },
    });
    expect(result("viec-lam-moi")?.samePeriod).toEqual({
      kind: "not-comparable",
      reason: expect.stringMatching(/Nam Bình/),
    });
    expect(result("chi-ngan-sach")).toMatchObject({ estimated: true, assessment: { status: "followed" } });
    const statusOf = (code: string) => result(code)?.assessment.status;
    expect(statusOf("nha-dai-doan-ket")).toBe("reached");
    expect(statusOf("giai-ngan-dau-tu-cong")).toBe("at-risk");
    expect(statusOf("ban-giao-mat-bang")).toBe("behind");
    expect(statusOf("san-pham-ocop")).toBe("behind");
    expect(statusOf("vi-pham-dat-dai-xay-dung")).toBe("on-course");
    expect(statusOf("quy-hoach-chung-xa")).toBe("reached");
    expect(statusOf("dien-tich-tai-canh")).toBe("on-course");
    expect(statusOf("ty-le-ho-ngheo")).toBe("not-due");
    expect(result("xoa-nha-tam")?.quarters[0]?.figure).toEqual({ kind: "nothing-arose" });
    expect(result("phan-anh-dung-han")?.quarters[1]?.figure).toEqual({ kind: "no-data" });
    const counts = countStatuses(buildIndicatorResults(book, THIRD, DEMO_TODAY));
    expect(counts).toMatchObject({ assessed: 35, good: 27, byStatus: { behind: 2, "at-risk": 1, incomplete: 1 } });
  });

  it("approves only figures that were recorded, one history for each", async () => {
    const { db, t } = store();
    const changes = await db.select().from(t.actualChanges);
    const approved = await db.select().from(t.approvedActuals);
    const recorded = new Set(
      changes
        .filter((change) => change.event === "recorded")
        .map((row) => [row.indicatorId, row.unitId, row.year, row.quarter, row.version].join(" ")),
    );
    const orphans = approved.filter(
      (row) => !recorded.has([row.indicatorId, row.unitId, row.year, row.quarter, row.version].join(" ")),
    );
    expect(orphans).toEqual([]);
    const corrected = changes.filter(
      (row) => row.indicatorId === "thu-ngan-sach" && row.year === 2026 && row.quarter === 3,
    );
    expect(corrected.map((row) => `${row.sequence} ${row.event} ${row.value}`).sort()).toEqual([
      "1 recorded 23830000",
      "2 recorded 23380000",
      "3 approved 23380000",
    ]);
  });

  it("takes a new demo password when it is given one", async () => {
    const read = () => store().db.select().from(store().t.accounts);
    expect(await resetDemoPassword(store(), PASSWORD)).toBe(false);
    expect(await resetDemoPassword(store(), "mật khẩu mới của bản dùng thử")).toBe(true);
    for (const account of await read()) {
      expect(await verifyPassword(account.passwordHash, "mật khẩu mới của bản dùng thử")).toBe(true);
    }
  });
});
