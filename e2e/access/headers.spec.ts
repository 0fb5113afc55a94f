import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { onPostgres } from "../env";
import { expect, test } from "../fixtures";
import { builtPages, DEMO_PAGES } from "./pages";

const SESSION_COOKIE = "so-chi-tieu";

/** Directive → its words. */
function policyOf(answer: APIResponse): Map<string, string[]> {
  const text = answer.headers()["content-security-policy"] ?? "";
  return new Map(
    text.split(";").map((part) => {
      const [name = "", ...words] = part.trim().split(/\s+/);
      return [name, words];
    }),
  );
}

const nonceOf = (answer: APIResponse) =>
  policyOf(answer)
    .get("script-src")
    ?.find((word) => word.startsWith("'nonce-"));

/** What is wrong with the headers of one answer, whatever its status. */
function faultsOf(answer: APIResponse): string[] {
  const headers = answer.headers();
  const policy = policyOf(answer);
  const scripts = policy.get("script-src") ?? [];
  const only = (name: string, word: string) => policy.get(name)?.join(" ") === word;
  const rules: [string, boolean][] = [
    ["nonce", (nonceOf(answer) ?? "").length >= 24],
    [
      "no unsafe-inline, unsafe-eval or host in script-src",
      !scripts.some((word) => /unsafe|^\*|^https?:|^data:/.test(word)),
    ],
    ["default-src 'self'", only("default-src", "'self'")],
    ["object-src 'none'", only("object-src", "'none'")],
    ["base-uri 'none'", only("base-uri", "'none'")],
    ["frame-ancestors 'none'", only("frame-ancestors", "'none'")],
    ["form-action 'self'", only("form-action", "'self'")],
    ["no-store", /\bno-store\b/.test(headers["cache-control"] ?? "")],
    ["not public", !/\bpublic\b|s-maxage/.test(headers["cache-control"] ?? "")],
    ["nosniff", headers["x-content-type-options"] === "nosniff"],
    ["referrer", headers["referrer-policy"] === "same-origin"],
    ["no x-powered-by", headers["x-powered-by"] === undefined],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${answer.status()} ${answer.url()}: ${rule}`);
}

async function ask(request: APIRequestContext, path: string): Promise<APIResponse> {
  return request.get(path, { maxRedirects: 0 });
}

async function signedIn(page: Page, signIn: (page: Page, username: string) => Promise<void>, username: string) {
  await signIn(page, username);
  return page.context().request;
}

test("every page carries the headers, whatever its answer is", async ({ page, request, signIn }) => {
  expect(DEMO_PAGES.map((each) => each.route).sort()).toEqual(builtPages());
  const faults: string[] = [];
  const seen = new Map<number, number>();
  const take = (answer: APIResponse) => {
    faults.push(...faultsOf(answer));
    seen.set(answer.status(), (seen.get(answer.status()) ?? 0) + 1);
  };
  // Nobody: 307 to the sign-in. Then as an office account and as the administrator: 200, or 404 for pages of others.
  for (const { path } of DEMO_PAGES) take(await ask(request, path));
  for (const username of ["vanphong", "quantri"]) {
    const own = await signedIn(page, signIn, username);
    for (const { path } of DEMO_PAGES) take(await ask(own, path));
    take(await ask(own, "/khong-co-trang-nay"));
    take(await ask(own, "/indicators/khong-co"));
  }
  take(await ask(request, "/api/health"));
  take(await request.post("/sign-out", { maxRedirects: 0 }));
  console.log(`headers: ${[...seen].map(([status, count]) => `${count} × ${status}`).join(", ")}`);
  expect(faults).toEqual([]);
  expect(seen.get(200)).toBeGreaterThan(30);
  expect(seen.get(307)).toBeGreaterThan(25);
  expect(seen.get(404)).toBeGreaterThan(10);
});

test("the nonce is new in every answer and stands on every script of the page", async ({ page, signIn }) => {
  const own = await signedIn(page, signIn, "xem");
  const nonces = new Set<string>();
  for (let count = 0; count < 100; count++) nonces.add(nonceOf(await ask(own, "/change-password")) ?? "");
  expect(nonces.size).toBe(100);
  for (const path of ["/sign-in", "/overview", "/print/reports/2026", "/khong-co"]) {
    const answer = await ask(own, path);
    const nonce = /'nonce-(.*)'/.exec(nonceOf(answer) ?? "")?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    if (path !== "/sign-in") expect(scripts.length, path).toBeGreaterThan(3);
  }
});

test.describe("a page someone managed to write into", () => {
  test.use({ allowedConsole: [/Content Security Policy/] });
  test("runs no handler and no script without the nonce", async ({ page, signIn }) => {
    await signIn(page, "xem");
    const refused = page.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="document.title='ran'">`);
    });
    await refused;
    expect(await page.title()).not.toBe("ran");
  });
});

test("the session cookie is out of reach of scripts and of other sites", async ({ page, signIn }) => {
  await signIn(page, "thon1");
  const cookies = await page.context().cookies();
  const session = cookies.find((cookie) => cookie.name === SESSION_COOKIE);
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", domain: "localhost" });
  expect(cookies.filter((cookie) => !cookie.httpOnly || cookie.sameSite !== "Lax")).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("health says what an administrator needs and nothing more", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  const health = await answer.json();
  expect(Object.keys(health).sort()).toEqual([
    "backupProblem",
    "engine",
    "freeDisk",
    "lastBackup",
    "schemaVersion",
    "status",
    "version",
    "writable",
  ]);
  expect(health).toMatchObject({ engine: onPostgres() ? "postgres" : "sqlite", writable: true });
  // The server makes one by itself when it starts: there yet, or not yet.
  if (health.lastBackup !== null) {
    expect(Object.keys(health.lastBackup).sort()).toEqual(["ageMinutes", "takenAt"]);
    expect(health.lastBackup.ageMinutes).toBeGreaterThanOrEqual(0);
  }
  expect(health.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(health.schemaVersion).toBeGreaterThanOrEqual(0);
  expect(health.freeDisk).toBeGreaterThan(1_000_000);
});
