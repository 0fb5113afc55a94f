import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { printPdf } from "./print-pdf";

vi.mock("server-only", () => ({}));
const launch = vi.hoisted(() => vi.fn());
vi.mock("playwright-core", () => ({ chromium: { launch } }));

/** A browser whose pages print at once; it goes when the test says so. */
class Browser extends EventEmitter {
  close = vi.fn(() => new Promise(() => {}));
  newContext = async () => ({ route: async () => {}, newPage: async () => PAGE, close: async () => {} });
}

const PAGE = {
  goto: async () => ({ status: () => 200 }),
  evaluate: async () => null,
  pdf: async () => Buffer.from("%PDF"),
};
const IDLE_MS = 5 * 60_000;

let launched: Browser[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv("CHROMIUM_PATH", process.execPath);
  launched = [];
  launch.mockImplementation(async () => {
    const browser = new Browser();
    launched.push(browser);
    return browser;
  });
  delete (globalThis as { __soChiTieuChromium?: unknown }).__soChiTieuChromium;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const print = () => printPdf("/print/reports/2026", "");

it("keeps the browser that was launched while an idle one was closing", async () => {
  await print();
  await vi.advanceTimersByTimeAsync(IDLE_MS);
  expect(launched[0]?.close).toHaveBeenCalledOnce();
  await print();
  launched[0]?.emit("disconnected");
  await print();
  expect(launched).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(IDLE_MS);
  expect(launched[1]?.close).toHaveBeenCalledOnce();
});

it("launches another one when its own is gone, and after a launch that failed", async () => {
  await print();
  launched[0]?.emit("disconnected");
  await print();
  expect(launched).toHaveLength(2);
  launched[1]?.emit("disconnected");
  launch.mockRejectedValueOnce(new Error("no memory"));
  await expect(print()).rejects.toThrow("no memory");
  expect(new TextDecoder().decode((await print()) ?? undefined)).toBe("%PDF");
  expect(launched).toHaveLength(3);
});
