import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test.use({ dataset: "writing-a-report" });

const row = (page: Page, text: string) => page.locator(".write-rows > li").filter({ hasText: text });
/** Both sections have the same fields: the next one must stand before anything is typed. */
async function open(page: Page, heading: string): Promise<void> {
  await page.getByRole("navigation", { name: "Các mục của báo cáo" }).getByRole("link", { name: heading }).click();
  await expect(page.getByRole("heading", { level: 2, name: heading })).toBeVisible();
}
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "Đã lưu lúc" })).toBeVisible();

test("the office writes prose and rewords a sentence, the paper has both, and a leader agrees until somebody edits", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  await page.goto("/reports/2025");
  await page.getByRole("link", { name: "Soạn tiếp" }).click();
  await open(page, "Ngân sách, đầu tư");
  const sentence = row(page, "Tổng chi ngân sách xã");
  await sentence.getByText("Sửa lời").click();
  await sentence.getByRole("textbox").fill("Chi ngân sách xã bằng [999%] kế hoạch.");
  await sentence.getByRole("button", { name: "Lưu câu" }).click();
  await expect(sentence).toContainText("Câu này không có số [999%]. Dùng được: [130,1 tỷ đồng], [147%]");
  await expect(sentence.getByRole("textbox")).toHaveValue("Chi ngân sách xã bằng [999%] kế hoạch.");
  await sentence.getByRole("textbox").fill("Bằng [147%] kế hoạch, chi ngân sách xã là [130,1 tỷ đồng].");
  await sentence.getByRole("button", { name: "Lưu câu" }).click();
  await expect(row(page, "Bằng 147% kế hoạch")).toContainText("đã sửa lời");
  await open(page, "Bài học kinh nghiệm");
  await page.getByLabel("Văn phòng viết").fill("Hai bài học:\n- Giao việc rõ người, rõ hạn.");
  await page.getByRole("button", { name: "Lưu mục" }).click();
  await saved(page);

  await page.goto("/print/reports/2025");
  await expect(page.getByText("Bằng 147% kế hoạch, chi ngân sách xã là 130,1 tỷ đồng")).toBeVisible();
  await expect(page.getByText("Giao việc rõ người, rõ hạn.")).toBeVisible();
  await expect(page.locator(".paper-figure").filter({ hasText: "130,1 tỷ đồng" }).first()).toBeVisible();

  await signIn(page, "lanhdao");
  await page.goto("/reports/2025/write?section=lessons");
  await page.getByLabel("Góp ý", { exact: true }).fill("Bổ sung một bài học về phối hợp.");
  await page.getByRole("button", { name: "Gửi góp ý" }).click();
  await expect(page.getByText("Đã gửi góp ý.")).toBeVisible();
  await page.getByRole("button", { name: "Đồng ý dự thảo" }).click();
  await expect(page.getByText("Đã đồng ý dự thảo, đã báo Văn phòng.")).toBeVisible();

  await signIn(page, "vanphong");
  await page.goto("/reports/2025/write?section=lessons");
  await expect(page.getByText("Bổ sung một bài học về phối hợp.")).toBeVisible();
  await expect(page.getByLabel("Dự thảo").getByText("Đã đồng ý")).toBeVisible();
  // Typed and not saved: the browser gives it back.
  await page.getByLabel("Viết thêm đoạn").fill("- Phối hợp giữa các đơn vị.");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText("Đã đưa lại nội dung gõ dở")).toBeVisible();
  await expect(page.getByLabel("Viết thêm đoạn")).toHaveValue("- Phối hợp giữa các đơn vị.");
  await page.getByRole("button", { name: "Lưu mục" }).click();
  await expect(page.getByText("báo cáo trở lại dự thảo, cần trình lại")).toBeVisible();
  // What was given back is a paragraph of the section now, and stands nowhere twice.
  await expect(page.getByLabel("Đoạn của văn phòng").last()).toHaveValue("- Phối hợp giữa các đơn vị.");
  await expect(page.getByLabel("Viết thêm đoạn")).toHaveValue("");
});
