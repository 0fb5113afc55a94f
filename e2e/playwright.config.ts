import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath, onPostgres } from "./env";

/** Browser journeys on the production build. Each dataset has its own server and data folder (e2e/fixtures.ts). */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./postgres.ts",
  // Its own folder: Playwright empties it, and papers that other tests kept stand beside it.
  outputDir: "../test-results/journeys",
  workers: 2,
  fullyParallel: false,
  // A second attempt gets a server and data of its own; what needed one is named at the end of `npm test`.
  retries: 1,
  // A journey takes 10 to 40 s on a quiet machine; twice that on a busy one is no fault of the program.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: `../test-results/e2e${onPostgres() ? "-postgres" : ""}.json` }]],
  use: {
    browserName: "chromium",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        ...CHROMIUM_ARGS,
        // A name of the office LAN, for the test at a non-loopback host.
        "--host-resolver-rules=MAP dangbo-xa.lan 127.0.0.1",
      ],
    },
  },
});
