import type { APIRequestContext, Browser } from "@playwright/test";
import { DEMO_ACCOUNTS } from "@/db/seed/demo/accounts";
import { expect, test } from "../fixtures";
import type { RunningServer } from "../server";
import { digestStored } from "../stored";
import { ACTION_INPUTS } from "./action-inputs";
import { builtActions, type Call, callAction } from "./call-action";
import { builtPages, DEMO_PAGES, mayOpen } from "./pages";

test.use({ dataset: "access-matrix" });
// Some hundreds of requests each: seconds on a free machine, minutes on a busy one.
test.setTimeout(300_000);

type SignIn = (page: import("@playwright/test").Page, username: string) => Promise<void>;
const NOBODY = null;
const EVERYBODY = [...DEMO_ACCOUNTS.map((account) => account.username), NOBODY];

/** A person's own cookies, without a page. */
async function requestAs(browser: Browser, baseURL: string, signIn: SignIn, username: string | null) {
  const context = await browser.newContext({ baseURL });
  if (username !== null) {
    const page = await context.newPage();
    await signIn(page, username);
    await page.close();
  }
  return context.request;
}

const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1] ?? "";

/** Texts of the page itself without tags and without its title; short ones say nothing about anybody. */
function textsOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  const title = titleOf(html);
  const texts = main.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").split(/<[^>]*>/);
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text.length >= 8 && !title.includes(text)))];
}

const open = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

test("every page × every account answers as the policy table says", async ({ browser, demo, signIn }) => {
  expect(DEMO_PAGES.map((page) => page.route).sort()).toEqual(builtPages());
  const people = new Map<string | null, APIRequestContext>();
  for (const username of EVERYBODY) people.set(username, await requestAs(browser, demo.url, signIn, username));
  // What the frame around every page tells each of them anyway: links, the commune's names, their own name.
  const frames = new Map<string | null, string>();
  for (const [username, request] of people) {
    const empty = username === "quantri" ? "/admin/accounts/khong-co" : "/indicators/khong-co";
    frames.set(username, await (await request.get(empty)).text());
  }
  const faults: string[] = [];
  const count = { allowed: 0, denied: 0, texts: 0 };
  for (const page of DEMO_PAGES) {
    const owner = people.get(page.seenBy);
    const known = owner ? textsOf(await (await owner.get(page.path)).text()) : [];
    for (const [username, request] of people) {
      const answer = await open(request, page.path);
      const [status, location] = [answer.status(), answer.headers().location ?? ""];
      const cell = `${page.route} × ${username ?? "nobody"}: ${status} ${location}`;
      if (mayOpen(page, username)) {
        count.allowed++;
        const moved =
          [303, 307].includes(status) && page.redirects?.test(new URL(location, demo.url).pathname) === true;
        const done = page.rule === "open" && username !== NOBODY && location === "/";
        if (status !== 200 && !moved && !done) faults.push(`${cell}, expected the page`);
        continue;
      }
      count.denied++;
      const sentAway = username === NOBODY && status === 307 && location.startsWith("/sign-in");
      if (!sentAway && !(username !== NOBODY && status === 404)) faults.push(`${cell}, expected a refusal`);
      const body = await answer.text();
      const own = frames.get(username) ?? "";
      const leaked = known.filter((text) => body.includes(text) && !own.includes(text));
      count.texts += known.length;
      faults.push(...leaked.map((text) => `${cell} shows “${text}”`));
    }
  }
  console.log(`matrix: ${count.allowed} allowed + ${count.denied} denied cells, ${count.texts} texts looked for`);
  expect(faults).toEqual([]);
  expect(count.denied).toBeGreaterThan(90);
  expect(count.texts).toBeGreaterThan(500);
});

test("thon1 opens its own sheets, never another unit's", async ({ browser, demo, signIn }) => {
  const thon1 = await requestAs(browser, demo.url, signIn, "thon1");
  for (const period of ["2026-Q4", "2026-Q3"]) {
    expect((await open(thon1, `/sheets/chi-bo-thon-1/${period}`)).status()).toBe(200);
    for (const unit of ["chi-bo-thon-3", "phong-kinh-te", "xa-duc-an", "khong-co"])
      expect((await open(thon1, `/sheets/${unit}/${period}`)).status(), unit).toBe(404);
  }
});

/**
 * Everything but sessions and counted guesses; the trail is part of it. Its seals follow its entries, on PostgreSQL
 * some tenths of a second later: that of the sign-in would come between two looks.
 */
async function businessDigest(server: RunningServer): Promise<Map<string, string>> {
  const skipped = ["sessions", "sign_in_attempts", "audit_seals"];
  return new Map([...(await digestStored(server))].filter(([name]) => !skipped.includes(name)));
}

function callOf(action: Call["action"]): Call {
  const input = ACTION_INPUTS[action.name];
  if (!input) throw new Error(`no input for ${action.name}`);
  return { action, path: input.path, bound: input.bound ?? [], fields: input.fields };
}

const LEAK = /SQLITE|drizzle|SELECT |INSERT |UPDATE |\bat [\w.<>]+ \(|\.next\/|node_modules/;

test("no action changes anything for a reader or for nobody", async ({ browser, demo, signIn }) => {
  const actions = builtActions();
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTION_INPUTS).sort());
  const faults: string[] = [];
  let cells = 0;
  for (const username of ["xem", NOBODY]) {
    const request = await requestAs(browser, demo.url, signIn, username);
    const before = await businessDigest(demo);
    for (const action of actions) {
      const call = callOf(action);
      // The page an outsider has open carries the action's id as well as the right one does.
      const answer = await callAction(request, { ...call, headers: { Origin: demo.url } });
      const body = await answer.text();
      const cell = `${action.name} × ${username ?? "nobody"}: ${answer.status()}`;
      if (answer.status() >= 500 || LEAK.test(body)) faults.push(`${cell} ${body.slice(0, 200)}`);
      for (const [table, digest] of await businessDigest(demo))
        if (digest !== before.get(table)) faults.push(`${cell} changed ${table}`);
      cells++;
    }
  }
  console.log(`actions: ${cells} cells (${actions.length} actions × reader, nobody), nothing changed`);
  expect(faults).toEqual([]);
  expect(cells).toBeGreaterThanOrEqual(2 * 25);
});

test("a mutation needs our own Origin", async ({ browser, demo, signIn }) => {
  const thon1 = await requestAs(browser, demo.url, signIn, "thon1");
  const action = builtActions().find(({ name }) => name === "saveSheet");
  if (!action) throw new Error("saveSheet is not built");
  const evil = "http://evil.example";
  const own = demo.url;
  const rows: [string, Record<string, string>, boolean][] = [
    ["no Origin", {}, false],
    ["null", { Origin: "null" }, false],
    ["another site", { Origin: evil }, false],
    ["another site that names itself as the proxy", { Origin: evil, "X-Forwarded-Host": "evil.example" }, false],
    ["https of our name", { Origin: own.replace("http:", "https:") }, false],
    ["another port", { Origin: "http://localhost:1" }, false],
    ["ours, but cross-site", { Origin: own, "Sec-Fetch-Site": "cross-site" }, false],
    ["ours, but same-site", { Origin: own, "Sec-Fetch-Site": "same-site" }, false],
    ["ours, no Sec-Fetch", { Origin: own }, true],
  ];
  let version = 0;
  for (const [index, [name, headers, accepted]] of rows.entries()) {
    const before = (await businessDigest(demo)).get("actuals");
    const fields: [string, string][] = [
      ["operationId", `origin-${index}-000000000000`],
      ["v-ket-nap-dang-vien", String(2 + version)],
      ["k-ket-nap-dang-vien", "figure"],
      ["o-ket-nap-dang-vien", String(version)],
    ];
    const call = { ...callOf(action), fields, headers };
    const answer = await callAction(thon1, call);
    expect(await answer.text(), name).not.toMatch(LEAK);
    expect((await businessDigest(demo)).get("actuals") !== before, `${name} accepted`).toBe(accepted);
    if (accepted) version++;
  }
  console.log(`origins: ${rows.length} cells`);
});

/** Without this the two tests above could pass with inputs that nobody could use. */
test("the same inputs do change something for the right person", async ({ browser, demo, signIn }) => {
  const people = new Map<string, APIRequestContext>();
  const idle: string[] = [];
  let effective = 0;
  for (const [name, { allowed }] of Object.entries(ACTION_INPUTS)) {
    const action = builtActions().find((each) => each.name === name);
    if (allowed === null || !action) continue;
    const request = people.get(allowed) ?? (await requestAs(browser, demo.url, signIn, allowed));
    people.set(allowed, request);
    const before = await businessDigest(demo);
    const answer = await callAction(request, { ...callOf(action), headers: { Origin: demo.url } });
    const changed = [...(await businessDigest(demo))].some(([table, digest]) => digest !== before.get(table));
    if (changed) effective++;
    else idle.push(`${name}: ${answer.status()} ${(await answer.text()).slice(0, 300)}`);
  }
  console.log(`actions: ${effective} inputs are effective for the right person`);
  expect(idle).toEqual([]);
});
