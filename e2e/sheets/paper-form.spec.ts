import type { Page, TestInfo } from "@playwright/test";
import { expect, test } from "../fixtures";
import { hasPoppler, poppler } from "../poppler";

/** Prints as the browser's own dialog would, size and margins from the stylesheet; answers each page's text. */
async function printPages(page: Page, path: string, info: TestInfo): Promise<string[]> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const pdf = info.outputPath("phieu.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const text = poppler("pdftotext", "-layout", pdf, "-");
  return text.split("\f").slice(0, -1);
}

test.beforeEach(async ({ page, signIn }) => {
  test.skip(!hasPoppler(), "poppler-utils (pdftotext) is not installed");
  await signIn(page, "vanphong");
});

test("a cell's form is one A4 page with last quarter's values and nothing written in", async ({ page }, info) => {
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4");
  await page.getByRole("link", { name: "In phiếu giấy" }).click();
  await expect(page).toHaveURL(/\/print\/sheets\/chi-bo-thon-1\/2026-Q4$/);
  const pages = await printPages(page, "/print/sheets/chi-bo-thon-1/2026-Q4", info);
  expect(pages).toHaveLength(1);
  for (const part of ["ĐẢNG ỦY XÃ ĐỨC AN", "PHIẾU SỐ LIỆU QUÝ IV/2026", "Chi bộ thôn 1", "20/12/2026"]) {
    expect(pages[0]).toContain(part);
  }
  expect(pages[0]).toContain("NGƯỜI CUNG CẤP SỐ LIỆU");
  const tax = page.locator("tr[data-indicator='thue-dat-phi-nong-nghiep']");
  await expect(tax.locator("td").nth(4)).toHaveText("12");
  await expect(tax.locator(".sheet-form-box")).toHaveText("");
});

test("forty rows fit on one page, blank or filled, in letters of 10 pt or more", async ({ page }, info) => {
  for (const query of ["", "?filled=1"]) {
    const pages = await printPages(page, `/print/sheets/phong-kinh-te/2026-Q4${query}`, info);
    expect(pages).toHaveLength(1);
    await expect(page.locator("tr[data-indicator]")).toHaveCount(40);
  }
  await expect(page.locator("tr[data-indicator='cap-gcn-lan-dau'] .sheet-form-box")).toHaveText("62");
  const smallest = await page
    .locator(".sheet-form")
    .evaluate((form) =>
      Math.min(
        ...[...form.querySelectorAll("*")]
          .filter((element) => element.textContent !== "")
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
  // The browser reports pixels with six digits: 10 pt come back as 9,999975.
  expect(Math.round(smallest * 7200) / 9600).toBeGreaterThanOrEqual(10);
});

test("the office prints every unit in one go, one page each", async ({ page }, info) => {
  await page.goto("/sheets");
  await page.getByRole("link", { name: "In phiếu giấy cho tất cả đơn vị" }).click();
  await expect(page).toHaveURL(/\/print\/blank-sheets\/2026-Q4$/);
  const pages = await printPages(page, "/print/blank-sheets/2026-Q4", info);
  const units = await page.locator(".sheet-form-head p .sheet-form-strong").allTextContents();
  expect(units.length).toBeGreaterThan(30);
  expect(pages).toHaveLength(units.length);
  for (const [index, unit] of units.entries()) expect(pages[index]).toContain(unit);
});

test("a unit prints its own form only", async ({ page, signIn }) => {
  await signIn(page, "thon1");
  expect((await page.request.get("/print/sheets/chi-bo-thon-1/2026-Q4")).status()).toBe(200);
  expect((await page.request.get("/print/sheets/chi-bo-thon-2/2026-Q4")).status()).toBe(404);
  expect((await page.request.get("/print/blank-sheets/2026-Q4")).status()).toBe(404);
});
