import type { Page } from "@playwright/test";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";
import { readRows } from "../stored";

const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** The group of one indicator in the table of units: its unit rows and the commune's. */
const group = (page: Page, name: string) =>
  page
    .getByRole("table", { name: "Cấp giấy chứng nhận theo đơn vị và quý" })
    .locator("tbody")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });

test("certificates by unit and quarter: four units of the year of the merger, and nothing counted twice", async ({
  page,
  signIn,
  demo,
}) => {
  const rows = await readRows(
    demo,
    `SELECT u.name, x.quarter, x.value FROM approved_actuals x
     JOIN indicators i ON i.commune_id = x.commune_id AND i.id = x.indicator_id
     JOIN org_units u ON u.commune_id = x.commune_id AND u.id = x.unit_id
     WHERE i.code = 'cap-gcn-lan-dau' AND x.year = 2025 AND x.quarter > 0`,
  );
  const cells = rows.map((row) => ({
    ...{ name: String(row.name), quarter: Number(row.quarter), value: Number(row.value) / 1000 },
  }));
  const sum = (of: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(of).reduce((total, { value }) => total + value, 0);
  const units = [...new Set(cells.map(({ name }) => name))];
  expect(units.length).toBe(4);
  const year = sum(() => true);

  await signIn(page, "lanhdao");
  await page.goto("/land-certificates?period=2025");
  const table = group(page, "Cấp GCN lần đầu (giấy)");
  for (const name of units) {
    const row = table.getByRole("row").filter({ hasText: name });
    const own = sum((cell) => cell.name === name);
    await expect(row.locator("td").nth(4)).toHaveText(whole.format(own));
    await expect(row.locator("td").nth(5)).toHaveText(`${tenth.format((own / year) * 100)}%`);
  }
  const total = table.getByRole("row").filter({ hasText: "Toàn xã" }).locator("td");
  for (const quarter of [1, 2, 3, 4]) {
    await expect(total.nth(quarter - 1)).toContainText(whole.format(sum((cell) => cell.quarter === quarter)));
  }
  await expect(total.first()).toContainText("3/3 đơn vị");
  await expect(total.nth(4)).toHaveText(whole.format(year));
  // Ranked by size, the most first.
  const most = [...units].sort((a, b) => sum((cell) => cell.name === b) - sum((cell) => cell.name === a));
  await expect(page.locator("#xep-theo-don-vi").getByRole("img").first()).toHaveAttribute(
    "aria-label",
    new RegExp(`^Cấp GCN lần đầu theo đơn vị\\. ${most[0]}: ${whole.format(sum((cell) => cell.name === most[0]))}; `),
  );

  const file = await page.request.get(String(await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href")));
  const sheets = await readWritten(await file.body());
  const sheet = sheets.find(({ name }) => name === "Theo đơn vị");
  const texts = (sheet ? [...sheet.cells.values()] : []).map(shown);
  for (const text of [...units, whole.format(year)]) expect(texts).toContain(text);
});

test("what is left, from the parts of the share; the form for who may type, and none for who may not", async ({
  page,
  signIn,
  demo,
}) => {
  const rows = await readRows(
    demo,
    `SELECT x.quarter, x.numerator, x.denominator FROM approved_actuals x
     JOIN indicators i ON i.commune_id = x.commune_id AND i.id = x.indicator_id
     WHERE i.code = 'ty-le-dien-tich-da-cap-gcn' AND x.year = 2026 ORDER BY x.quarter`,
  );
  const left = rows.map((row) => (Number(row.denominator) - Number(row.numerator)) / 1000);
  expect(left.length).toBe(3);
  await signIn(page, "lanhdao");
  await page.goto("/land-certificates?period=2026-9M");
  const line = page.locator("#ton-dong").getByRole("row").filter({ hasText: "Còn phải cấp" });
  await expect(line.locator("td")).toHaveText(left.map((each) => tenth.format(each)));
  const fell = (left[1] ?? 0) - (left[2] ?? 0);
  await expect(page.getByText(`giảm ${tenth.format(fell)} ha trong quý III`)).toBeVisible();
  await expect(page.locator("#nhap-so-lieu")).toHaveCount(0);
  await expect(page.locator("#xep-theo-don-vi")).toHaveCount(0);

  await signIn(page, "phongkinhte");
  await page.goto("/land-certificates?period=2026-9M");
  await expect(page.getByRole("heading", { name: /^Nhập số liệu quý IV\/2026 · Phòng Kinh tế/ })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(group(page, "Cấp GCN lần đầu (giấy)")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
