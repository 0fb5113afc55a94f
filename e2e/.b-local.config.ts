import { defineConfig } from "@playwright/test";
export default defineConfig({
  testDir: "/work/main/e2e/sheets",
  testMatch: /\.b-paste\.spec\.ts/,
  timeout: 120000,
  workers: 1,
  outputDir: "/tmp/bpaste/e2e",
  expect: { timeout: 20000 },
  use: {
    baseURL: "http://localhost:3112",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    viewport: { width: 1366, height: 800 },
    locale: "vi-VN",
    screenshot: "only-on-failure",
  },
});
