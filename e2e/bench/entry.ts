import type { Browser, Page } from "@playwright/test";
import { at } from "./load";

const SHEET = "/sheets/phong-kinh-te/2026-Q4";
const SAVES = 20;
const KEYS = 60;
const SLOWED = 4;

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** From leaving a cell with Enter to its mark "Đã lưu", by the browser's own clock. */
async function keyToSaved(page: Page): Promise<number[]> {
  const times: number[] = [];
  const cells = page.locator('input[data-part="text"]');
  const count = Math.min(SAVES, await cells.count());
  for (let index = 0; index < count; index++) {
    const cell = cells.nth(index);
    await cell.focus();
    await page.keyboard.type(String(3001 + index * 7));
    // The watch stands before the key is pressed; its answer is fetched afterwards.
    await cell.evaluate((element) => {
      const saved = new Promise<number>((resolve) => {
        setTimeout(() => resolve(Number.NaN), 5000);
        const row = element.closest("tr");
        let pressed = 0;
        // No named function in here: the compiler would wrap it in a helper that the page does not have.
        element.addEventListener(
          "keydown",
          (event) => {
            pressed = event.timeStamp;
          },
          { once: true, capture: true },
        );
        const observer = new MutationObserver(() => {
          if (pressed === 0 || !/^(saved|warned|explained)$/.test(row?.dataset.status ?? "")) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        });
        if (row) observer.observe(row, { attributes: true, attributeFilter: ["data-status"] });
      });
      Object.assign(window, { saved });
    });
    await page.keyboard.press("Enter");
    const time = await page.evaluate(() => (window as unknown as { saved: Promise<number> }).saved);
    if (Number.isNaN(time)) console.log(`  not saved within 5 s: ${await cell.getAttribute("id")}`);
    else times.push(time);
  }
  return times;
}

/** From a key to the next painted frame, on a CPU slowed four times. */
async function inputDelay(page: Page, selector: string): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const cell = page.locator(selector).first();
  await cell.focus();
  await cell.evaluate((element) => {
    const times: number[] = [];
    Object.assign(window, { delays: times });
    element.addEventListener("keydown", (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed), 0));
    });
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 6 === 5 ? "Backspace" : String(key % 10));
    await page.waitForTimeout(20);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return page.evaluate(() => (window as unknown as { delays: number[] }).delays);
}

/** A column of forty figures: from the paste to the preview, from accepting it to the last mark "Đã lưu". */
async function pasteColumn(page: Page): Promise<{ preview: number; saved: number; cells: number }> {
  const text = Array.from({ length: 40 }, (_, index) => String(200 + index)).join("\n");
  const first = page.locator('input[data-part="text"]').first();
  await first.focus();
  const began = performance.now();
  await first.evaluate((element, column) => {
    const data = new DataTransfer();
    data.setData("text/plain", column);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  const accept = page.getByRole("button", { name: /^Nhận \d+ ô/ });
  await accept.waitFor();
  const preview = performance.now() - began;
  const cells = Number(/\d+/.exec((await accept.textContent()) ?? "")?.[0]);
  const accepted = performance.now();
  await accept.click();
  await page.waitForFunction(
    () => document.querySelectorAll('[data-status="saving"], [data-status="editing"]').length === 0,
  );
  return { preview, saved: performance.now() - accepted, cells };
}

/** The sheet of forty rows as its secretary feels it, beside a bare table of forty inputs in the same browser. */
export async function measureEntry(browser: Browser, url: string, cookie: string): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    extraHTTPHeaders: { cookie },
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.goto(SHEET, { waitUntil: "networkidle" });
  const rows = await page.locator("tr[data-status]").count();
  const saves = await keyToSaved(page);
  const paste = await pasteColumn(page);
  const own = await inputDelay(page, 'input[data-part="text"]');
  await page.setContent(`<table>${"<tr><td><input></td></tr>".repeat(rows)}</table>`);
  const bare = await inputDelay(page, "input");
  await context.close();
  console.log(`sheet of ${rows} rows:`);
  console.log(
    `  key to saved mark        p50 ${ms(at(saves, 0.5))}  p95 ${ms(at(saves, 0.95))}  (${saves.length} cells)`,
  );
  console.log(
    `  paste of a column        preview after ${ms(paste.preview)}, ${paste.cells} cells saved after ${ms(paste.saved)}`,
  );
  console.log(
    `  key to paint, CPU 1/${SLOWED}     p50 ${ms(at(own, 0.5))}  p95 ${ms(at(own, 0.95))}  bare inputs p95 ${ms(at(bare, 0.95))}  ratio ${(at(own, 0.95) / at(bare, 0.95)).toFixed(2)}`,
  );
}
