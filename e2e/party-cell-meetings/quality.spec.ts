import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "../fixtures";
import { type RunningServer, startServer } from "../server";

const test = base.extend<object, { demo: RunningServer }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
    async ({}, use) => {
      const server = await startServer("demo", { profile: "ham-thuan" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});
test.use({ dataset: "ham-thuan" });
test.setTimeout(120_000);

const SCREEN = "/party-cell-meetings/quality?year=2026";

test("one screen names the cells whose meetings are weak or only formal, and says why", async ({ page, signIn }) => {
  await signIn(page, "vanphong");
  await page.goto(SCREEN);
  const help = page.locator("#can-giup");
  await expect(help.getByRole("link")).toHaveText(["Chi bộ thôn 11", "Chi bộ thôn 23", "Chi bộ tổ dân phố 8"]);
  await expect(help).toContainText("Chưa có phiếu thường kỳ tháng 2, 5, 8");
  const signs = page.locator("#nen-xem-lai");
  await expect(signs).toContainText("5 chi bộ");
  const copied = signs.locator("details", { hasText: "Nội dung ghi lặp lại gần như từng chữ" }).first();
  await copied.locator("summary").click();
  await expect(copied).toContainText("hạn chế trùng 100%");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations).toEqual([]);
  await copied.getByRole("link", { name: "1/2026", exact: true }).click();
  await expect(page).toHaveURL(/\/party-cell-meetings\/chi-bo-thon-4\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phiếu sinh hoạt chi bộ tháng 1/2026");
});

test("the workbook has the screen's lists; whoever confirms nothing sees neither signs nor missing months", async ({
  page,
  signIn,
}) => {
  await signIn(page, "xem");
  await page.goto(SCREEN);
  await expect(page.locator("#can-giup").getByRole("listitem").first()).toContainText("Chi bộ thôn 11");
  await expect(page.locator("#can-giup")).not.toContainText("Chưa có phiếu");
  await expect(page.locator("#nen-xem-lai")).toHaveCount(0);
  await expect(page.getByText("Nội dung ghi lặp lại")).toHaveCount(0);
  const excel = await page.request.get(SCREEN.replace("quality", "quality/excel"));
  expect(excel.headers()["content-disposition"]).toContain("chat-luong-sinh-hoat-chi-bo-nam-2026.xlsx");
  const folded = (await excel.body()).toString("latin1");
  expect(folded.includes("sheet4.xml")).toBe(true);
  expect(folded.includes("sheet5.xml")).toBe(false);
});
