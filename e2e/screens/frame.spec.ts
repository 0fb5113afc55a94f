import { expect, test } from "../fixtures";

test("shortcuts do what the control that names them does; the outline stands while a page is on its way", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  await page.goto("/overview?period=2026-9M");
  // Drawn once the program of the page runs: before that the keys are the browser's own.
  await expect(page.getByRole("button", { name: "Tìm nhanh" }).first()).toBeVisible();
  await page.keyboard.press("Alt+2");
  await expect(page).toHaveURL(/\/indicators\?period=2026-9M$/);
  await expect(page.getByRole("heading", { name: "Chỉ tiêu 9 tháng năm 2026" })).toBeVisible();
  await page.keyboard.press("Alt+Slash");
  await expect(page.getByRole("searchbox", { name: "Tìm chỉ tiêu" })).toBeFocused();
  await page.keyboard.press("Alt+Comma");
  await expect(page).toHaveURL(/period=2025-9M/);
  await expect(page.getByRole("heading", { name: "Chỉ tiêu 9 tháng năm 2025" })).toBeVisible();
  const outline = page.locator(".skeleton");
  await expect(outline).toBeHidden();
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/budget\?/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Ngân sách", exact: true }).click();
  await expect(outline).toBeVisible();
  arrive();
  await expect(page.getByRole("heading", { name: /^Ngân sách 9 tháng năm 2025/ })).toBeVisible();
  await expect(outline).toBeHidden();
});
