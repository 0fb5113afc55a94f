import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";
import { readRows } from "../stored";

const numbers = new Intl.NumberFormat("vi-VN");
const LINE = "Nhìn lại: số liệu như cuối ngày 15/6/2026";

test("a past day on screen, on paper and in Excel, and back to now", async ({ page, signIn, demo }) => {
  const [sums] = await readRows(
    demo,
    `SELECT sum(x.value) AS now, sum(CASE WHEN x.approved_at < ${Date.UTC(2026, 5, 15, 17)} THEN x.value END) AS then_
     FROM approved_actuals x WHERE x.indicator_id = 'thu-ngan-sach' AND x.year = 2026 AND x.quarter IN (1, 2)`,
  );
  const [now, then] = [sums?.now, sums?.then_].map((sum) => numbers.format(Number(sum) / 1000));
  expect(then).not.toBe(now);
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Thu NSNN trên địa bàn" }) });
  const band = page.getByRole("note").filter({ hasText: LINE });
  await signIn(page, "lanhdao");
  await page.goto("/overview?period=2026-6M");
  await expect(card).toContainText(String(now));
  await expect(band).toHaveCount(0);

  await page.locator("summary", { hasText: "Nhìn lại" }).click();
  await page.getByLabel("Xem như cuối ngày").fill("15/6/2026");
  await page.getByRole("button", { name: "Nhìn lại" }).click();
  await expect(band).toBeVisible();
  await expect(card).toContainText(String(then));
  await expect(page.getByRole("link", { name: /yêu cầu giải trình/i })).toHaveCount(0);
  await expect(page.locator("summary", { hasText: "Số liệu:" })).toHaveCount(0);
  await page.locator("summary", { hasText: "Kỳ báo cáo:" }).click();
  await expect(page.getByRole("link", { name: "Quý II năm 2026" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Quý III năm 2026" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await expect(band).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  for (const screen of ["Chỉ tiêu", "Ngân sách", "Đất đai, giấy chứng nhận", "Sinh hoạt chi bộ", "Tổng quan"]) {
    await page
      .getByRole("navigation", { name: "Danh mục chính" })
      .getByRole("link", { name: screen, exact: true })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(screen);
    await expect(band).toBeVisible();
    await expect(page.getByRole("button", { name: /^(Lưu|Nộp)/ })).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Chế độ họp" }).click();
  await page.waitForURL(/\/overview\/meeting\?/);
  await expect(band).toBeVisible();
  await page.goto("/indicators/thu-ngan-sach?period=2026-6M&asOf=2026-06-15&origin=Q2");
  await expect(page.getByRole("cell", { name: "chưa có số đã duyệt" })).toBeVisible();
  await expect(band).toBeVisible();

  const href = await page.getByRole("link", { name: /Tải Excel/ }).getAttribute("href");
  const answer = await page.request.get(String(href));
  const [sheet] = await readWritten(new Uint8Array(await answer.body()));
  const texts = [...(sheet?.cells.values() ?? [])].map(shown);
  expect(texts.some((text) => String(text).includes(LINE))).toBe(true);

  await page.getByRole("link", { name: "Về hiện tại" }).click();
  await expect(band).toHaveCount(0);
  await expect(page.getByRole("cell", { name: "chưa có số đã duyệt" })).toHaveCount(0);

  await page.goto("/overview?period=2026-6M&asOf=2026-11-22");
  await expect(page.getByText("Chỉ nhìn lại được những ngày đã qua")).toBeVisible();
  await expect(card).toContainText(String(now));
});
