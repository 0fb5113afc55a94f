import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { fillTax, TAX } from "./main-job";

test.use({ dataset: "return-and-resubmit" });

const SHEET = "/review/chi-bo-thon-1/2026-Q4";

async function saveAndSubmit(page: Page, tax: string): Promise<void> {
  await page.goto("/sheets/chi-bo-thon-1/2026-Q4", { waitUntil: "networkidle" });
  await fillTax(page, tax);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
  await page
    .getByRole("button", { name: "Nộp phiếu…" })
    .or(page.getByRole("link", { name: "Nộp phiếu…" }))
    .click();
  await page.waitForURL(/\/submit$/);
  await page.getByRole("button", { name: /^(Vẫn nộp|Nộp phiếu)/ }).click();
  await expect(page.getByText("Phiếu đã nộp, đang chờ duyệt")).toBeVisible();
}

const waiting = (page: Page, unit: string) =>
  page.getByRole("listitem").filter({ has: page.getByLabel(`Chọn phiếu Quý IV/2026 của ${unit}`) });

test.describe
  .serial("return and resubmit", () => {
    test("the office points at a cell, the unit corrects it, the office sees only what changed", async ({
      page,
      signIn,
    }) => {
      await signIn(page, "thon1");
      await saveAndSubmit(page, "13,2");

      await signIn(page, "vanphong");
      await page.goto("/review");
      await expect(waiting(page, "Chi bộ thôn 1")).toContainText("Nộp lần đầu");
      await page.getByRole("link", { name: "Chi bộ thôn 1", exact: true }).first().click();
      await page.getByLabel(`Chỉ ô này: ${TAX.name}`).check();
      await page.getByRole("button", { name: "Trả lại", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Ghi lý do để đơn vị biết." })).toBeVisible();
      await expect(page.getByLabel(`Chỉ ô này: ${TAX.name}`)).toBeChecked();
      await page.getByLabel("Lý do trả lại").fill("Số thu chưa khớp biên lai");
      await page.getByRole("button", { name: "Trả lại", exact: true }).click();
      await expect(page.getByText("↩ cần xem lại")).toHaveCount(1);

      await signIn(page, "thon1");
      await expect(page.getByText("Lý do: Số thu chưa khớp biên lai")).toBeVisible();
      await expect(page.getByText(`Ô cần xem lại, khoanh viền bên dưới: ${TAX.name}.`)).toBeVisible();
      const pointed = page.locator("[data-pointed]");
      await expect(pointed).toHaveCount(1);
      await expect(pointed).toContainText(TAX.name);
      await saveAndSubmit(page, "12,3");

      await signIn(page, "vanphong");
      await page.goto("/review");
      const item = waiting(page, "Chi bộ thôn 1");
      await item.getByText("1 ô thay đổi so với lần nộp trước").click();
      await expect(item.getByText(`${TAX.name}: 13,2 → 12,3`)).toBeVisible();
      await page.goto(SHEET);
      await expect(page.getByText("trước: 13,2")).toHaveCount(1);
    });

    test("an approval of what was seen is refused when it moved meanwhile, and says how", async ({
      page,
      signIn,
      browser,
      baseURL,
    }) => {
      await signIn(page, "vanphong");
      await page.goto("/review");
      await page.getByLabel("Chọn phiếu Quý IV/2026 của Chi bộ thôn 1").check();
      await page.getByLabel("Chọn phiếu Quý IV/2026 của Chi bộ thôn 3").check();

      const unit = await browser.newContext({ baseURL });
      const unitPage = await unit.newPage();
      await signIn(unitPage, "thon1");
      await unitPage.goto("/sheets/chi-bo-thon-1/2026-Q4");
      await unitPage.getByRole("button", { name: "Rút lại để sửa" }).click();
      await saveAndSubmit(unitPage, "12,4");
      await unit.close();

      await page.getByRole("button", { name: "Duyệt các phiếu đã chọn" }).click();
      await expect(page.getByText("Đã duyệt 1 phiếu.")).toBeVisible();
      const refused = `Chi bộ thôn 1: nội dung vừa thay đổi, xem lại. Đã thay đổi: ${TAX.name}: 12,3 → 12,4.`;
      await expect(page.getByText(refused)).toBeVisible();
      await expect(page.getByLabel("Chọn phiếu Quý IV/2026 của Chi bộ thôn 3")).toHaveCount(0);
      await page.getByLabel("Chọn phiếu Quý IV/2026 của Chi bộ thôn 1").check();
      await page.getByRole("button", { name: "Duyệt các phiếu đã chọn" }).click();
      await expect(page.getByText("Đã duyệt 1 phiếu.")).toBeVisible();
      await expect(page.getByLabel("Chọn phiếu Quý IV/2026 của Chi bộ thôn 1")).toHaveCount(0);
    });

    test("the queue returns several sheets with one reason without JavaScript", async ({
      browser,
      baseURL,
      signIn,
    }) => {
      const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await plain.newPage();
      await signIn(page, "vanphong");
      await page.goto("/review");
      const boxes = ["Chi bộ thôn 7", "Chi bộ Trường học"].map((unit) =>
        page.getByLabel(`Chọn phiếu Quý IV/2026 của ${unit}`),
      );
      await waiting(page, "Chi bộ thôn 7").getByText("Xem số liệu").click();
      await expect(page.getByRole("table", { name: /Số liệu Quý IV\/2026 của Chi bộ thôn 7/ })).toBeVisible();
      for (const box of boxes) await box.check();
      await page.getByText("Trả lại các phiếu đã chọn…").click();
      await page.getByRole("button", { name: "Trả lại các phiếu đã chọn" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Ghi lý do để đơn vị biết." })).toBeVisible();
      for (const box of boxes) await expect(box).toBeChecked();
      await page.getByLabel("Lý do trả lại, gửi đến mọi đơn vị được chọn").fill("Bổ sung số sinh hoạt chuyên đề");
      await page.getByRole("button", { name: "Trả lại các phiếu đã chọn" }).click();
      await expect(page.getByText("Đã trả lại 2 phiếu.")).toBeVisible();
      for (const box of boxes) await expect(box).toHaveCount(0);
      await page.goto("/review?view=indicator");
      await expect(page.getByRole("link", { name: "Chi bộ bon 1", exact: true }).first()).toBeVisible();
      await plain.close();
    });
  });
