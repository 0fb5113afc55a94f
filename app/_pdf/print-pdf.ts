import "server-only";
import type { Browser, BrowserContext, Route } from "playwright-core";
import { chromiumEnv, chromiumPath, loopbackAddress } from "./env";

const PAGES_AT_ONCE = 2;
/** Waiting for a free page included. */
const WITHIN_MS = 45_000;
const IDLE_MS = 5 * 60_000;
const TOO_LATE = `no PDF within ${WITHIN_MS / 1000} seconds`;

/** Nothing but our own answers reaches it: no resolver, no update, no sync; a page of ours needs no script on paper. */
const ARGS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

type Warm = { browser: Promise<Browser> | null; busy: number; waiting: (() => void)[]; idle: NodeJS.Timeout | null };

/** One for the whole process: every route has its own copy of this module. */
const holder = globalThis as typeof globalThis & { __soChiTieuChromium?: Warm };

function warm(): Warm {
  holder.__soChiTieuChromium ??= { browser: null, busy: 0, waiting: [], idle: null };
  return holder.__soChiTieuChromium;
}

/** Whether this server can make a PDF: the button stands only where it does. */
export function canPrintPdf(): boolean {
  return chromiumPath() !== null;
}

/**
 * A page of our own as the browser prints it, with the rights of whoever asks. Null where the server has no Chromium.
 * @param path "/print/reports/2026"; anything but a 200 for it throws
 * @param cookieHeader the requester's own `Cookie`, sent to our own server only; Chromium itself never has it
 */
export async function printPdf(path: string, cookieHeader: string): Promise<Uint8Array | null> {
  const executablePath = chromiumPath();
  if (executablePath === null) return null;
  const deadline = AbortSignal.timeout(WITHIN_MS);
  await takePage(deadline);
  let context: BrowserContext | null = null;
  try {
    context = await (await browserOf(executablePath)).newContext({ javaScriptEnabled: false, locale: "vi-VN" });
    return await Promise.race([print(context, path, cookieHeader), expired(deadline)]);
  } finally {
    // A page that hangs must not keep the next one waiting.
    void context?.close().catch(() => {});
    givePage();
  }
}

async function print(context: BrowserContext, path: string, cookieHeader: string): Promise<Uint8Array> {
  const own = loopbackAddress();
  await context.route("**/*", (route) => answerOurselves(route, own, cookieHeader));
  const page = await context.newPage();
  const answer = await page.goto(own + path, { waitUntil: "load", timeout: WITHIN_MS });
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status() ?? "nothing"}`);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
}

/** Reads our own addresses over loopback and hands them to the page; every other host, and every write, is cut off. */
async function answerOurselves(route: Route, own: string, cookieHeader: string): Promise<void> {
  const request = route.request();
  if (request.method() !== "GET" || new URL(request.url()).origin !== own) return route.abort();
  try {
    const answer = await fetch(request.url(), { headers: { cookie: cookieHeader }, redirect: "manual" });
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/^(content-encoding|content-length|set-cookie|location)$/.test(name)),
    );
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  } catch {
    // The page was closed meanwhile, or our own server is stopping.
    await route.abort().catch(() => {});
  }
}

function browserOf(executablePath: string): Promise<Browser> {
  const state = warm();
  if (state.idle !== null) clearTimeout(state.idle);
  state.idle = null;
  state.browser ??= launchShared(executablePath, state);
  return state.browser;
}

/** Forgotten when it is gone or never came, unless another one has been launched meanwhile. */
function launchShared(executablePath: string, state: Warm): Promise<Browser> {
  const launched = launch(executablePath);
  const forget = () => {
    if (state.browser === launched) state.browser = null;
  };
  launched.then((browser) => browser.on("disconnected", forget), forget);
  return launched;
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: ARGS,
    env: chromiumEnv(),
    // The server itself hears signals; Chromium ends with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** At most two pages are printed at once, the others wait in their order. */
function takePage(deadline: AbortSignal): Promise<void> {
  const state = warm();
  if (state.busy < PAGES_AT_ONCE) {
    state.busy += 1;
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const turn = () => {
      deadline.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      state.waiting.splice(state.waiting.indexOf(turn), 1);
      reject(new Error(TOO_LATE));
    };
    state.waiting.push(turn);
    deadline.addEventListener("abort", leave, { once: true });
  });
}

function givePage(): void {
  const state = warm();
  const next = state.waiting.shift();
  if (next !== undefined) {
    next();
    return;
  }
  state.busy -= 1;
  if (state.busy > 0) return;
  state.idle = setTimeout(() => void close(), IDLE_MS);
  state.idle.unref();
}

async function close(): Promise<void> {
  const state = warm();
  const { browser } = state;
  state.browser = null;
  await (await browser)?.close();
}

function expired(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (deadline.aborted) reject(new Error(TOO_LATE));
    else deadline.addEventListener("abort", () => reject(new Error(TOO_LATE)), { once: true });
  });
}
