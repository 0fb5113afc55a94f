import type { Locator, Page } from "@playwright/test";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";
import type { RunningServer } from "../server";
import { readRows } from "../stored";

const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0, signDisplay: "exceptZero" });

/** Approved sums of one line by year and quarter in its own unit, read past the program. */
async function quartersOf(demo: RunningServer, code: string): Promise<Map<string, number>> {
  const rows = await readRows(
    demo,
    `SELECT x.year, x.quarter, sum(x.value) AS value FROM approved_actuals x
     JOIN indicators i ON i.commune_id = x.commune_id AND i.id = x.indicator_id
     WHERE i.code = '${code}' AND x.quarter > 0 GROUP BY x.year, x.quarter`,
  );
  return new Map(rows.map((row) => [`${row.year}-${row.quarter}`, Number(row.value) / 1000]));
}

const sumOf = (quarters: Map<string, number>, year: number, last: number) =>
  [1, 2, 3, 4].slice(0, last).reduce((sum, quarter) => sum + (quarters.get(`${year}-${quarter}`) ?? Number.NaN), 0);

/** The year's plan of a basis, and the sum of its first three planned quarters. */
async function planOf(demo: RunningServer, code: string, basis: "commune" | "province") {
  const rows = await readRows(
    demo,
    `SELECT p.quarter, p.planned FROM plan_values p
     JOIN indicators i ON i.commune_id = p.commune_id AND i.id = p.indicator_id
     JOIN plan_documents d ON d.commune_id = p.commune_id AND d.id = p.document_id
     JOIN org_units u ON u.commune_id = p.commune_id AND u.id = p.unit_id
     WHERE i.code = '${code}' AND p.year = 2026 AND d.basis = '${basis}' AND u.kind = 'commune'`,
  );
  const planned = (quarters: number[]) =>
    rows
      .filter((row) => quarters.includes(Number(row.quarter)))
      .reduce((sum, row) => sum + Number(row.planned) / 1000, 0);
  return { year: planned([0]), nineMonths: planned([1, 2, 3]) };
}

const lineOf = (page: Page, table: string, name: string): Locator =>
  page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: false }) })
    .first();

const cellsOf = async (row: Locator) => (await row.locator("td").allInnerTexts()).map((text) => text.trim());

test("thu and chi against both bases, the pace by each method, what the parts leave, and the balance", async ({
  page,
  signIn,
  demo,
}) => {
  const revenue = await quartersOf(demo, "thu-ngan-sach");
  const [commune, province] = [
    await planOf(demo, "thu-ngan-sach", "commune"),
    await planOf(demo, "thu-ngan-sach", "province"),
  ];
  const actual = sumOf(revenue, 2026, 3);
  const seasonal = (commune.year * sumOf(revenue, 2025, 3)) / sumOf(revenue, 2025, 4);
  await signIn(page, "lanhdao");
  await page.goto("/budget?period=2026-9M");
  const line = lineOf(page, "Thu 9 tháng năm 2026", "Tổng thu ngân sách nhà nước trên địa bàn");
  const pace = (expected: number) => `${whole.format(expected)}\n${signed.format(actual - expected)}`;
  expect((await cellsOf(line)).slice(0, 9)).toEqual([
    whole.format(province.year),
    whole.format(commune.year),
    whole.format(actual),
    `${tenth.format((actual / province.year) * 100)}%`,
    `${tenth.format((actual / commune.year) * 100)}%`,
    pace(commune.nineMonths),
    pace((commune.year * 3) / 4),
    pace(seasonal),
    signed.format(actual - commune.year),
  ]);

  const parts = await Promise.all(
    ["thu-noi-dia", "thu-tien-su-dung-dat", "thu-phi-le-phi"].map(async (code) =>
      sumOf(await quartersOf(demo, code), 2026, 3),
    ),
  );
  const left = parts.reduce((rest, part) => rest - part, actual);
  const rest = lineOf(page, "Thu 9 tháng năm 2026", "Các khoản còn lại");
  expect((await cellsOf(rest))[2]).toBe(`${whole.format(left)}\n${tenth.format((left / actual) * 100)}%`);

  const spent = sumOf(await quartersOf(demo, "chi-ngan-sach"), 2026, 3);
  const planned = await planOf(demo, "chi-ngan-sach", "commune");
  const chi = page.locator("#chi");
  await expect(chi).toContainText(`bằng ${tenth.format((spent / planned.year) * 100)}% dự toán xã giao`);
  await expect(chi).toContainText("Theo dõi");
  await expect(chi).not.toContainText(/vượt|về đích|đúng tiến độ/i);

  const taken = sumOf(await quartersOf(demo, "thu-ngan-sach-xa"), 2026, 3);
  const balance = await cellsOf(lineOf(page, "Cân đối thu, chi ngân sách xã", "Thu trừ chi"));
  expect(balance.at(-1)).toBe(signed.format(taken - spent));

  // Lũy kế under its chart is the same figure, quarter by quarter.
  await page.locator("#luy-ke-thu summary").click();
  const drawn = page.locator("#luy-ke-thu tbody tr");
  await expect(drawn.nth(2).locator("td").first()).toHaveText(whole.format(actual));
  await expect(drawn.nth(3).locator("td").first()).toHaveText("");

  const file = await page.request.get(String(await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href")));
  const sheets = await readWritten(await file.body());
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["Thu", "Chi", "Giải ngân, chỉ tiêu khác", "Cân đối thu, chi", "Lũy kế theo quý"],
  ]);
  const texts = (sheets[0] ? [...sheets[0].cells.values()] : []).map(shown);
  for (const number of [actual, commune.year, province.year, seasonal, left])
    expect(texts).toContain(whole.format(number));
});

test("the basis changes what pace and difference are told against; a reporter finds the form, a phone the lines", async ({
  page,
  signIn,
  demo,
}) => {
  const province = await planOf(demo, "thu-ngan-sach", "province");
  const actual = sumOf(await quartersOf(demo, "thu-ngan-sach"), 2026, 3);
  await signIn(page, "phongkinhte");
  await page.goto("/budget?period=2026-9M&basis=province");
  const line = lineOf(page, "Thu 9 tháng năm 2026", "Tổng thu ngân sách nhà nước trên địa bàn");
  await expect(line).toContainText(signed.format(actual - province.year));
  await expect(line).toContainText(whole.format((province.year * 3) / 4));
  await expect(page.getByRole("heading", { name: /^Nhập số liệu quý IV\/2026 · Phòng Kinh tế/ })).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(line.getByText(whole.format(actual), { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const box = await line.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);

  await signIn(page, "lanhdao");
  await page.goto("/budget?period=2026-9M");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ngân sách 9 tháng năm 2026");
  await expect(page.locator("#nhap-so-lieu")).toHaveCount(0);
});
