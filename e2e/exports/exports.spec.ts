import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { tableProblems } from "@/lib/exports/check-export";
import { EXPORT_TABLES } from "@/lib/exports/export-tables";
import { readWritten } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";

test.use({ dataset: "exports", allowedConsole: [] });

/** Page with its link, the name the file gets, and a text that stands in it as on the screen. */
const TABLES: [user: string, path: string, file: RegExp, text: string][] = [
  ["vanphong", "/indicators?period=2026-Q3", /^Chỉ tiêu quý III-2026\.xlsx$/, "Kế hoạch năm 2026"],
  ["vanphong", "/budget?period=2026-Q3", /^Ngân sách quý III-2026\.xlsx$/, "Kế hoạch xã giao"],
  ["vanphong", "/land-certificates?period=2026-Q3", /^Đất đai quý III-2026\.xlsx$/, "Kế hoạch năm 2026"],
  ["vanphong", "/party-cell-meetings?period=2026-Q3", /^Sinh hoạt chi bộ quý III-2026\.xlsx$/, "Chi bộ"],
  ["vanphong", "/party-cell-meetings/board?year=2026", /^Bảng theo dõi sinh hoạt chi bộ năm 2026\.xlsx$/, "Tháng 11"],
  ["vanphong", "/party-cell-meetings/ratings?year=2026", /^Xếp loại chi bộ năm 2026\.xlsx$/, "Sinh hoạt cả năm"],
  [
    ...(["vanphong", "/party-cell-meetings/chi-bo-thon-2?year=2026"] as const),
    ...([/^Sổ sinh hoạt Chi bộ thôn 2 năm 2026\.xlsx$/, "Chờ xác nhận"] as const),
  ],
  ["vanphong", "/plans?year=2026", /^Kế hoạch năm 2026 /, "Văn bản giao"],
  ["vanphong", "/sheets?period=2026", /^Tiến độ nộp phiếu năm 2026\.xlsx$/, "Nộp lần đầu"],
  ["vanphong", "/sheets/chi-bo-thon-3/2026-Q4", /^Phiếu số liệu quý IV-2026 /, "Người nhập"],
  ["vanphong", "/reports/2026", /^Báo cáo năm 2026 \(dự thảo\)\.xlsx$/, "Chỉ tiêu"],
  ["vanphong", "/admin/units", /^Đơn vị\.xlsx$/, "Nay là"],
  ["vanphong", "/admin/catalogue?year=2026", /^Danh mục chỉ tiêu năm 2026\.xlsx$/, "Đơn vị báo cáo"],
  ["vanphong", "/admin/periods", /^Năm và quý\.xlsx$/, "Hạn nộp"],
  ["quantri", "/admin/accounts", /^Tài khoản\.xlsx$/, "Tên đăng nhập"],
];

async function download(page: Page, name: string | RegExp) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("every table on screen downloads as a workbook under its own name", async ({ page, signIn }) => {
  test.setTimeout(180_000);
  let signedIn = "";
  for (const [user, path, fileName, text] of TABLES) {
    if (user !== signedIn) {
      await page.context().clearCookies();
      await signIn(page, user);
      signedIn = user;
    }
    await page.goto(path);
    const file = await download(page, /^Tải Excel/);
    expect(file.name, path).toMatch(fileName);
    const texts = (await readWritten(file.bytes)).flatMap((sheet) =>
      [...sheet.cells.values()].map((cell) => cell.value),
    );
    expect(texts, path).toContain(text);
  }
});

test("who may not see a table gets no workbook of it", async ({ page, signIn }) => {
  await signIn(page, "thon1");
  for (const path of [
    "/plans/excel",
    "/sheets/excel",
    "/sheets/chi-bo-thon-3/2026-Q4/excel",
    "/admin/accounts/excel",
    "/party-cell-meetings/chi-bo-thon-3/excel",
    "/reports/2025/word",
    "/reports/2025/excel",
    "/reports/2025/pdf",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  expect((await page.request.get("/sheets/chi-bo-thon-1/2026-Q4/excel")).status()).toBe(200);
  const answer = await page.request.get("/indicators/excel?period=2026-Q3");
  expect(answer.headers()["content-disposition"]).toContain('attachment; filename="chi-tieu-quy-iii-2026.xlsx"');
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});

test("the whole as one JSON file, followed on the page of its job", async ({ page, signIn }) => {
  await signIn(page, "vanphong");
  await page.goto("/admin/exports");
  await page.getByRole("button", { name: "Xuất ra JSON" }).click();
  await page.waitForURL(/\/jobs\//);
  await expect(page.getByText(/Đã xuất .* dòng của \d+ bảng\./)).toBeVisible({ timeout: 60_000 });
  const file = await download(page, /so-chi-tieu-|Tải/);
  const whole = JSON.parse(file.bytes.toString("utf8"));
  expect(Object.keys(whole.tables)).toEqual(EXPORT_TABLES.map((table) => table.key));
  for (const table of EXPORT_TABLES) expect(tableProblems(table, whole.tables[table.key])).toEqual([]);
});

test("a key reads what its maker may see, page by page, until it is revoked", async ({
  page,
  signIn,
  playwright,
  demo,
}) => {
  await signIn(page, "vanphong");
  await page.goto("/admin/exports");
  await page.getByLabel("Khóa này dùng cho").fill("Phần mềm tổng hợp của tỉnh");
  await page.getByRole("button", { name: "Tạo khóa" }).click();
  const key = (await page.locator("code", { hasText: /^sct_/ }).textContent()) ?? "";
  const other = await playwright.request.newContext({ baseURL: demo.url });
  const ask = (path: string, token = key) => other.get(path, { headers: { Authorization: `Bearer ${token}` } });

  const index = await (await ask("/api/export/v1")).json();
  expect(index).toMatchObject({ format: "so-chi-tieu-export", version: 1 });
  const rows: unknown[] = [];
  let next: string | null = "/api/export/v1/units?limit=10";
  while (next !== null) {
    const answer: { rows: unknown[]; next: string | null } = await (await ask(next)).json();
    rows.push(...answer.rows);
    next = answer.next;
  }
  expect(rows.length).toBeGreaterThan(20);
  const units = EXPORT_TABLES.find((table) => table.key === "units");
  expect(units && tableProblems(units, rows)).toEqual([]);
  expect((await ask("/api/export/v1/nothing")).status()).toBe(404);
  expect((await ask("/api/export/v1/units?limit=5000")).status()).toBe(400);
  expect((await other.post("/api/export/v1/units", { headers: { Authorization: `Bearer ${key}` } })).status()).toBe(
    405,
  );

  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole("button", { name: /Thu hồi khóa Phần mềm tổng hợp/ }).click();
  await expect(page.getByText("Đã thu hồi khóa.")).toBeVisible();
  const [revoked, unknown] = [await ask("/api/export/v1"), await ask("/api/export/v1", `sct_${"A".repeat(43)}`)];
  expect([revoked.status(), await revoked.text()]).toEqual([unknown.status(), await unknown.text()]);
  expect(revoked.status()).toBe(401);
  await other.dispose();
});
