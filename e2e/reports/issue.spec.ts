import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";

test.use({ dataset: "issue" });

/** The office issues the report of the year, a reader checks the code of the paper, a sheet is approved later. */
test("a report is issued, checked by its code, and shows what has changed since", async ({ page, signIn, context }) => {
  await signIn(page, "vanphong");
  await page.goto("/reports/2026/write");
  await page.getByRole("button", { name: "Bắt đầu soạn" }).click();
  await expect(page.getByText("Dự thảo lần 1").first()).toBeVisible();
  await page.goto("/reports/2026/issue");
  await expect(page.getByText("Lãnh đạo chưa đồng ý dự thảo này trên phần mềm")).toBeVisible();
  await expect(page.getByLabel("Số báo cáo")).toHaveValue("42");
  await page.getByLabel("Họ và tên người ký").fill("Người Ký");
  await page.getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByRole("link", { name: /xin ghi lý do/ })).toBeVisible();
  await page.getByLabel("Lý do ban hành", { exact: false }).fill("Đã ký bản giấy");
  await page.getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByText("Báo cáo số 42-BC/ĐU, ngày 22 tháng 11 năm 2026, người ký: Người Ký.")).toBeVisible();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await page.waitForURL(/\/reports\/issued\//);
  await expect(page.getByRole("heading", { name: "Báo cáo số 42-BC/ĐU" })).toBeVisible();
  await expect(page.getByText("Chưa có số nào thay đổi", { exact: false })).toBeVisible();
  const code = (await page.getByRole("link", { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ }).textContent()) ?? "";
  const issuedAt = page.url();
  const word = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải Word" }).click(),
    ]);
    return createHash("sha256")
      .update(await readFile(await download.path()))
      .digest("hex");
  };
  const sum = await word();
  await expect(page.getByTitle(sum)).toBeVisible();

  await page.goto("/review/chi-bo-thon-3/2026-Q4");
  await page.getByRole("button", { name: "Duyệt phiếu" }).click();
  await expect(page.getByText("Đã duyệt").first()).toBeVisible();
  await page.goto(`/verify/${code}`);
  await expect(page.getByText("Báo cáo số 42-BC/ĐU", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Các số đã thay đổi sau ngày ban hành" })).toBeVisible();
  await page.goto(issuedAt);
  expect(await word()).toBe(sum);

  await context.clearCookies();
  await page.goto("/verify");
  await page.getByLabel("Mã kiểm tra").fill(code.toLowerCase().replace("-", " "));
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await expect(page.getByText("Mã hợp lệ", { exact: true })).toBeVisible();
  await expect(page.getByText("42-BC")).toHaveCount(0);
  await page.goto("/verify/0000-0000");
  await expect(page.getByText("Mã không hợp lệ", { exact: true })).toBeVisible();
  let answer = await page.request.get("/verify/0000-0001");
  for (let turn = 0; turn < 45 && answer.ok(); turn++) answer = await page.request.get("/verify/0000-0001");
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
});
