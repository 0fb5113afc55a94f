import type { Page } from "@playwright/test";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";
import { expect, test } from "../fixtures";

// A stranger gets 404.
test.use({ dataset: "cell-meetings", allowedConsole: [/status of 404/] });

const CELL = "/party-cell-meetings/chi-bo-thon-1";
const PHONE = { width: 390, height: 740 };
const OFFICE = { width: 1366, height: 768 };
const part = (page: Page, title: string) => page.locator("section.card").filter({ hasText: title }).first();
const minutes = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(SAMPLES.pdf) });
const points = (page: Page, name: RegExp) => page.getByLabel(name);

/** What lies on this machine, sealed. */
const kept = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("ky-sinh-hoat/"))?.[1] ?? "");

async function writeRecord(page: Page): Promise<void> {
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).first().fill(text);
  await fill("Ngày họp", "05/11/2026");
  await fill("Bắt đầu", "1930");
  await fill("Kết thúc", "21h15");
  await expect(page.getByText("Họp 105 phút.")).toBeVisible();
  for (const [label, count] of [
    ["Chính thức", "22"],
    ["Dự bị", "2"],
    ["Miễn sinh hoạt", "2"],
    ["Có mặt", "20"],
    ["Vắng có lý do", "1"],
    ["Vắng không lý do", "0"],
  ] as const) {
    await fill(label, count);
  }
}

test("a secretary records on a phone, the assigned member returns it, it is sent again and confirmed, the board shows it", async ({
  page,
  signIn,
}) => {
  await page.setViewportSize(PHONE);
  await signIn(page, "thon1");
  await page.goto(CELL);
  await page.getByRole("link", { name: "Ghi phiếu sinh hoạt", exact: true }).click();
  await page.waitForURL(/\/record\b/);
  await expect(page.getByRole("button", { name: "Thêm việc" }).first()).toBeVisible();
  await writeRecord(page);
  await expect(part(page, "Đảng viên dự họp")).toContainText("cộng lại 21");

  // What is missing or does not add up is said, and nothing is lost; a reload gives it back too.
  await page.getByRole("button", { name: "Gửi phiếu" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Xin ghi ưu điểm." })).toBeVisible();
  await expect(page.getByLabel("Có mặt", { exact: true })).toHaveValue("20");
  const before = await kept(page);
  await page.getByLabel("Có mặt", { exact: true }).fill("21");
  await expect(part(page, "Đảng viên dự họp")).toContainText("Khớp.");
  await expect.poll(() => kept(page)).not.toBe(before);
  await page.reload();
  await expect(page.getByText("Đã đưa lại nội dung gõ dở")).toBeVisible();
  await expect(page.getByLabel("Có mặt", { exact: true })).toHaveValue("21");

  await page.getByLabel("Số đồng chí phát biểu").fill("12");
  await page.locator('[name="lastTasks.0.task"]').fill("Vận động nộp thuế đất");
  await page.locator('[name="lastTasks.0.result"]').selectOption("done");
  await page.locator('[name="newTasks.0.task"]').fill("Rà soát hộ nghèo cuối năm");
  await page.locator('[name="newTasks.0.position"]').fill("Phó Bí thư chi bộ");
  await page.locator('[name="newTasks.0.dueOn"]').fill("28/11/2026");
  await page.getByLabel("Nội dung chính, chuyên đề").fill("Nhiệm vụ tháng 11");
  await page.getByLabel("Ưu điểm").fill("Thảo luận thẳng thắn");
  await page.getByLabel("Hạn chế, cách khắc phục").fill("Hai đồng chí đến muộn");
  await points(page, /^Không có đảng viên vắng/).fill("1");
  await points(page, /^Công tác chuẩn bị/).fill("9");
  await points(page, /^Nội dung, trình tự/).fill("23");
  await points(page, /^Điều hành của bí thư/).fill("9");
  await points(page, /^Thực hiện nguyên tắc/).fill("5");
  await points(page, /^Kết thúc sinh hoạt/).fill("5");
  await expect(part(page, "Tự chấm điểm")).toContainText("Tổng 96/100 điểm, xếp loại Tốt.");
  await page.getByRole("button", { name: "Lưu nháp" }).click();
  await page.waitForURL(/\?done=draft$/);
  await page.getByLabel("Thêm tệp").setInputFiles(minutes("Biên bản.html"));
  await page.getByRole("button", { name: "Đính kèm" }).click();
  await expect(page.getByText("Chỉ nhận tệp PDF, ảnh")).toBeVisible();
  await page.getByLabel("Thêm tệp").setInputFiles(minutes("Biên bản tháng 11.pdf"));
  await page.getByRole("button", { name: "Đính kèm" }).click();
  await expect(page.getByText("Đã đính kèm tệp.")).toBeVisible();
  await page.getByRole("button", { name: "Gửi phiếu" }).click();
  await expect(page.getByText("Đã gửi phiếu. Người phụ trách sẽ xem và xác nhận.")).toBeVisible();
  const address = page.url().replace(/\?.*/, "");

  await page.setViewportSize(OFFICE);
  await signIn(page, "lanhdao");
  await page.goto("/overview");
  await page.getByRole("link", { name: "Chi bộ thôn 1, phiếu tháng 11/2026" }).click();
  await page.waitForURL(address);
  const file = (await page.getByRole("link", { name: "Biên bản tháng 11.pdf" }).getAttribute("href")) ?? "";
  expect((await page.request.get(file)).headers()["content-disposition"]).toContain("attachment");
  await page.getByLabel("Điều cần sửa").fill("Bổ sung số nghị quyết của kỳ họp.");
  await page.getByRole("button", { name: "Trả lại", exact: true }).click();
  await expect(page.getByText("Đã trả lại phiếu cho chi bộ.")).toBeVisible();

  await page.setViewportSize(PHONE);
  await signIn(page, "thon1");
  await page.goto(address);
  await expect(page.getByText("Bổ sung số nghị quyết của kỳ họp.").first()).toBeVisible();
  await page.getByLabel("Số nghị quyết").fill("11-NQ/CB");
  await page.getByRole("button", { name: "Gửi phiếu" }).click();
  await expect(page.getByText("Đã gửi phiếu.")).toBeVisible();

  await page.setViewportSize(OFFICE);
  await signIn(page, "lanhdao");
  await page.goto(address);
  await points(page, /^Công tác chuẩn bị/).fill("7,5");
  await expect(page.getByText("Tổng 94,5 điểm, xếp loại Tốt.")).toBeVisible();
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(page.getByText("Đã xác nhận điểm và xếp loại.")).toBeVisible();
  await expect(page.getByText("Tốt · 94,5")).toBeVisible();

  // Everybody sees the class of what is confirmed, and nobody else's way into the record.
  await signIn(page, "xem");
  await page.goto("/party-cell-meetings/board");
  const line = page.getByRole("row").filter({ hasText: /^Thôn 1Thôn/ });
  await expect(line).toContainText("T 94,5");
  await expect(line.getByRole("link")).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.request.get(file)).status()).toBe(404);
});

test("a second regular meeting of the month is asked about and a file attached, also without JavaScript", async ({
  page,
  browser,
  demo,
  signIn,
}) => {
  await signIn(page, "vanphong");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: demo.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  const draft = async () => {
    await plain.goto("/party-cell-meetings/chi-bo-thon-4/record?month=2026-11");
    await writeTimes(plain);
    await plain.getByRole("button", { name: "Lưu nháp" }).click();
  };
  await draft();
  await expect(plain.getByText("Đã lưu nháp.")).toBeVisible();
  await draft();
  const again = plain.getByLabel("Vẫn ghi thêm một kỳ thường kỳ nữa của tháng này");
  await expect(plain.getByLabel("Bắt đầu")).toHaveValue("7h30");
  await again.check();
  await plain.getByRole("button", { name: "Lưu nháp" }).click();
  await expect(plain.getByText("Đã lưu nháp.")).toBeVisible();
  await plain.getByLabel("Thêm tệp").setInputFiles(minutes("Biên bản.pdf"));
  await plain.getByRole("button", { name: "Đính kèm" }).click();
  await expect(plain.getByText("Đã đính kèm tệp.")).toBeVisible();
  await plain.getByText("Gỡ tệp Biên bản.pdf").click();
  await plain.getByRole("button", { name: "Gỡ hẳn tệp này" }).click();
  await expect(plain.getByText("Đã gỡ tệp.")).toBeVisible();
  await expect(plain.getByRole("link", { name: "Biên bản.pdf" })).toHaveCount(0);
  await context.close();
});

async function writeTimes(page: Page): Promise<void> {
  await page.getByLabel("Ngày họp").fill("04/11/2026");
  await page.getByLabel("Bắt đầu").fill("7h30");
}
