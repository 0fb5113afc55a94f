import type { Page, TestInfo } from "@playwright/test";
import { pagesOf } from "@/lib/reports/testing/pdf-pages";
import { expect, test } from "../fixtures";
import { hasPoppler, poppler } from "../poppler";

/** The layout record in force: top 20, right 15, bottom 20, left 30 mm, on paper 210 × 297 mm. */
const PAPER = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 };

/** Opens the print page and prints it as the browser's own dialog would: size and margins from the stylesheet. */
async function printToPdf(page: Page, year: number, info: TestInfo): Promise<string> {
  await page.goto(`/print/reports/${year}`);
  await page.evaluate(() => document.fonts.ready);
  const path = info.outputPath(`bao-cao-${year}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  return path;
}

/** One string, white space and line breaks made equal: the PDF breaks lines where the screen does not. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Every row of the annex as the document on the page has it. */
async function annexRows(page: Page): Promise<string[][]> {
  return page
    .locator("tr[data-indicator]")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim())),
    );
}

async function figureTexts(page: Page): Promise<string[]> {
  return page.locator(".paper-figure").allTextContents();
}

test.beforeEach(async ({ page, signIn }) => {
  test.skip(!hasPoppler(), "poppler-utils (pdftotext, pdffonts) is not installed");
  await signIn(page, "vanphong");
});

for (const year of [2025, 2026]) {
  test(`the annual summary ${year} on paper says what the screen says`, async ({ page }, info) => {
    await page.goto(`/reports/${year}`);
    const onScreen = { rows: await annexRows(page), figures: await figureTexts(page) };
    expect(onScreen.rows.length).toBeGreaterThan(20);

    const pdf = await printToPdf(page, year, info);
    expect(await annexRows(page)).toEqual(onScreen.rows);
    expect(await figureTexts(page)).toEqual(onScreen.figures);

    const text = flat(poppler("pdftotext", "-layout", pdf, "-"));
    const plain = flat(poppler("pdftotext", "-raw", pdf, "-"));
    for (const part of ["ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG ỦY XÃ ĐỨC AN", "ĐẢNG CỘNG SẢN VIỆT NAM", "-BC/ĐU"]) {
      expect(text).toContain(part);
    }
    for (const part of ["BÁO CÁO", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nơi nhận:", "- Lưu VPĐU.", "PHỤ LỤC"]) {
      expect(plain).toContain(part);
    }
    const missing = onScreen.figures.filter((figure) => !plain.includes(flat(figure)) && !text.includes(flat(figure)));
    expect(missing).toEqual([]);
  });
}

test("the paper has the layout of the record: margins, page numbers, fonts, landscape annex", async ({
  page,
}, info) => {
  const pdf = await printToPdf(page, 2025, info);
  const pages = pagesOf(poppler("pdftotext", "-bbox", pdf, "-"));
  expect(pages.length).toBeGreaterThanOrEqual(2);

  const [first, ...others] = pages;
  expect(first?.words.some(({ box }) => box[1] < PAPER.top - 1)).toBe(false);
  for (const [index, { width, words }] of others.entries()) {
    const above = words.filter(({ box }) => box[3] < PAPER.top);
    expect(above.map(({ text }) => text)).toEqual([String(index + 2)]);
    const [left = 0, , right = 0] = above[0]?.box ?? [];
    expect(Math.abs((left + right) / 2 - (PAPER.left + width - PAPER.right) / 2)).toBeLessThan(1);
  }

  const portrait = pages.filter(({ width, height }) => width < height);
  expect(portrait.length).toBeGreaterThan(0);
  const annex = pages.findIndex(({ words }) => words.some(({ text }) => text === "PHỤ"));
  for (const page of portrait) {
    const { width, height, words } = page;
    expect(Math.abs(width - PAPER.width)).toBeLessThan(1);
    expect(Math.abs(height - PAPER.height)).toBeLessThan(1);
    const body = words.filter(({ box }) => box[3] > PAPER.top);
    const left = Math.min(...body.map(({ box }) => box[0])) - PAPER.left;
    const right = width - Math.max(...body.map(({ box }) => box[2])) - PAPER.right;
    // Text fills the line; the words of a table stand within its cells.
    const most = pages.indexOf(page) < annex ? 1 : 10;
    for (const side of [left, right]) {
      expect(side).toBeGreaterThan(-1);
      expect(side).toBeLessThan(most);
    }
    expect(Math.max(...body.map(({ box }) => box[3]))).toBeLessThan(height - PAPER.bottom + 1);
  }
  const landscape = pages.filter(({ width, height }) => width > height);
  expect(landscape.length).toBeGreaterThan(1);
  // The head repeats on every page of a table; the last page of an annex may hold only its notes.
  const has = (page: (typeof pages)[number] | undefined, word: string) => page?.words.some(({ text }) => text === word);
  for (const page of landscape) {
    const next = pages[pages.indexOf(page) + 1];
    if (next !== undefined && !has(next, "PHỤ")) expect(has(page, "STT")).toBe(true);
  }

  const fonts = poppler("pdffonts", pdf).split("\n").slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\byes\s+yes\s+yes\b/);
});

test("every figure on the screen opens its origin, and a reporter sees no report", async ({
  page,
  signIn,
  context,
}) => {
  await page.goto("/reports");
  await page.getByRole("link", { name: "Báo cáo năm 2026", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Báo cáo năm 2026" })).toBeVisible();
  await expect(page.getByText("DỰ THẢO", { exact: true })).toBeVisible();
  const targets = await page
    .locator("a.paper-figure")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(targets.length).toBeGreaterThan(50);
  const known =
    /^\/((indicators\/[a-z0-9-]+|overview)\?period|party-cell-meetings\/(quality|ratings|[a-z0-9-]+)\?year)=2026(-Q[1-4])?$/;
  expect(targets.filter((href) => !known.test(href ?? ""))).toEqual([]);
  await page.locator("a.paper-figure[href^='/indicators/']").first().click();
  await page.waitForURL(/\/indicators\/.+period=2026/);

  await context.clearCookies();
  await signIn(page, "thon1");
  expect((await page.request.get("/reports/2026")).status()).toBe(404);
  expect((await page.request.get("/print/reports/2026")).status()).toBe(404);
});
