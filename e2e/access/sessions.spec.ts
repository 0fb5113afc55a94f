import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { DEMO_PASSWORD } from "../server";

test.use({ dataset: "sessions" });

const WRONG = /Tên đăng nhập hoặc mật khẩu không đúng/;

/** A second person at another computer. */
async function otherComputer(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  return context.newPage();
}

test("own devices: one session ended from another machine, then all others; the administrator ends the rest", async ({
  page,
  signIn,
}) => {
  await signIn(page, "thon1");
  const [left, phone] = [await otherComputer(page), await otherComputer(page)];
  await signIn(left, "thon1");
  await signIn(phone, "thon1");
  const isIn = async (which: Page) => (await which.request.get("/account", { maxRedirects: 0 })).status() === 200;

  await page.goto("/account");
  const devices = page.getByRole("listitem").filter({ hasText: "dùng lần cuối" });
  await expect(devices).toHaveCount(3);
  await expect(devices.filter({ hasText: "Máy đang dùng" })).toHaveCount(1);
  await page
    .getByRole("button", { name: /^Kết thúc phiên này/ })
    .first()
    .click();
  await expect(page.getByText("Đã kết thúc 1 phiên.")).toBeVisible();
  expect([await isIn(left), await isIn(phone)].filter((each) => each)).toHaveLength(1);
  await page.getByRole("button", { name: "Kết thúc mọi phiên khác" }).click();
  await expect(devices).toHaveCount(1);
  expect([await isIn(left), await isIn(phone), await isIn(page)]).toEqual([false, false, true]);

  await signIn(left, "quantri");
  await left.goto("/admin/accounts/thon1");
  await left.getByRole("button", { name: "Kết thúc mọi phiên" }).click();
  await expect(left.getByText("Đã kết thúc 1 phiên. Người này phải đăng nhập lại.")).toBeVisible();
  expect([await isIn(page), await isIn(left)]).toEqual([false, true]);
  for (const other of [left, phone]) await other.context().close();
});

test("a disabled account is out on its very next request", async ({ page, signIn }) => {
  await signIn(page, "quantri");
  await page.goto("/admin/accounts/phongkinhte");
  const victim = await otherComputer(page);
  await signIn(victim, "phongkinhte");
  expect((await victim.request.get("/budget", { maxRedirects: 0 })).status()).toBe(200);

  await page.getByRole("button", { name: "Vô hiệu hóa tài khoản" }).click();
  await expect(page.getByText("Đã vô hiệu hóa và kết thúc các phiên làm việc.")).toBeVisible();
  const next = await victim.request.get("/budget", { maxRedirects: 0 });
  expect([next.status(), next.headers().location]).toEqual([307, "/sign-in?next=%2Fbudget"]);

  await victim.goto("/sign-in");
  await victim.getByLabel("Tên đăng nhập").fill("phongkinhte");
  await victim.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await victim.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(victim.getByText(WRONG).first()).toBeVisible();
  await victim.context().close();
});

test("a changed role acts on the next request: the old session is over, the new one has the new rights", async ({
  page,
  signIn,
}) => {
  await signIn(page, "quantri");
  await page.goto("/admin/accounts/lanhdao");
  const leader = await otherComputer(page);
  await signIn(leader, "lanhdao");
  const status = async (path: string) => (await leader.request.get(path, { maxRedirects: 0 })).status();
  expect([await status("/sheets"), await status("/admin/audit")]).toEqual([200, 404]);

  await page
    .getByRole("group", { name: "Vai trò" })
    .getByLabel(/^Lãnh đạo/)
    .uncheck();
  await page
    .getByRole("group", { name: "Vai trò" })
    .getByLabel(/^Quản trị/)
    .check();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  expect([await status("/sheets"), await status("/admin/audit")]).toEqual([307, 307]);
  await signIn(leader, "lanhdao");
  expect([await status("/sheets"), await status("/admin/audit")]).toEqual([404, 200]);
  await leader.context().close();
});

test("wrong passwords: one sentence for all, the typed name stays, the wait grows", async ({ page }) => {
  test.setTimeout(120_000);
  const answer = async (username: string) => {
    await page.getByLabel("Tên đăng nhập").fill(username);
    await page.getByLabel("Mật khẩu", { exact: true }).fill("khong phai mat khau");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page.getByRole("button", { name: "Đăng nhập" })).toBeEnabled();
    const alert = page.getByRole("alert").filter({ hasText: /\S/ }).first();
    await expect(alert).toBeVisible();
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(username);
    await expect(page.getByLabel("Mật khẩu", { exact: true })).toHaveValue("");
    return (await alert.textContent()) ?? "";
  };
  const answersOf = async (username: string) => {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    const answers: string[] = [];
    for (let count = 0; count < 6; count++) answers.push(await answer(username));
    return answers;
  };
  const known = await answersOf("xem");
  const unknown = await answersOf("khongcoai");
  expect(known.slice(0, 5).every((text) => WRONG.test(text))).toBe(true);
  expect(known[5]).toMatch(/Xin chờ \d+ giây/);
  const shape = (text: string) => text.replace(/\d+/g, "N");
  expect(unknown.map(shape)).toEqual(known.map(shape));

  // Each evaluated guess after the wait makes the next wait longer.
  const waits: number[] = [];
  for (let round = 0; round < 3; round++) {
    // On a slow machine the wait may be over before it is asked for; the guess then counts and the next wait is longer.
    let told = 0;
    while (told === 0) told = Number(/chờ (\d+) giây/.exec(await answer("khongcoai"))?.[1] ?? 0);
    await page.waitForTimeout(told * 1000 + 100);
    expect(await answer("khongcoai")).toMatch(WRONG);
    const next = await answer("khongcoai");
    waits.push(Number(/chờ (\d+) giây/.exec(next)?.[1] ?? 0));
  }
  console.log(`waits after wrong passwords: ${waits.join(", ")} s`);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
});

test("no default password, and the first-run page stays closed", async ({ page, demo }) => {
  await page.goto("/first-run");
  await expect(page).toHaveURL(/\/sign-in/);
  expect(demo.output()).not.toMatch(/mã khởi tạo/i);
  for (const password of ["quantri", "admin", "123456", "password"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Tên đăng nhập").fill("quantri");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page.getByRole("alert").filter({ hasText: WRONG }).first()).toBeVisible();
  }
});
