import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test.use({ dataset: "catalogue-next-year" });

const RETIRED = "thu-phi-le-phi";
const CHANGED = "cap-gcn-lan-dau";
const OLD_PAGES = ["/reports/2026", "/print/reports/2026", "/reports/2025", "/print/reports/2025"];

/** The old years' reports on screen and on paper. */
async function readOldYears(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const path of OLD_PAGES) {
    await page.goto(path);
    // innerHTML of the report itself: the words and figures, and the markup that prints them.
    texts.push(await page.locator(".paper").first().innerHTML());
  }
  return texts;
}

async function addIndicator(page: Page, values: { name: string; parent?: string; sum?: boolean }): Promise<void> {
  await page.goto("/admin/catalogue/new");
  await page.getByLabel("Tên chỉ tiêu").fill(values.name);
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 });
  await page.getByLabel("Đơn vị tính").fill("km");
  if (values.parent) await page.getByLabel("Là phần “trong đó” của").selectOption({ label: values.parent });
  if (values.sum) await page.getByLabel("Cộng từ các chỉ tiêu “trong đó”").check();
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await expect(page.getByText(`Đã thêm “${values.name}”`)).toBeVisible();
}

test("the office sets up next year on screen, and no word of the old years' reports moves", async ({
  page,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "vanphong");
  const before = await readOldYears(page);
  expect(before.every((text) => text.length > 500)).toBe(true);

  await page.goto("/admin/periods/rollover");
  await expect(page.getByRole("heading", { name: "Chuyển sang năm 2027" })).toBeVisible();
  await page.getByRole("button", { name: "Thực hiện các bước tự động" }).click();
  await page.waitForURL(/\/jobs\//);
  await expect(page.getByText(/mở năm 2027 và quý I/).first()).toBeVisible();
  await page.getByRole("link", { name: "Các bước chuyển sang năm 2027" }).click();
  await expect(page.getByText("Năm, danh mục và hạn nộp đã sẵn sàng.", { exact: false })).toBeVisible();

  await page.goto(`/admin/catalogue/${RETIRED}?year=2027`);
  await page.getByLabel("Từ quý").last().selectOption("2027-1");
  await page.getByLabel("Lý do").fill("Không còn trong Nghị quyết năm 2027");
  await page.getByRole("button", { name: "Ngừng theo dõi" }).click();
  await expect(page.getByText("Ngừng theo dõi từ quý I/2027")).toBeVisible();

  await page.goto(`/admin/catalogue/${CHANGED}/change?year=2027`);
  await page.getByLabel("Đơn vị tính").fill("hồ sơ");
  await page.getByLabel("Thực hiện thử").fill("300");
  await expect(page.getByText("300 ÷ 600: 50%")).toBeVisible();
  await page.getByLabel("Vì sao đổi").fill("Quyết định 12 của tỉnh");
  await page.getByRole("button", { name: "Xem trước những thay đổi" }).click();
  await expect(page.getByRole("row", { name: /Đơn vị tính giấy hồ sơ/ })).toBeVisible();
  await expect(page.getByText("Không so với các năm trước")).toBeVisible();
  await page.getByRole("button", { name: "Lưu thay đổi từ năm 2027" }).click();
  await expect(page.getByText("Đã lưu thay đổi. Các năm trước giữ nguyên.")).toBeVisible();

  await addIndicator(page, { name: "Đường được chiếu sáng", sum: true });
  await addIndicator(page, { name: "Đường thôn được chiếu sáng", parent: "Đường được chiếu sáng" });

  await page.goto("/admin/catalogue/compare?year=2027");
  await expect(page.getByText("Đơn vị tính: giấy → hồ sơ")).toBeVisible();
  await expect(page.getByRole("link", { name: "Thu phí, lệ phí" })).toBeVisible();

  await page.goto(`/indicators/${RETIRED}?period=2026`);
  await expect(page.getByText("Ngừng theo dõi từ quý I/2027")).toBeVisible();
  expect(await readOldYears(page)).toEqual(before);
});
