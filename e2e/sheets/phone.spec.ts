import { expect, test } from "../fixtures";

test.use({ dataset: "phone", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test("a quarter on a phone: cards, thumbs, no sideways scrolling, the panel beside nothing", async ({
  page,
  signIn,
}) => {
  await signIn(page, "thon1");
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4");
  const tax = page.locator("#v-thue-dat-phi-nong-nghiep");
  await tax.tap();
  await page.keyboard.type("12,9");
  await page.keyboard.press("Enter");
  const card = page.locator("tr", { has: tax });
  await expect(card).toContainText("Đã lưu");
  const box = await tax.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(await tax.evaluate((element) => getComputedStyle(element).fontSize)).toBe("16px");
  await card.getByLabel("Thu thuế sử dụng đất phi nông nghiệp: cách ghi").selectOption({ label: "Ước" });
  await expect(card).toContainText("Đã lưu");
  await card.getByRole("button", { name: /Chi tiết/ }).tap();
  await expect(page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await page.reload();
  await expect(tax).toHaveValue("12,9");
  await expect(card.getByLabel("Thu thuế sử dụng đất phi nông nghiệp: cách ghi")).toHaveValue("estimated");
});
