import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { DEMO_PASSWORD } from "../server";

test.use({ dataset: "keyboard" });

const CHART = "Biểu đồ";

/** Presses Tab until the wanted control has the focus; the longest page of these has about 90 stops. */
async function tabTo(page: Page, wanted: (element: Element) => boolean, what: string): Promise<void> {
  for (let count = 0; count < 120; count++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`(${wanted})(document.activeElement)`)) return;
  }
  throw new Error(`${what} cannot be reached with Tab`);
}

/** The focus must be seen: an outline or a ring on the focused control. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  expect(seen, "the focused control is marked").toBe(true);
}

test("sign in, type, accept “Ý là 1,5?”, save and sign out without a mouse", async ({ page }) => {
  await page.goto("/sign-in");
  await tabTo(page, (element) => element.getAttribute("name") === "username", "user name");
  await expectVisibleFocus(page);
  await page.keyboard.type("thon1");
  await tabTo(page, (element) => element.getAttribute("name") === "password", "password");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sheets\/chi-bo-thon-1\/2026-Q4/);

  // The first Tab offers to jump over the sidebar.
  await tabTo(page, (element) => element.getAttribute("href") === "#noi-dung", "skip link");
  await page.keyboard.press("Enter");
  await tabTo(page, (element) => element.hasAttribute("data-cell"), "first cell");
  await expectVisibleFocus(page);

  const cells = page.locator("[data-cell]");
  const tax = page.getByLabel("Thu thuế sử dụng đất phi nông nghiệp, triệu đồng");
  await expect(tax).toBeFocused();
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Ý là 1,5\?/ })).toBeVisible();
  await expect(tax).toBeFocused();
  await expect(tax).toHaveValue("1.5");
  await page.keyboard.press("Enter");
  await expect(tax).toHaveValue("1,5");
  await expect(page.getByRole("button", { name: /^Ý là/ })).toHaveCount(0);

  await page.keyboard.press("Enter");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.type("2");
  await page.keyboard.press("ArrowUp");
  await expect(tax).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cells.nth(1)).toBeFocused();

  await tabTo(page, (element) => element.tagName === "BUTTON" && element.textContent === "Lưu", "save");
  await expectVisibleFocus(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
  await page.reload();
  await expect(tax).toHaveValue("1,5");
  await expect(cells.nth(1)).toHaveValue("2");

  await tabTo(page, (element) => element.textContent?.trim() === "Đăng xuất", "sign out");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign-in\?out=1/);
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

/** Bytes of script that came after a moment, by the response's size on the wire. */
function scriptsSince(page: Page): string[] {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  return scripts;
}

for (const way of ["pointer", "keyboard"] as const) {
  test(`the overview's chart stands at once and becomes live by ${way}`, async ({ page, signIn }) => {
    await signIn(page, "lanhdao");
    await page.goto("/overview");
    const chart = page.getByRole("group", { name: CHART });
    await expect(chart.locator("svg").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".recharts-surface")).toHaveCount(0);
    const scripts = scriptsSince(page);
    await expect(chart).toHaveAttribute("tabindex", "0");
    if (way === "pointer") await chart.hover();
    else await chart.focus();
    await expect(page.locator(".recharts-surface").first()).toBeVisible();
    expect(scripts.length, "recharts came only now").toBeGreaterThan(0);
  });
}

test("the chart is there without JavaScript", async ({ browser, demo, page, signIn }) => {
  await signIn(page, "lanhdao");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: demo.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/overview");
  await expect(plain.getByRole("group", { name: CHART }).locator("svg").first()).toBeVisible();
  await context.close();
});
