import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test.use({ dataset: "next-year" });

const LAND = "cap-gcn-lan-dau";

/** The closed year's paper as it would be printed, and the same document on screen with every figure. */
async function readLastYear(page: Page): Promise<{ paper: string; figures: string[]; table: string }> {
  await page.goto("/print/reports/2025");
  const paper = (await page.locator("main").textContent()) ?? "";
  const figures = await page.locator(".paper-figure").allTextContents();
  await page.goto("/indicators?period=2025");
  return { paper, figures, table: (await page.getByRole("table").first().textContent()) ?? "" };
}

/** Quarter II of this year as readers see it, which a revision in the autumn must not touch. */
async function readQuarterTwo(page: Page): Promise<string> {
  await page.goto(`/indicators/${LAND}?period=2026-Q2`);
  return (await page.locator("#ke-hoach").textContent()) ?? "";
}

/*
 * The sentence that ends the issue: an office sets up next year, merges two thôn, hands a cell to a new secretary and
 * revises the land-certificate plan, all from the screen, and last year's printed report has not moved by a digit.
 */
test.describe
  .serial("a year's end in the office", () => {
    let lastYear: Awaited<ReturnType<typeof readLastYear>>;
    let quarterTwo: string;

    test("last year's report is closed and printed", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      lastYear = await readLastYear(page);
      expect(lastYear.figures.length).toBeGreaterThan(50);
      quarterTwo = await readQuarterTwo(page);
      expect(quarterTwo).toContain("400");
    });

    test("next year is set up", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      await page.goto("/admin/periods/rollover");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chuyển sang năm 2027");
      await page.getByRole("button", { name: "Thực hiện các bước tự động" }).click();
      await page.waitForURL(/\/jobs\//);
      await expect(page.getByText("Đã xong").first()).toBeVisible({ timeout: 60_000 });
      await page.goto("/admin/periods/rollover?year=2027");
      await expect(page.getByText("Năm, danh mục và hạn nộp đã sẵn sàng.")).toBeVisible();
      await page.goto("/admin/catalogue?year=2027");
      const chosen = page.getByRole("checkbox", { checked: true });
      expect(await chosen.count()).toBeGreaterThan(50);
      // Opened in November, the first quarter of next year is nobody's work yet.
      await signIn(page, "thon1");
      await expect(page).toHaveURL(/\/sheets\/chi-bo-thon-1\/2026-Q4/);
    });

    test("two thôn become one", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      await page.goto("/admin/units/change/merge");
      await page.getByLabel("Chi bộ thôn 4", { exact: true }).check();
      await page.getByLabel("Chi bộ thôn 5", { exact: true }).check();
      await page.getByLabel("Tên đơn vị mới").fill("Chi bộ thôn Tân Bình");
      await page.getByLabel("Có hiệu lực từ ngày").fill("15/10/2026");
      await page.getByRole("button", { name: "Xem trước những thay đổi" }).click();
      await page.getByRole("button", { name: "Thực hiện" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Đã sáp nhập." })).toBeVisible();
    });

    test("a cell goes to its new secretary", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      await page.goto("/admin/hand-over");
      await page.getByRole("link", { name: /Bàn giao của Bí thư Chi bộ thôn 1/ }).click();
      await page.getByLabel("Họ và tên").fill("Bí thư kế nhiệm");
      await page.getByLabel("Vô hiệu hóa tài khoản cũ").check();
      await page.getByRole("button", { name: "Bàn giao", exact: true }).click();
      await expect(page.getByText("Đã bàn giao.")).toBeVisible();
    });

    test("the land-certificate plan is revised, with both percentages to be read", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      await page.goto("/plans/record?year=2026");
      await page.getByLabel("Số, ký hiệu").fill("88-NQ/ĐU");
      await page.getByLabel("Ngày ban hành").fill("15/09/2026");
      await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy xã Đức An");
      await page.locator(`[id="planned.${LAND}"]`).fill("500");
      await page
        .getByRole("button", { name: /^Chia đều các quý, / })
        .and(page.locator(`#more\\.${LAND} button`))
        .click();
      await page.getByLabel("Lý do điều chỉnh", { exact: true }).fill("Tỉnh giao bổ sung sau đo đạc");
      await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
      await page.waitForURL(/\/plans\?.*recorded=1/);
      await page.goto(`/indicators/${LAND}?period=2026`);
      const told = ((await page.locator("#ke-hoach").textContent()) ?? "").replace(/\s+/g, " ");
      expect(told).toContain("500");
      expect(told).toMatch(/đầu năm/);
      await page.goto("/reports/2026");
      await expect(page.locator(`tr[data-indicator="${LAND}"]`).first()).toContainText("500");
      const report = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
      expect(report).toMatch(
        /Kế hoạch điều chỉnh theo 88-NQ\/ĐU; giao đầu năm [^.]*400, so với kế hoạch đầu năm đạt [\d,]+%/,
      );
    });

    test("last year's paper has not moved by a digit, nor has quarter II of this year", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      const now = await readLastYear(page);
      expect(now.figures).toEqual(lastYear.figures);
      expect(now.paper).toBe(lastYear.paper);
      expect(now.table).toBe(lastYear.table);
      expect(await readQuarterTwo(page)).toBe(quarterTwo);
    });
  });
