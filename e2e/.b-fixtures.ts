import { test as base, expect, type Page } from "@playwright/test";

export { expect };
export const test = base.extend<{ signIn: (page: Page, u: string) => Promise<void>; dataset: string }>({
  dataset: ["x", { option: true }],
  page: async ({ page }, use) => {
    const f: string[] = [];
    page.on("console", (m) => {
      if (["error", "warning"].includes(m.type())) f.push(m.text());
    });
    page.on("pageerror", (e) => f.push(String(e)));
    await use(page);
    if (f.length) console.log("CONSOLE", f.slice(0, 5));
  },
  signIn: async ({}, use) => {
    await use(async (page, username) => {
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await page.getByLabel("Tên đăng nhập").fill(username);
      await page.getByLabel("Mật khẩu", { exact: true }).fill("mat khau thu nghiem 2026");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"), { timeout: 90000 });
    });
  },
});
