import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import type { RunningServer } from "../server";
import { readRows, writeRows } from "../stored";

test.use({ dataset: "bad-input", allowedConsole: [[/status of 409/], { scope: "test" }] });

const SHEET = "/sheets/chi-bo-thon-1/2026-Q4";
const PLAN = "/plans/record?year=2026&unit=chi-bo-thon-1&basis=commune";
const TAX = "thue-dat-phi-nong-nghiep";
const MEMBERS = "tong-so-dang-vien";
const MEGABYTE = 1_048_576;
const NOT_A_NUMBER = /Không phải số\. Nhập theo kiểu 1\.234,5\./;

const cell = (page: Page, indicator: string) => page.locator(`#v-${indicator}`);
const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).last().click();

/** The message that belongs to a control, as a screen reader finds it. */
async function messageOf(page: Page, control: string): Promise<string> {
  const described = await page.locator(control).getAttribute("aria-describedby");
  const texts = (described ?? "").split(" ").filter(Boolean);
  return (await Promise.all(texts.map((id) => page.locator(`[id="${id}"]`).textContent()))).join(" ");
}

/** Puts a text into a field as a paste past every limit of the browser would. */
async function force(page: Page, control: string, text: { repeat: string; times: number }): Promise<void> {
  await page.locator(control).evaluate((element, { repeat, times }) => {
    if (!(element instanceof HTMLInputElement)) throw new Error("not an input");
    element.removeAttribute("maxlength");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(element, repeat.repeat(times));
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

const WRONG: [text: string, message: RegExp][] = [
  ["mười hai", NOT_A_NUMBER],
  ["1.5", /dấu phẩy.*Ý là 1,5\?/s],
  ["1e309", NOT_A_NUMBER],
  ["NaN", NOT_A_NUMBER],
  ["<script>alert(1)</script>", NOT_A_NUMBER],
  ["99999999999999999999", /Số quá lớn/],
  ["1,25", /tối đa 1 chữ số/],
];

test("sheet: what is no figure is said beside its cell and stays typed; the others are saved", async ({
  page,
  signIn,
}) => {
  await signIn(page, "thon1");
  for (const [index, [text, message]] of WRONG.entries()) {
    await page.goto(SHEET);
    await cell(page, TAX).fill(text);
    await cell(page, MEMBERS).fill(String(40 + index));
    await save(page);
    await expect(page.getByText("Còn 1 chỗ chưa lưu được, xin xem lại:")).toBeVisible();
    expect(await messageOf(page, `#v-${TAX}`), text).toMatch(message);
    await expect(cell(page, TAX)).toHaveValue(text);
    await expect(cell(page, MEMBERS)).toHaveValue(String(40 + index));
    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    // Stored is only what could be read; what could not waits on this machine, as typed.
    await expect(cell(page, MEMBERS)).toHaveValue(String(40 + index));
    await expect(page.getByText("Đã lấy lại 1 ô nhập lần trước chưa gửi được")).toBeVisible();
    await expect(cell(page, TAX)).toHaveValue(text);
    await cell(page, TAX).fill("");
    await save(page);
    await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
  }
});

test("sheet: one megabyte of text is refused and kept", async ({ page, signIn }) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  await cell(page, MEMBERS).fill("51");
  await force(page, `#v-${TAX}`, { repeat: "9", times: MEGABYTE });
  await save(page);
  await expect(page.getByText("Còn 1 chỗ chưa lưu được, xin xem lại:")).toBeVisible();
  expect(await messageOf(page, `#v-${TAX}`)).toMatch(/Số quá lớn|Không phải số/);
  expect((await cell(page, TAX).inputValue()).length).toBe(MEGABYTE);
  await expect(cell(page, MEMBERS)).toHaveValue("51");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
});

test("sheet: a batch with an indicator the unit does not report answers that cell, and saves the other", async ({
  page,
  signIn,
}) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  const version = Number(await page.locator(`[name="o-${MEMBERS}"]`).inputValue());
  const answer = await page.evaluate(
    async ({ members, seen }) => {
      const entry = { certainty: "final", version: 0, value: { kind: "value", value: 77_000 } };
      const cells = [
        { ...entry, indicatorId: "thu-ngan-sach" },
        { ...entry, indicatorId: members, version: seen, value: { kind: "value", value: 52_000 } },
        { indicatorId: members, value: "52" },
      ];
      const body = { accountId: "thon1", operationId: "stray-indicator", onBehalf: null, cells, notes: [] };
      const headers = { "Content-Type": "application/json" };
      const response = await fetch("/api/sheets/chi-bo-thon-1/2026-Q4/cells", {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    { members: MEMBERS, seen: version },
  );
  expect(answer.status).toBe(200);
  expect(answer.body.cells).toMatchObject([
    { indicatorId: "thu-ngan-sach", status: "refused", reason: "not-on-sheet" },
    { indicatorId: MEMBERS, status: "saved" },
    { status: "refused", reason: "invalid" },
  ]);
  await page.reload();
  await expect(cell(page, MEMBERS)).toHaveValue("52");
});

test("sheet: two people, one cell: both figures and who saved, nothing lost", async ({
  page,
  signIn,
  browser,
  demo,
}) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  const office = await (await browser.newContext({ baseURL: demo.url })).newPage();
  await signIn(office, "vanphong");
  await office.goto(SHEET);
  await office.getByLabel("Người cung cấp số liệu").fill("Bí thư chi bộ (minh họa)");
  await office.getByLabel("Điện thoại").check();
  await cell(office, TAX).fill("5");
  await save(office);
  await expect(office.getByText("Đã lưu hết các ô.")).toBeVisible();

  await cell(page, TAX).fill("7");
  await save(page);
  const notice = page.getByText(
    /^Văn phòng Đảng ủy \(minh họa\) lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4} đã lưu 5 trong lúc đồng chí đang nhập\. Chưa ghi đè số nào\./,
  );
  await expect(notice).toBeVisible();
  await expect(cell(page, TAX)).toHaveValue("7");
  await office.reload();
  await expect(cell(office, TAX)).toHaveValue("5");

  await page.getByRole("button", { name: "Giữ số của tôi" }).click();
  await save(page);
  await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
  await office.reload();
  await expect(cell(office, TAX)).toHaveValue("7");
  await office.context().close();
});

test("plan form: each wrong text is answered beside its field and every typed value stays", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  await page.goto(PLAN);
  const plan = page.locator(`[name="planned.${TAX}"]`);
  const other = page.locator('[name="planned.luot-ho-tro-nop-ho-so"]');
  const number = page.getByLabel("Số, ký hiệu");
  await other.fill("321");
  await number.fill("12-NQ/ĐU");
  await page.getByLabel("Lý do điều chỉnh").fill("Điều chỉnh theo nghị quyết");
  for (const [text, message] of WRONG) {
    await plan.fill(text);
    await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Chưa lưu được" });
    await expect(summary.getByRole("link", { name: message })).toBeVisible();
    expect(await messageOf(page, `[name="planned.${TAX}"]`), text).toMatch(message);
    await expect(plan).toHaveValue(text);
    await expect(other).toHaveValue("321");
    await expect(number).toHaveValue("12-NQ/ĐU");
    await expect(page.getByLabel("Lý do điều chỉnh")).toHaveValue("Điều chỉnh theo nghị quyết");
  }
  await force(page, `[name="planned.${TAX}"]`, { repeat: "9", times: MEGABYTE });
  await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
  await expect(page.getByRole("link", { name: /Số quá lớn/ })).toBeVisible();
  expect((await plan.inputValue()).length).toBe(MEGABYTE);
  await expect(other).toHaveValue("321");
});

test("plan form: a plan that somebody replaced meanwhile is not overwritten", async ({
  page,
  signIn,
  browser,
  demo,
}) => {
  await signIn(page, "vanphong");
  await page.goto(PLAN);
  const second = await (await browser.newContext({ baseURL: demo.url })).newPage();
  await signIn(second, "vanphong");
  await second.goto(PLAN);
  for (const [each, text] of [
    [second, "111"],
    [page, "222"],
  ] as const) {
    await each.locator(`[name="planned.${TAX}"]`).fill(text);
    await each.getByLabel("Lý do điều chỉnh").fill("Điều chỉnh");
    await each.getByRole("button", { name: "Ghi kế hoạch" }).click();
    if (each === second) await expect(second.getByText("Đã ghi kế hoạch của 1 chỉ tiêu.")).toBeVisible();
  }
  await expect(page.getByRole("link", { name: /vừa được người khác ghi/ })).toBeVisible();
  await expect(page.locator(`[name="planned.${TAX}"]`)).toHaveValue("222");
  await expect(page.getByText(/Đang giao: .*111/)).toBeVisible();
  await second.context().close();
});

/** As the office's lock leaves it; the screen for that asks for every sheet to be approved first. */
async function setQuarterState(server: RunningServer, state: "open" | "locked"): Promise<void> {
  expect(await writeRows(server, `UPDATE periods SET state = '${state}' WHERE year = 2026 AND quarter = 4`)).toBe(1);
}

/** What is stored of the cell typed below; this page's own drafts would show in any other page of the same browser. */
async function storedTax(server: RunningServer): Promise<unknown> {
  const [row] = await readRows(
    server,
    `SELECT value, version FROM actuals
     WHERE indicator_id = '${TAX}' AND unit_id = 'chi-bo-thon-1' AND year = 2026 AND quarter = 4`,
  );
  return row ?? null;
}

test("a quarter locked while somebody types: said at the top, nothing lost, nothing written", async ({
  page,
  signIn,
  demo,
}) => {
  await signIn(page, "thon1");
  await page.goto(SHEET);
  const before = await storedTax(demo);
  expect(before).not.toBeNull();
  // Locked before the first letter: a cell sends itself a second after the last one.
  await setQuarterState(demo, "locked");
  await cell(page, TAX).fill("88");
  await save(page);
  await expect(
    page.getByRole("alert").filter({ hasText: "Kỳ báo cáo đã khóa nên không ghi được" }).first(),
  ).toBeVisible();
  await expect(cell(page, TAX)).toHaveValue("88");
  expect(await storedTax(demo)).toEqual(before);
  await setQuarterState(demo, "open");
});
