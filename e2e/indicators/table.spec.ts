import { readWritten } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";

const names = 'tbody th[scope="row"]';

test("filtered without accents, sorted by a head, sent as a link, downloaded as it stands", async ({
  page,
  signIn,
}) => {
  await signIn(page, "lanhdao");
  await page.goto("/indicators?period=2026-9M");
  await page.getByLabel("Tìm chỉ tiêu").fill("thu ngan sach");
  await expect(page.locator(names)).toHaveCount(2);
  await page.getByRole("link", { name: /^% KH/ }).click();
  await expect(page.getByRole("columnheader", { name: /^% KH/ })).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/q=thu\+ngan\+sach&sort=-percent$/);
  const shown = (await page.locator(`${names} a`).allTextContents()).map((text) => text.trim());
  const href = String(await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href"));
  const [sheet] = await readWritten(await (await page.request.get(href)).body());
  const texts = [...(sheet?.cells.values() ?? [])].map((cell) => cell.value);
  expect(texts.filter((text) => shown.includes(String(text).trim())).map((text) => String(text).trim())).toEqual(shown);
  expect(texts).toContain("Chỉ gồm: tìm “thu ngan sach”; xếp theo % KH, giảm dần.");

  // The period keeps the filter; the page itself is drawn by the server as the address says.
  await page.reload();
  await expect(page.locator(`${names} a`)).toHaveText(shown);
  await page.getByLabel("Tìm chỉ tiêu").fill("không có chỉ tiêu này");
  await expect(page.locator(names)).toHaveCount(0);
  await page.getByRole("link", { name: "Bỏ lọc" }).last().click();
  await expect(page).toHaveURL(/\/indicators\?period=2026-9M$/);
  expect(await page.locator(names).count()).toBeGreaterThan(50);
});

test("by lĩnh vực and by unit, the heads of the groups count statuses", async ({ page, signIn }) => {
  await signIn(page, "lanhdao");
  await page.goto("/indicators?period=2026-9M");
  const head = page.locator("tr.group-row").first();
  await expect(head).toContainText(/(Đúng tiến độ|Chậm|Nguy cơ không đạt) \d+/);
  const all = await page.locator(names).count();
  await page.getByLabel("Đơn vị báo cáo").selectOption({ label: "Phòng Kinh tế" });
  const ofUnit = await page.locator(names).count();
  expect(ofUnit).toBeGreaterThan(0);
  expect(ofUnit).toBeLessThan(all);
  await page.getByLabel("Đánh giá").selectOption("behind");
  await expect(page.locator(names)).toHaveCount(2);
  await expect(page).toHaveURL(/status=behind&unit=|unit=.*&status=behind/);
});

test("works without JavaScript", async ({ browser, page, signIn, demo }) => {
  await signIn(page, "xem");
  const plain = await browser.newContext({
    baseURL: demo.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto("/indicators?period=2026-9M&basis=province");
  await bare.getByLabel("Tìm chỉ tiêu").fill("ocop");
  await bare.getByRole("button", { name: "Lọc" }).click();
  await expect(bare).toHaveURL(/period=2026-9M&basis=province&q=ocop/);
  await expect(bare.locator(names)).toHaveCount(1);
  await bare.getByRole("link", { name: /^Đánh giá/ }).click();
  await expect(bare).toHaveURL(/q=ocop&sort=status/);
  await plain.close();
});
