import { canMountDisks, fillDisk, freeDisk } from "@/db/testing/small-disk";
import { onPostgres } from "../env";
import { test as base, expect } from "../fixtures";
import { type RunningServer, startServer } from "../server";
import { readRows } from "../stored";

const DISK = 192 * 1024 * 1024;

/** The demo on a disk of its own that can be filled. */
const test = base.extend<object, { demo: RunningServer }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
    async ({}, use) => {
      const server = await startServer("demo", { disk: DISK });
      await use(server);
      freeDisk(server.dataDir);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});

test.use({ allowedConsole: [[/status of 507/], { scope: "test" }] });
test.skip(onPostgres, "the figures are not in the folder that is filled");
test.skip(() => !canMountDisks(), "this machine does not let us mount a disk of our own");

const TAX = "thue-dat-phi-nong-nghiep";

test("a full disk is said, what is typed stays, and it saves itself once there is room", async ({
  page,
  signIn,
  demo,
}) => {
  const stored = async () => {
    const where = `unit_id = 'chi-bo-thon-1' AND year = 2026 AND quarter = 4 AND indicator_id = '${TAX}'`;
    return Number((await readRows(demo, `SELECT value FROM actuals WHERE ${where}`))[0]?.value ?? Number.NaN);
  };
  await signIn(page, "thon1");
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4", { waitUntil: "networkidle" });
  const cell = page.locator(`#v-${TAX}`);
  const row = page.locator("tr", { has: cell });
  const full = page.getByText("Máy chủ hết dung lượng, số liệu CHƯA được lưu");
  fillDisk(demo.dataDir);
  // Room is left in the log of the database for some saves more: they are kept, and said to be kept.
  let tenths = 120;
  let acknowledged = Number.NaN;
  while (!(await full.isVisible()) && tenths < 1200) {
    tenths++;
    await cell.fill((tenths / 10).toFixed(1).replace(".", ","));
    await cell.press("Enter");
    await expect(row.getByText("Đã lưu").or(full)).toBeVisible();
    if (!(await full.isVisible())) acknowledged = tenths * 100;
  }
  await expect(full).toBeVisible();
  const typed = await cell.inputValue();
  if (!Number.isNaN(acknowledged)) expect(await stored()).toBe(acknowledged);
  await page.reload();
  await expect(cell).toHaveValue(typed);

  freeDisk(demo.dataDir);
  await expect(full).toBeHidden({ timeout: 60_000 });
  await expect(row).toContainText("Đã lưu");
  await expect.poll(stored).toBe(tenths * 100);
});
