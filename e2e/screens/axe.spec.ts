import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { builtPages, DEMO_PAGES, type DemoPage } from "../access/pages";
import { expect, test } from "../fixtures";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Passes are not reported and other sheets are not fetched: the same violations in less time. */
const ONLY_VIOLATIONS = { resultTypes: ["violations" as const], preload: false };
/** Colours are the same at every width, and theirs is by far the longest check. */
const WITHOUT_COLOURS = { ...ONLY_VIOLATIONS, rules: { "color-contrast": { enabled: false } } };
/** What repeats the part before it: rows of a long table, the papers after the second of a stack. */
const REPEATED = ["tbody > tr:nth-child(n+21)", "main > .sheet-form:nth-of-type(n+3)"];
/** 1366 is the office's screen; 683 is the same at 200 % zoom; 360 is a phone. */
const OFFICE = { width: 1366, height: 768 };
const ZOOMED = { width: 683, height: 384 };
const PHONE = { width: 360, height: 740 };

// The longest file of the suite: its tests share the workers.
test.describe.configure({ mode: "parallel" });

test("every page of the program is in the list", () => {
  expect(DEMO_PAGES.map((page) => page.route).sort()).toEqual(builtPages());
});

async function violations(page: Page, options: typeof ONLY_VIOLATIONS = ONLY_VIOLATIONS): Promise<string[]> {
  const builder = REPEATED.reduce((each, repeated) => each.exclude(repeated), new AxeBuilder({ page }));
  const { violations: found } = await builder.options(options).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`),
  );
}

/** What sticks out to the right when the page can be scrolled sideways; scroll boxes inside it are fine. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll("body *")];
    const wide = all.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth} px, e.g. ${wide.slice(0, 4).map((each) => each.outerHTML.slice(0, 100))}`];
  });
}

async function faultsOf(page: Page, { route, path, redirects }: DemoPage): Promise<string[]> {
  const faults: string[] = [];
  const note = (size: string, found: string[]) => faults.push(...found.map((each) => `${route} @${size} ${each}`));
  await page.setViewportSize(OFFICE);
  const answer = await page.goto(path);
  expect(answer?.status(), route).toBe(200);
  const { pathname } = new URL(page.url());
  if (!(path === route && redirects)) expect(pathname, "the page itself was looked at").toBe(path.replace(/\?.*/, ""));
  note("1366", await violations(page));
  await page.setViewportSize(ZOOMED);
  note("200%", await overflow(page));
  await page.setViewportSize(PHONE);
  note("360", await overflow(page));
  note("360", await violations(page, WITHOUT_COLOURS));
  return faults;
}

/** Pages of one test: the office sees some fifty, a busy machine needs ten seconds for a large one. */
const AT_ONCE = 12;

for (const account of new Set(DEMO_PAGES.map((page) => page.seenBy))) {
  const all = DEMO_PAGES.filter((each) => each.seenBy === account);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const pages = all.slice(from, from + AT_ONCE);
    const which = `${account ?? "nobody"} (${from + 1} to ${from + pages.length})`;
    test(`pages of ${which}: no WCAG 2.2 AA violation, no sideways scrolling`, async ({ page, signIn }) => {
      test.setTimeout(400_000);
      if (account !== null) await signIn(page, account);
      const faults: string[] = [];
      for (const each of pages) faults.push(...(await faultsOf(page, each)));
      console.log(`axe: ${pages.length} pages of ${which}, each at 1366 and 360 px`);
      expect(faults).toEqual([]);
    });
  }
}

/** One page of each make; the colours of the dark look are not those of the light one. */
const IN_THE_DARK = ["/overview", "/indicators", "/budget", "/review", "/plans", "/sheets", "/explanations", "/admin"];

test("the dark look: contrast of every colour, and paper stays white", async ({ page, signIn }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "vanphong");
  const faults: string[] = [];
  for (const path of IN_THE_DARK) {
    await page.goto(path);
    faults.push(...(await violations(page)).map((each) => `${path} ${each}`));
  }
  expect(faults).toEqual([]);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe("rgb(18, 22, 28)");
  await page.emulateMedia({ media: "print" });
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ media: "screen" });
  await page.goto("/account");
  await page.getByRole("radio", { name: "Nền sáng" }).check();
  await page.getByRole("button", { name: "Đổi giao diện" }).click();
  await expect(page.getByRole("radio", { name: "Nền sáng" })).toBeChecked();
  expect(await ground()).toBe("rgb(245, 246, 248)");
});

test.describe("pages that are not there", () => {
  // The browser itself reports the 404.
  test.use({ allowedConsole: [/status of 404/] });
  test("an unknown page and one of another role are in order too", async ({ page, signIn }) => {
    await signIn(page, "xem");
    await page.setViewportSize(PHONE);
    for (const path of ["/khong-co", "/admin/accounts"]) {
      expect((await page.goto(path))?.status()).toBe(404);
      expect([...(await violations(page)), ...(await overflow(page))]).toEqual([]);
    }
  });
});
