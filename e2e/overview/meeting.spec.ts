import { expect, test } from "../fixtures";

test("a meeting: red first, forward and back by a presenter's keys, Esc ends where it began", async ({
  page,
  signIn,
}) => {
  await signIn(page, "lanhdao");
  await page.goto("/overview?period=2026-9M&basis=province");
  const table = page.getByRole("table", { name: "Chỉ tiêu cần chú ý" });
  const urgent = await table.getByRole("rowheader").locator("a:first-child").allTextContents();
  expect(urgent.length).toBeGreaterThan(2);
  await page.getByRole("link", { name: "Chế độ họp" }).click();
  await page.waitForURL(/\/overview\/meeting\?/);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(urgent[0] ?? "");
  await expect(page.getByRole("navigation", { name: "Danh mục chính" })).toBeHidden();
  // Drawn once the program of the page runs: before that the keys do nothing.
  await expect(page.getByRole("button", { name: "Toàn màn hình" })).toBeVisible();
  for (const [key, shown] of [
    ["ArrowRight", 1],
    ["PageDown", 2],
    ["ArrowLeft", 1],
    ["Home", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(title).toHaveText(urgent[shown] ?? "");
  }
  await expect(page.getByText(`${urgent.length} chỉ tiêu cần chú ý đứng trước`)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/overview\?period=2026-9M&basis=province$/);
});

test("the steps are links: a meeting runs without JavaScript", async ({ page, browser, demo, signIn }) => {
  await signIn(page, "lanhdao");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: demo.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/overview/meeting?period=2026-9M");
  const title = plain.getByRole("heading", { level: 1 });
  const first = (await title.textContent()) ?? "";
  await plain.getByRole("link", { name: "Tiếp" }).click();
  await expect(title).not.toHaveText(first);
  await plain.getByRole("link", { name: "Trước" }).click();
  await expect(title).toHaveText(first);
  await context.close();
});
