import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import autocannon from "autocannon";
import { chromiumPath } from "../env";
import { DEMO_PASSWORD, startServer } from "../server";
import { measureEntry } from "./entry";
import { startReference } from "./reference";

/**
 * Measures the built program on the demo beside a reference in the same run, interleaved: three rounds, medians.
 * Prints ratios; asserts nothing. `npm run bench -- entry` measures the sheet alone.
 */
const PAGES = [
  "/overview?period=2026-Q3",
  "/indicators?period=2026-Q3",
  "/budget?period=2026-Q3",
  "/reports/2025",
  "/sheets/chi-bo-thon-1/2026-Q4",
];
const ROUNDS = 3;
const SECONDS = 4;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function cookieOf(browser: Browser, url: string, username: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((each) => !each.pathname.startsWith("/sign-in"));
  const cookies = await context.cookies();
  await context.close();
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ");
}

async function scriptBytes(browser: Browser, url: string, cookie: string): Promise<number> {
  const context = await browser.newContext({ extraHTTPHeaders: { cookie } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
    }
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total;
}

const started = performance.now();
const server = await startServer("demo");
const coldStart = performance.now() - started;
const reference = await startReference(server.dataDir);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  if (process.argv[2] !== "entry") await measurePages();
  await measureEntry(browser, server.url, await cookieOf(browser, server.url, "phongkinhte"));
} finally {
  await browser.close();
  reference.stop();
  await server.stop();
}

/** Throughput of the pages beside the reference, interleaved. */
async function measurePages(): Promise<void> {
  const cookie = await cookieOf(browser, server.url, "vanphong");
  const targets = [
    { name: "raw node:http table", url: reference.url },
    ...PAGES.map((path) => ({ name: path, url: server.url + path })),
  ];
  const measured = new Map<string, { rate: number[]; p50: number[]; p99: number[]; failures: number }>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, url } of targets) {
      const result = await autocannon({ url, connections: 10, duration: SECONDS, headers: { cookie } });
      const entry = measured.get(name) ?? { rate: [], p50: [], p99: [], failures: 0 };
      entry.rate.push(result.requests.average);
      entry.p50.push(result.latency.p50);
      entry.p99.push(result.latency.p99);
      entry.failures += result.non2xx + result.errors;
      measured.set(name, entry);
    }
  }
  console.log(
    `seed and start of the demo: ${(coldStart / 1000).toFixed(1)} s; reference table: ${reference.rows} rows`,
  );
  const limit = median(measured.get("raw node:http table")?.rate ?? []);
  for (const { name, url } of targets) {
    const entry = measured.get(name);
    if (!entry) continue;
    const scripts = name.startsWith("/")
      ? `${Math.round((await scriptBytes(browser, url, cookie)) / 1024)} KB JS gzip`
      : "";
    const rate = median(entry.rate);
    console.log(
      `${name.padEnd(28)} ${rate.toFixed(0).padStart(6)} req/s  ratio ${(rate / limit).toFixed(3)}  p50 ${median(entry.p50)} ms  p99 ${median(entry.p99)} ms  failed ${entry.failures}  ${scripts}`,
    );
  }
}
