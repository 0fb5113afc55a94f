import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test.use({ dataset: "keyboard-quarter" });

const SHEET = "/sheets/chi-bo-thon-1/2026-Q4";
const cells = (page: Page) => page.locator("[data-cell]");

async function focusedField(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

test("a whole quarter in one pass without a mouse, from the first cell to “Nộp phiếu”", async ({ page, signIn }) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  const count = await cells(page).count();
  expect(count).toBeGreaterThanOrEqual(17);
  await cells(page).first().focus();
  for (let index = 0; index < count; index++) {
    expect(await focusedField(page)).toBe(await cells(page).nth(index).getAttribute("id"));
    const previous = await previousFigure(page, index);
    await page.keyboard.type(previous);
    if (index < count - 1) await page.keyboard.press(index % 2 === 0 ? "Enter" : "Tab");
  }
  await page.keyboard.press("Escape");
  await expect(cells(page).last()).toHaveValue("");
  await page.keyboard.type(await previousFigure(page, count - 1));
  await page.keyboard.press("Tab");
  await expect(page.locator(".entry-bar")).toContainText(/Đã điền 17\/17 ô.* · lưu lúc \d\d:\d\d/);
});

/** Last quarter's figure of the row with this cell; a part of a rate takes the same for both, which is 100 %. */
async function previousFigure(page: Page, index: number): Promise<string> {
  const shown = await cells(page)
    .nth(index)
    .evaluate((element) => {
      const isPart = element.dataset.part !== "text";
      return isPart ? "30" : (element.closest("tr")?.querySelectorAll("td")[3]?.textContent ?? "");
    });
  const digits = shown.replace(/[^\d,]/g, "");
  return digits === "" ? "2" : digits;
}

test("Excel's keys: Esc, F2, arrows at the ends, Ctrl+D, Ctrl+Z, Ctrl+Shift+Z, Ctrl+Enter, ?", async ({
  page,
  signIn,
}) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  const [first, second] = [cells(page).nth(0), cells(page).nth(1)];
  await first.fill("11");
  await first.press("Enter");
  await expect(second).toBeFocused();
  await second.press("Control+d");
  await expect(second).toHaveValue("11");
  await second.press("Control+z");
  await expect(second).not.toHaveValue("11");
  await second.press("Control+Shift+z");
  await expect(second).toHaveValue("11");
  await second.press("Control+z");

  await first.focus();
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await expect(first).toHaveValue("11");
  await first.blur();
  await first.focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("5");
  await expect(first).toHaveValue("115");
  await page.keyboard.press("Control+z");
  await expect(first).toHaveValue("11");

  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Thu thuế sử dụng đất phi nông nghiệp: cách ghi")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(first).toBeFocused();

  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" })).toContainText(
    "Thu thuế sử dụng đất phi nông nghiệp",
  );
  await first.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toHaveCount(0);
  await expect(first).toHaveValue("11");
});
