import { expect, test } from "../fixtures";
import { communeFigures, fillTax, TAX } from "./main-job";

test.use({ dataset: "main-job" });

/** The last sentence of the first issue: nothing moves until the office approves, then everything by exactly 13,2. */
test("thôn 1's 13,2 reaches figure, chart and summary only when the office approves", async ({ page, signIn }) => {
  await signIn(page, "xem");
  const before = await communeFigures(page);
  expect(before.indicator).not.toBeNull();

  await signIn(page, "thon1");
  await expect(page).toHaveURL(/\/sheets\/chi-bo-thon-1\/2026-Q4/);
  await fillTax(page, "13,2");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(`${TAX.name}, triệu đồng`)).toHaveValue("13,2");

  await signIn(page, "xem");
  expect(await communeFigures(page)).toEqual(before);

  await signIn(page, "thon1");
  await page
    .getByRole("button", { name: "Nộp phiếu…" })
    .or(page.getByRole("link", { name: "Nộp phiếu…" }))
    .click();
  await expect(page.getByText("Ô trống là chưa có số liệu, không phải 0")).toBeVisible();
  await page.getByRole("button", { name: /^(Vẫn nộp|Nộp phiếu)/ }).click();
  await expect(page.getByText("Đã nộp").first()).toBeVisible();
  await expect(page.getByLabel(`${TAX.name}, triệu đồng`)).toHaveCount(0);

  await signIn(page, "xem");
  expect(await communeFigures(page)).toEqual(before);

  await signIn(page, "vanphong");
  await page.goto("/review");
  await page.getByRole("link", { name: "Chi bộ thôn 1", exact: true }).first().click();
  await page.getByRole("button", { name: "Duyệt phiếu" }).click();
  await expect(page.getByText("Đã duyệt").first()).toBeVisible();

  await signIn(page, "xem");
  const after = await communeFigures(page);
  expect(after.indicator).toBe((before.indicator ?? 0) + 13_200);
  expect(after.report).toBe((before.report ?? 0) + 13_200);
  expect(before.chart).toBeNull();
  expect(after.chart).toBe(13_200);

  await page.goto(`/indicators/${TAX.code}?period=2026-Q4&origin=Q4`);
  await expect(page.getByText("Chi bộ thôn 1").first()).toBeVisible();
  await expect(page.getByText("Bí thư Chi bộ thôn 1 (minh họa)").first()).toBeVisible();
  await expect(page.getByText("Văn phòng Đảng ủy (minh họa)").first()).toBeVisible();
});
