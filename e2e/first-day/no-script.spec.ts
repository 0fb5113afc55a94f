import { expect, test } from "../fixtures";

test.use({ dataset: "no-script", javaScriptEnabled: false });

/** An old PC or a blocked script must not keep a cell from handing in its figures. */
test("without JavaScript a unit saves and submits, and the office approves", async ({ page, signIn }) => {
  const cell = page.getByLabel("Thu thuế sử dụng đất phi nông nghiệp, triệu đồng");
  await signIn(page, "thon1");
  await expect(page).toHaveURL(/\/sheets\/chi-bo-thon-1\/2026-Q4/);
  await cell.fill("13,2");
  await cell.press("Enter");
  await expect(page.getByText("Đã lưu").first()).toBeVisible();
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4");
  await expect(cell).toHaveValue("13,2");

  await cell.fill("1.5");
  await page.getByRole("button", { name: "Lưu", exact: true }).last().click();
  await expect(cell).toHaveValue("1.5");
  await page.getByRole("button", { name: "Ý là 1,5?" }).click();
  await expect(cell).toHaveValue("1,5");

  await page.getByRole("button", { name: "Nộp phiếu…" }).click();
  // 1,5 after 12 a quarter looks like a slip: the reason is asked before the sheet can be handed in.
  await expect(page.getByText("Còn 1 cảnh báo chưa ghi lý do nên chưa nộp được")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Vẫn nộp|Nộp phiếu)/ })).toHaveCount(0);
  await page.getByLabel("Lý do, nếu số đúng").fill("Phần lớn đã nộp từ quý III");
  await page.getByRole("button", { name: "Ghi lý do" }).click();
  await page.getByRole("button", { name: /^(Vẫn nộp|Nộp phiếu)/ }).click();
  await expect(page.getByText("Phiếu đã nộp, đang chờ duyệt")).toBeVisible();

  await signIn(page, "vanphong");
  await page.goto("/review");
  await page.getByRole("link", { name: "Chi bộ thôn 1", exact: true }).first().click();
  await page.getByRole("button", { name: "Duyệt phiếu" }).click();
  await expect(page.getByText("Đã duyệt").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Duyệt phiếu" })).toHaveCount(0);
  await page.goto("/indicators/thue-dat-phi-nong-nghiep?period=2026-Q4&origin=Q4");
  await expect(page.getByText("Bí thư Chi bộ thôn 1 (minh họa)").first()).toBeVisible();
});
