import type { Page } from "@playwright/test";
import { test as base, expect } from "../fixtures";
import { type RunningServer, startServer } from "../server";
import {
  approveSheet,
  COMMUNE,
  chooseIndicators,
  createUnitAccounts,
  DOCUMENT,
  firstRun,
  INDICATORS,
  OFFICER,
  openYearAndQuarter,
  pasteUnits,
  quarterOfToday,
  recordPlans,
  signInWith,
  signInWithSlip,
  signOut,
  submitSheet,
  UNITS,
} from "./office";

/** `npm start` on an empty folder instead of the demo. */
const test = base.extend<object, { demo: RunningServer }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
    async ({}, use) => {
      const server = await startServer("start");
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});

const { tax, certificates, onTime, volunteers, violations } = INDICATORS;
const label = ({ name, unit }: { name: string; unit: string }) => `${name}, ${unit}`;

/** What each unit types, in the order of UNITS. */
const ENTRIES: ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await page.getByLabel(label(tax)).fill("13,2");
    await page.getByLabel(label(volunteers)).fill("12");
    await page.getByLabel(`${violations.name}: cách ghi`).selectOption({ label: "Không phát sinh" });
  },
  async (page) => {
    await page.getByLabel(label(tax)).fill("6,6");
    await page.getByLabel(label(violations)).fill("2");
    await page.getByLabel(`${volunteers.name}: cách ghi`).selectOption({ label: "Không có số liệu" });
    await page.getByLabel("Lý do không có số liệu").fill("Chưa thống kê xong tổ mới lập");
  },
  async (page) => {
    await page.getByLabel(label(certificates)).fill("259");
    await page.getByLabel("Hồ sơ đúng và trước hạn").fill("275");
    await page.getByLabel("Hồ sơ đã giải quyết").fill("298");
    await expect(page.getByText("= 92,28%")).toBeVisible();
  },
];

/** Commune figure and % of plan as printed, reckoned by hand from ENTRIES. */
const RESULTS = [
  { ...tax, actual: "19,8", percent: "99" },
  { ...certificates, actual: "259", percent: "259" },
  { ...onTime, actual: "92,28", percent: "" },
  { ...volunteers, actual: "12", percent: "" },
  { ...violations, actual: "2", percent: "" },
];

test("from an empty folder to a printed summary, by README's first day", async ({ page, demo }) => {
  test.setTimeout(240_000);
  const { key } = quarterOfToday();
  const code = /Mã dùng một lần: (\S+)/.exec(demo.output())?.[1] ?? "";
  expect(code).not.toBe("");

  await firstRun(page, code);
  await pasteUnits(page);
  const slips = await createUnitAccounts(page);
  await openYearAndQuarter(page);
  await chooseIndicators(page);
  await recordPlans(page);
  await signOut(page);

  for (const [index, slip] of slips.entries()) {
    await signInWithSlip(page, slip);
    await ENTRIES[index]?.(page);
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await expect(page.getByText("Đã lưu").first()).toBeVisible();
    await submitSheet(page);
    await signOut(page);
  }

  await signInWith(page, OFFICER.username, OFFICER.password);
  await page.goto(`/overview?period=${key}`);
  await expect(page.getByText("Kỳ này chưa có số liệu đã duyệt")).toBeVisible();
  for (const unit of UNITS) await approveSheet(page, unit);

  await checkFigures(page);
  await checkReport(page);
  await checkTrail(page);
});

/** Overview, table and each indicator's own page carry the sums and nothing else. */
async function checkFigures(page: Page): Promise<void> {
  const { key } = quarterOfToday();
  await page.goto(`/overview?period=${key}`);
  await expect(page.getByText("Kỳ này chưa có số liệu đã duyệt")).toHaveCount(0);
  await page.goto(`/indicators?period=${key}`);
  for (const { name, actual } of RESULTS) {
    await page.goto(`/indicators?period=${key}`);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.locator("#ke-hoach .text-3xl")).toHaveText(actual);
    await expect(page.locator("#ke-hoach")).toContainText(DOCUMENT.number);
  }
  await expect(page.getByText("2/2 đơn vị đã có số liệu")).toBeVisible();
}

/** The draft on screen and the printed page: the commune's own names, exactly these figures. */
async function checkReport(page: Page): Promise<void> {
  const { year } = quarterOfToday();
  for (const path of [`/reports/${year}`, `/print/reports/${year}`]) {
    await page.goto(path);
    for (const name of [COMMUNE.committeeName, COMMUNE.superiorName]) {
      await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
    }
    for (const { name, plan, actual } of RESULTS) {
      const row = page.getByRole("row").filter({ hasText: name });
      await expect(row).toHaveCount(1);
      await expect(row.getByRole("cell").nth(3)).toContainText(plan);
      await expect(row.getByRole("cell").nth(4)).toContainText(actual);
    }
    await expect(page.locator("tr[data-indicator]")).toHaveCount(RESULTS.length);
    await expect(page.getByText("Đức An")).toHaveCount(0);
  }
}

async function checkTrail(page: Page): Promise<void> {
  await page.goto("/admin/audit");
  await expect(page.getByRole("cell", { name: OFFICER.displayName }).first()).toBeVisible();
}
