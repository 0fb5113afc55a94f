import { expect, test } from "../fixtures";
import type { RunningServer } from "../server";
import { readRows } from "../stored";

const TAX = "thue-dat-phi-nong-nghiep";
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** Approved cells of one indicator read past the program, in whole units of measure. */
async function cellsOf(demo: RunningServer, code: string, year: number) {
  const rows = await readRows(
    demo,
    `SELECT x.quarter, x.value, x.unit_id AS unit, u.kind, u.name FROM approved_actuals x
     JOIN org_units u ON u.commune_id = x.commune_id AND u.id = x.unit_id
     WHERE x.indicator_id = '${code}' AND x.year = ${year} AND x.quarter BETWEEN 1 AND 4
     ORDER BY x.quarter, u.sort_order`,
  );
  return rows.map((row) => ({
    ...{ quarter: Number(row.quarter), unit: String(row.unit), kind: String(row.kind), name: String(row.name) },
    value: row.value === null ? 0 : Number(row.value) / 1000,
  }));
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** By hand: place 1 + k(n − 1)/4 of the ordered figures, between the two nearest. */
function quartile(values: readonly number[], k: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const place = (k * (ordered.length - 1)) / 4;
  const below = ordered[Math.floor(place)] ?? 0;
  const above = ordered[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

test("forecast in words, quartiles of the units, the gap and the merger, against the demo's own rows", async ({
  page,
  signIn,
  demo,
}) => {
  await signIn(page, "lanhdao");
  await page.goto(`/indicators/${TAX}?period=2026-9M`);
  const now = await cellsOf(demo, TAX, 2026);
  const before = await cellsOf(demo, TAX, 2025);
  const [plan] = await readRows(
    demo,
    `SELECT p.planned FROM plan_values p JOIN org_units u ON u.commune_id = p.commune_id AND u.id = p.unit_id
     WHERE p.indicator_id = '${TAX}' AND p.year = 2026 AND p.quarter = 0 AND u.kind = 'commune'`,
  );
  const planned = Number(plan?.planned) / 1000;
  const done = sum(now.map((each) => each.value));

  const share =
    sum(before.filter((each) => each.quarter <= 3).map((each) => each.value)) / sum(before.map((each) => each.value));
  const one = (value: number) => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(value);
  const ends = [done / share, done / 0.75].sort((a, b) => a - b).map(one);
  const outlook = page.locator("#ke-hoach");
  await expect(outlook).toContainText(`cả năm từ ${ends[0]} đến ${ends[1]} triệu đồng`);
  await expect(outlook).toContainText("theo nhịp cùng kỳ năm trước");
  await expect(outlook).toContainText(`cần ${one(planned - done)} triệu đồng trong quý IV`);

  // Only units with all three quarters are compared: one was excused in quarter II.
  const byUnit = new Map<string, number[]>();
  for (const { unit, value } of now) byUnit.set(unit, [...(byUnit.get(unit) ?? []), value]);
  const whole = [...byUnit.values()].filter((values) => values.length === 3).map(sum);
  expect(whole.length).toBe(byUnit.size - 1);
  const units = page.locator("#don-vi");
  const cuts = [1, 2, 3].map((k) => `từ ${numbers.format(quartile(whole, k))} triệu đồng trở xuống`);
  await expect(units).toContainText(
    `Một phần tư số đơn vị ${cuts[0]}, một nửa ${cuts[1]}, ba phần tư ${cuts[2]} (${whole.length} đơn vị đủ số liệu)`,
  );
  const [ofUnits] = await readRows(
    demo,
    `SELECT sum(p.planned) AS planned, count(*) AS n FROM plan_values p
     JOIN org_units u ON u.commune_id = p.commune_id AND u.id = p.unit_id
     WHERE p.indicator_id = '${TAX}' AND p.year = 2026 AND p.quarter = 0 AND u.kind = 'party-cell'`,
  );
  const given = Number(ofUnits?.planned) / 1000;
  const gap = `${given > planned ? "+" : ""}${one(given - planned)}`;
  await expect(units).toContainText(
    `Kế hoạch của xã ${one(planned)}, tổng kế hoạch các đơn vị ${one(given)} (${ofUnits?.n} đơn vị), chênh ${gap} triệu đồng`,
  );
  await expect(units.locator("tbody tr").first().locator("td").first()).toHaveText("1");

  const old = before.filter((each) => each.kind === "predecessor");
  const names = [...new Set(old.map((each) => each.name))];
  await expect(page.locator("#nhieu-nam")).toContainText(`cộng gộp ${names.length}/${names.length} đơn vị cũ`);
  await page.getByText("Xem số liệu nhiều năm").click();
  const second = page.getByRole("row", { name: /^Quý II\/2025/ });
  const parts = old.filter((each) => each.quarter === 2).map((each) => each.value);
  await expect(second.getByRole("cell")).toHaveText([...parts, sum(parts)].map(one).concat("cộng gộp 3/3 đơn vị cũ"));
});

test("a predecessor that left the indicator out is named, never summed over; a break of the series is marked", async ({
  page,
  signIn,
  demo,
}) => {
  await signIn(page, "xem");
  const gave = new Set((await cellsOf(demo, "viec-lam-moi", 2025)).map((each) => each.unit));
  const silent = (
    await readRows(
      demo,
      `SELECT DISTINCT u.id, u.name FROM indicator_assignments a JOIN org_units u ON u.commune_id = a.commune_id
       AND u.id = a.unit_id WHERE a.indicator_id = 'viec-lam-moi' AND u.kind = 'predecessor'`,
    )
  ).filter((row) => !gave.has(String(row.id)));
  expect(silent).toHaveLength(1);
  await page.goto("/indicators/viec-lam-moi?period=2026-9M");
  await expect(page.locator("#cung-ky + dd")).toHaveText(`thiếu ${silent[0]?.name}: không so sánh`);
  await page.getByText("Xem số liệu nhiều năm").click();
  await expect(page.getByRole("row", { name: /^Quý I\/2025/ })).toContainText("x");

  await page.goto("/indicators/tieu-chi-nong-thon-moi?period=2026-9M");
  await expect(page.locator("#cung-ky + dd")).toContainText("10 tiêu chí: không so sánh");
  await expect(page.locator("#nhieu-nam figcaption")).toContainText("(1) Chuỗi số liệu ngắt từ năm 2026");
  await expect(page.getByText("Lịch sử kế hoạch").first()).toBeVisible();
});

test("from a figure to whom entered it in two steps, also before approval, on a phone without JavaScript", async ({
  browser,
  page,
  signIn,
  demo,
}) => {
  await signIn(page, "lanhdao");
  const phone = await browser.newContext({
    ...{ baseURL: demo.url, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    storageState: await page.context().storageState(),
  });
  const bare = await phone.newPage();
  await bare.goto(`/indicators/${TAX}?period=2026&figures=entered`);
  await bare.locator("#ke-hoach .text-3xl a").click();
  await expect(bare).toHaveURL(/#cach-tinh$/);
  await bare.locator("#cach-tinh a").last().click();
  await expect(bare).toHaveURL(/origin=Q4#nguon-goc$/);
  const typed = await readRows(
    demo,
    `SELECT u.name, x.value FROM actuals x JOIN org_units u ON u.commune_id = x.commune_id AND u.id = x.unit_id
     WHERE x.indicator_id = '${TAX}' AND x.year = 2026 AND x.quarter = 4`,
  );
  expect(typed.length).toBeGreaterThan(0);
  for (const { name, value } of typed) {
    const row = bare
      .locator("#nguon-goc tbody tr")
      .filter({ has: bare.getByRole("rowheader", { name: String(name) }) });
    await expect(row.first()).toContainText(numbers.format(Number(value) / 1000));
    await expect(row.first()).toContainText("chưa có số đã duyệt");
  }
  expect(await bare.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await phone.close();
});
