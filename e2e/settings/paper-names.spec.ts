import { expect, test } from "../fixtures";

test.use({ dataset: "paper-names" });

test("a name that changes on 1 December heads the sheets due from then on, and no earlier paper", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  await page.goto("/admin/settings/names");
  await page.getByLabel("Áp dụng từ ngày").fill("01/12/2026");
  await page.getByLabel("Tên Đảng ủy").fill("Đảng ủy phường Đức An");
  await page.getByRole("button", { name: "Ghi bản mới" }).click();
  await expect(page.getByText("Đã ghi, áp dụng từ ngày 01/12/2026.")).toBeVisible();
  const head = page.locator("header.sheet-form-head").first();
  const papers: [string, string][] = [
    ["/print/sheets/chi-bo-thon-1/2026-Q4", "ĐẢNG ỦY PHƯỜNG ĐỨC AN"],
    ["/print/blank-sheets/2026-Q4", "ĐẢNG ỦY PHƯỜNG ĐỨC AN"],
    ["/print/sheets/chi-bo-thon-1/2026-Q3", "ĐẢNG ỦY XÃ ĐỨC AN"],
    ["/print/hand-over/chi-bo-thon-1", "ĐẢNG ỦY XÃ ĐỨC AN"],
  ];
  for (const [path, name] of papers) {
    await page.goto(path);
    await expect(head, path).toContainText(name);
  }
});
