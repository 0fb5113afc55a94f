import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { median } from "./load";
import { fact, goal } from "./print";

const SLOWED = 4;
const PAGES = ["/overview?period=2026-Q3", "/indicators?period=2026-Q3", "/budget?period=2026-Q3", "/sheets"];
const [OVERVIEW] = PAGES;

type Opened = { firstPaint: number; bars: number; blocking: number };

/** JavaScript per page, first paint and blocking time on a CPU slowed four times. */
export async function measureBrowser(browser: Browser, url: string, cookie: string, rounds: number): Promise<void> {
  console.log("\nin the browser, CPU 1/4                  JS KB gzip  first paint  bars   blocking ms");
  for (const path of PAGES) {
    const js = await scriptBytes(browser, url + path, cookie, path === OVERVIEW);
    const opened: Opened[] = [];
    for (let round = 0; round < rounds; round++) opened.push(await openSlowed(browser, url + path, cookie));
    const of = (key: keyof Opened) => median(opened.map((each) => each[key]));
    const [paint, bars, blocking] = [of("firstPaint"), of("bars"), of("blocking")];
    const kilobytes = js.touched === null ? js.before.toFixed(0) : `${js.before.toFixed(0)} → ${js.touched.toFixed(0)}`;
    console.log(
      `${path.padEnd(40)} ${kilobytes.padStart(10)}  ${paint.toFixed(0).padStart(11)} ${bars.toFixed(0).padStart(5)} ${blocking.toFixed(0).padStart(10)}`,
    );
    fact(`browser ${path}`, { js, paint, bars, blocking });
    if (path !== OVERVIEW) continue;
    goal({ name: "overview: JavaScript before a chart is touched", value: js.before, unit: "KB", atMost: 150 });
    if (js.touched !== null) goal({ name: "overview: JavaScript after", value: js.touched, unit: "KB", atMost: 260 });
    goal({ name: "overview: bars visible, CPU 1/4", value: bars, unit: "ms", atMost: 600 });
    goal({ name: "overview: blocking time, CPU 1/4", value: blocking, unit: "ms", atMost: 250 });
  }
}

async function scriptBytes(browser: Browser, url: string, cookie: string, touch: boolean) {
  const { page, close } = await openPage(browser, cookie);
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(
      response.body().then(
        (body) => gzipSync(body).length / 1024,
        () => 0,
      ),
    );
  });
  const total = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.goto(url, { waitUntil: "networkidle" });
  const before = await total();
  if (!touch) return close({ before, touched: null });
  const chart = page
    .locator("figure")
    .filter({ has: page.locator("svg") })
    .first();
  await chart.scrollIntoViewIfNeeded();
  await chart.hover();
  await chart.click();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  return close({ before, touched: await total() });
}

async function openSlowed(browser: Browser, url: string, cookie: string): Promise<Opened> {
  const { page, close } = await openPage(browser, cookie);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.addInitScript(() => {
    const seen = { bars: Number.NaN, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.blocking += Math.max(0, task.duration - 50);
    }).observe({ type: "longtask", buffered: true });
    // No named function in here: the compiler would wrap it in a helper that the page does not have.
    const watching = setInterval(() => {
      if (!document.querySelector("main svg rect")) return;
      clearInterval(watching);
      // The end of the frame in which they are drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.bars = performance.now();
        }, 0),
      );
    }, 4);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => ({
    ...(window as unknown as { seen: { bars: number; blocking: number } }).seen,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
  return close(found);
}

async function openPage(browser: Browser, cookie: string) {
  const context = await browser.newContext({ extraHTTPHeaders: { cookie }, viewport: { width: 1366, height: 768 } });
  const page: Page = await context.newPage();
  const close = async <T>(result: T) => {
    await context.close();
    return result;
  };
  return { page, close };
}
