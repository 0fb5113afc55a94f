import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const dialog = "dialog.palette";
/** Selects of the page behind have options too. */
const options = (page: Page) => page.locator(dialog).getByRole("option");

test("Ctrl+K: an indicator by a few letters without accents, by keyboard alone", async ({ page, signIn }) => {
  await signIn(page, "lanhdao");
  // Its button is drawn once the program of the page runs: before that the keys are the browser's own.
  await expect(page.getByRole("button", { name: "Tìm nhanh" }).first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.locator(dialog)).toBeVisible();
  const input = page.getByRole("combobox", { name: "Tìm nhanh" });
  await expect(input).toBeFocused();
  await expect(options(page).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include(dialog).analyze()).violations).toEqual([]);
  await input.pressSequentially("cap giay chung");
  const first = options(page).first();
  await expect(first).toContainText(/cấp giấy chứng nhận/i);
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/indicators\/[a-z]/);
  await expect(page.locator(dialog)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/giấy chứng nhận/i);
});

test("a person finds only where they may go; nothing found is said; Esc closes", async ({ page, signIn, request }) => {
  await signIn(page, "thon1");
  await page.getByRole("button", { name: "Tìm nhanh" }).first().click();
  await page.getByRole("combobox", { name: "Tìm nhanh" }).fill("chi bo thon");
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText("Chi bộ thôn 1");
  await page.getByRole("combobox", { name: "Tìm nhanh" }).fill("sao luu");
  await expect(page.getByText("Không tìm thấy")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(dialog)).toHaveCount(0);
  await signIn(page, "quantri");
  const groups = (await (await page.request.get("/palette")).json()) as { heading: string; entries: string[][] }[];
  expect(groups.map((group) => group.heading)).toEqual(["Màn hình"]);
  expect(groups[0]?.entries.map(([, , href]) => href)).toContain("/admin/backups");
  expect((await request.get("/palette", { maxRedirects: 0 })).status()).toBe(307);
});
