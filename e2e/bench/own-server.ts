import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { serverEnv } from "../env";
import { DEMO_PASSWORD, freePort, stopChild } from "../server";
import { answers, type Reference } from "./references";

const ROOT = join(import.meta.dirname, "../..");

/** The built program on a data folder that is ready, as bin/server.mjs starts it. */
export async function startOwn(
  dataDir: string,
  more: Record<string, string> = {},
): Promise<Reference & { startMs: number }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [join(ROOT, "node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...serverEnv({ DATA_DIR: dataDir, PORT: String(port), ...more }), NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const startMs = await answers(child, `${url}/api/health`);
  return { url, pid: child.pid ?? 0, startMs, stop: () => stopChild(child) };
}

export async function cookieOf(browser: Browser, url: string, username: string): Promise<string> {
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
