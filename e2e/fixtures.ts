import { test as base, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD, type RunningServer, startServer } from "./server";

export { expect };

type TestFixtures = {
  /** Signs in through the real form and waits for the first screen. */
  signIn: (page: Page, username: string) => Promise<void>;
  /** Fails the test on console errors, CSP violations and requests to another host; add expected texts to it. */
  allowedConsole: RegExp[];
};

type WorkerFixtures = {
  /** Files that change data name their own dataset (`test.use({ dataset: "…" })`) and get their own server. */
  dataset: string;
  demo: RunningServer;
};

/** Chromium's remark when a stylesheet took seconds to be used: it speaks of the machine, not of the page. */
const SLOW_MACHINE = /was preloaded using link preload but not used within a few seconds/;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  dataset: ["read-only", { option: true, scope: "worker" }],
  demo: [
    async ({ dataset: _ }, use) => {
      const server = await startServer("demo");
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  baseURL: async ({ demo }, use) => {
    await use(demo.url);
  },
  allowedConsole: [[], { option: true }],
  page: async ({ page, demo, allowedConsole }, use) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== new URL(demo.url).origin)
        faults.push(`request: ${url.href}`);
    });
    await use(page);
    expect(faults.filter((fault) => ![...allowedConsole, SLOW_MACHINE].some((allowed) => allowed.test(fault)))).toEqual(
      [],
    );
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
  signIn: async ({}, use) => {
    await use(signIn);
  },
});

async function signIn(page: Page, username: string): Promise<void> {
  // What the page of the person before still asks for must not be asked in the next one's name.
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
