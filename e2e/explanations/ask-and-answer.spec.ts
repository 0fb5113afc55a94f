import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

// A stranger gets 404, which the browser reports.
test.use({ dataset: "explanations", allowedConsole: [/status of 404/] });

const NAME = "Tỷ lệ giải ngân vốn đầu tư công";
const attention = (page: Page) =>
  page.getByRole("region", { name: "Chỉ tiêu cần chú ý" }).getByRole("row").filter({ hasText: "giải ngân" });

test("a leader asks about a red figure, the unit answers on its sheet, the leader accepts, and it stays there", async ({
  page,
  signIn,
}) => {
  await signIn(page, "lanhdao");
  await page.goto("/overview?period=2026-9M");
  await attention(page)
    .getByRole("link", { name: /^yêu cầu giải trình/ })
    .click();
  await expect(page.getByRole("heading", { name: "Yêu cầu giải trình" })).toBeVisible();
  await expect(page.getByLabel("Hạn trả lời")).toHaveValue("25/11/2026");
  await page.getByLabel("Hạn trả lời").fill("20/11/2026");
  await page.getByLabel("Điều cần giải trình").fill("Vì sao giải ngân chậm, khi nào bù được?");
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Hạn trả lời phải từ ngày hôm nay trở đi." })).toBeVisible();
  await expect(page.getByLabel("Điều cần giải trình")).toHaveValue("Vì sao giải ngân chậm, khi nào bù được?");
  await page.getByLabel("Hạn trả lời").fill("25/11/2026");
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await page.waitForURL(/\/explanations\/(?!new)[^/?]+$/);
  const thread = page.url();
  await expect(page.getByText("Chờ giải trình")).toBeVisible();
  await page.goto("/overview?period=2026-9M");
  await expect(attention(page)).toContainText("đã yêu cầu giải trình, hạn 25/11/2026");

  await signIn(page, "phongkinhte");
  await page.goto("/sheets/phong-kinh-te/2026-Q4");
  const request = page
    .locator("#giai-trinh")
    .getByRole("listitem")
    .filter({ hasText: "Vì sao giải ngân chậm" })
    .first();
  await request.getByText("Trả lời", { exact: true }).click();
  await request.getByRole("button", { name: "Gửi giải trình" }).click();
  await expect(request.getByText("Xin ghi nội dung giải trình.").first()).toBeVisible();
  await request.getByLabel("Giải trình").fill("Vốn giao muộn, còn hai công trình chờ mặt bằng.");
  await request.getByRole("button", { name: "Gửi giải trình" }).click();
  await expect(page.getByText("Đã gửi giải trình đến lãnh đạo.")).toBeVisible();
  await expect(request).toContainText("Đã trả lời");

  await signIn(page, "thon1");
  expect((await page.goto(thread))?.status()).toBe(404);

  await signIn(page, "lanhdao");
  await page.goto("/inbox");
  await page
    .getByRole("button", { name: /^Đơn vị đã giải trình: / })
    .first()
    .click();
  await page.waitForURL(thread);
  await expect(page.getByText("Vốn giao muộn, còn hai công trình chờ mặt bằng.")).toBeVisible();
  await page.getByRole("button", { name: "Chấp nhận giải trình" }).click();
  await expect(page.getByText("Đã chấp nhận giải trình.")).toBeVisible();
  await page.goto("/explanations?state=accepted&period=2026-Q3");
  await expect(page.getByRole("row").filter({ hasText: NAME })).toContainText("Vốn giao muộn");
  await page.goto("/indicators/giai-ngan-dau-tu-cong?period=2026-9M&origin=Q3");
  await expect(page.locator("#giai-trinh")).toContainText("chấp nhận giải trình");
  await expect(page.locator("#nguon-goc")).toContainText("giải trình đã được chấp nhận");
  await page.goto("/reports/2026");
  await expect(page.getByText("Vốn giao muộn, còn hai công trình chờ mặt bằng.")).toBeVisible();
});
