import { test as base, expect } from "../fixtures";
import { type RunningServer, startServer } from "../server";

/** The program as an office meets it: plain HTTP at a name of its LAN, which browsers do not count as secure. */
const test = base.extend<object, { demo: RunningServer }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
    async ({}, use) => {
      const server = await startServer("demo", { hostName: "dangbo-xa.lan" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});

test("signs in and saves over plain HTTP at a LAN name", async ({ page, demo, signIn }) => {
  expect(demo.url).toMatch(/^http:\/\/dangbo-xa\.lan:/);
  await signIn(page, "thon1");
  await expect(page).toHaveURL(/^http:\/\/dangbo-xa\.lan:.*\/sheets\/chi-bo-thon-1\/2026-Q4$/);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const cell = page.getByLabel("Thu thuế sử dụng đất phi nông nghiệp, triệu đồng");
  await cell.fill("4,5");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Đã lưu").first()).toBeVisible();
  await page.reload();
  await expect(cell).toHaveValue("4,5");
});
