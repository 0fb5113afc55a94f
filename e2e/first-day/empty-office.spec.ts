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

/** Commune figure and "So KH (%)" as printed, reckoned by hand from ENTRIES. */
const RESULTS = [
  { ...tax, actual: "19,8", completion: "99" },
  { ...certificates, actual: "259", completion: "259" },
  { ...violations, actual: "2", completion: "-1" },
  { ...onTime, actual: "92,28", completion: "-2,72 đ.%" },
  { ...volunteers, actual: "12", completion: "60" },
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

/** The overview's card and chart and each indicator's own page carry the sums. */
async function checkFigures(page: Page): Promise<void> {
  const { key, roman } = quarterOfToday();
  await page.goto(`/overview?period=${key}&indicator=thue-dat-phi-nong-nghiep`);
  await expect(page.getByText("Kỳ này chưa có số liệu đã duyệt")).toHaveCount(0);
  await expect(page.getByText("259%").first()).toBeVisible();
  await page.getByText("Xem số liệu").first().click();
  const quarter = page.getByRole("row", { name: new RegExp(`^Quý ${roman}\\b`) });
  await expect(quarter.getByRole("cell").nth(1)).toHaveText("19,8");
  for (const { name, actual } of RESULTS) {
    await page.goto(`/indicators?period=${key}`);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.locator("#ke-hoach .text-3xl")).toHaveText(actual);
    await expect(page.locator("#ke-hoach")).toContainText(DOCUMENT.number);
  }
  await expect(page.getByText("1/2 đơn vị đã có số liệu")).toBeVisible();
}

/** The draft on screen and the printed page: the commune's own names, exactly these figures. */
async function checkReport(page: Page): Promise<void> {
  const { year } = quarterOfToday();
  for (const path of [`/reports/${year}`, `/print/reports/${year}`]) {
    await page.goto(path);
    const paper = page.getByRole("article");
    await expect(paper.getByText(COMMUNE.committeeName).first()).toBeVisible();
    await expect(paper.getByText(COMMUNE.superiorName).first()).toBeVisible();
    await expect(paper.getByText(`${COMMUNE.placeName}, ngày`).first()).toBeVisible();
    // The table of indicators comes first; budget and certificates have annexes of their own.
    const table = paper.getByRole("table").first();
    await expect(table.locator("tr[data-indicator]")).toHaveCount(RESULTS.length);
    for (const { name, plan, actual, completion } of RESULTS) {
      const cells = table.getByRole("row").filter({ hasText: name }).getByRole("cell");
      await expect(cells.nth(3)).toHaveText(new RegExp(`^([≤≥] )?${plan}$`));
      // A note of coverage may follow the figure.
      await expect(cells.nth(4)).toHaveText(new RegExp(`^${actual}(\\(\\d\\))?$`));
      await expect(cells.nth(5)).toHaveText(completion);
    }
    await expect(page.getByText("Đức An")).toHaveCount(0);
  }
}

/** Who entered, who planned and who approved, in the words and figures of the screens. */
async function checkTrail(page: Page): Promise<void> {
  const { year, roman } = quarterOfToday();
  await page.goto("/admin/audit");
  const row = (...texts: string[]) =>
    texts.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole("row")).first();
  await expect(row("Nhập số liệu", "Chi bộ thôn 1", `${tax.name}: 13,2`)).toBeVisible();
  await expect(row("Nhập số liệu", "Phòng Kinh tế", `${onTime.name}: 275/298`)).toBeVisible();
  await expect(row("Ghi kế hoạch", OFFICER.displayName, DOCUMENT.number)).toBeVisible();
  await expect(row("Duyệt phiếu", OFFICER.displayName, `Quý ${roman}/${year} · Chi bộ thôn 2`)).toBeVisible();
}
