import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

// A stranger gets 404, and a broken line shows in the console.
test.use({ dataset: "conclusion", allowedConsole: [/status of 404|ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

const MEETING = "/overview/meeting?period=2026-9M";
const WORDS = "Giao Phòng Kinh tế báo cáo tiến độ từng công trình hằng tuần.";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const text = (page: Page) => page.getByLabel("Kết luận", { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Lưu kết luận" });

test("a conclusion typed live loses nothing, becomes a task, is done, accepted, and stands on the indicator", async ({
  page,
  signIn,
}) => {
  await signIn(page, "lanhdao");
  await page.goto(`${MEETING}&indicator=giai-ngan-dau-tu-cong`);
  const shown = (await title(page).textContent()) ?? "";
  await expect(page.getByRole("region", { name: "Kết luận lần trước" })).toContainText("Rà soát từng công trình");

  // The keys of the meeting are the field's own while somebody types; a step to the next indicator takes nothing away.
  await text(page).pressSequentially("Đẩy nhanh");
  for (const key of ["ArrowLeft", "Home", "PageDown", "ArrowRight", "Escape"]) await page.keyboard.press(key);
  await expect(title(page)).toHaveText(shown);
  await page.getByRole("link", { name: "Tiếp", exact: true }).click();
  await expect(title(page)).not.toHaveText(shown);
  await expect(text(page)).toHaveValue("");
  await page.getByText("Kết luận chưa lưu ở:").getByRole("link").click();
  await expect(title(page)).toHaveText(shown);
  await expect(text(page)).toHaveValue("Đẩy nhanh");

  // Person without a day is refused; a broken line keeps everything and says so.
  await text(page).fill(WORDS);
  await page.getByLabel("Giao cho").selectOption("phongkinhte");
  await save(page).click();
  await expect(page.getByText("Đã chọn người thì ghi thời hạn.").first()).toBeVisible();
  await page.getByLabel("Thời hạn").fill("28/11/2026");
  await page.context().setOffline(true);
  await text(page).press("Control+Enter");
  await expect(page.getByText("Mất kết nối với máy chủ nên CHƯA lưu.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(text(page)).toHaveValue(WORDS);
  await expect(page.getByLabel("Giao cho")).toHaveValue("phongkinhte");
  await text(page).press("Control+Enter");
  await expect(page.getByText("Đã lưu kết luận, đã giao nhiệm vụ.")).toBeVisible();
  await expect(text(page)).toHaveValue("");
  await expect(page.getByRole("region", { name: "Kết luận hôm nay" })).toContainText(WORDS);
  await page.reload();
  await expect(text(page)).toHaveValue("");
  await page.getByRole("link", { name: "In kết luận hôm nay (1)" }).click();
  await expect(page.getByRole("heading", { name: "KẾT LUẬN CUỘC HỌP" })).toBeVisible();
  await expect(page.getByRole("article")).toContainText(WORDS);
  await expect(page.getByRole("article")).toContainText("Số lúc kết luận: 40 % (-55 điểm %)");

  // Its person sees it first, and answers in place.
  await signIn(page, "phongkinhte");
  await page.goto("/");
  await page.waitForURL(/\/sheets/);
  const task = page.locator("#nhiem-vu").getByRole("listitem").filter({ hasText: WORDS });
  await expect(task).toContainText("hạn 28/11/2026");
  await task.getByText("Báo kết quả", { exact: true }).click();
  await task.getByLabel("Kết quả đã làm").fill("Đã gửi báo cáo tuần thứ nhất, tiến độ đạt 52%.");
  await task.getByRole("button", { name: "Đã làm xong" }).click();
  await expect(page.getByText("Đã gửi kết quả đến người giao nhiệm vụ.")).toBeVisible();
  await task.getByRole("link", { name: WORDS }).click();
  await page.waitForURL(/\/tasks\/[^/]+$/);
  const address = page.url();
  await expect(page.getByRole("button", { name: "Công nhận đã xong" })).toHaveCount(0);

  await signIn(page, "thon1");
  expect((await page.goto(address))?.status()).toBe(404);

  await signIn(page, "lanhdao");
  await page.goto("/inbox");
  await page
    .getByRole("button", { name: /^Đã báo kết quả nhiệm vụ: / })
    .first()
    .click();
  await page.waitForURL(address);
  await page.getByRole("button", { name: "Công nhận đã xong" }).click();
  await expect(page.getByText("Đã công nhận nhiệm vụ đã xong.")).toBeVisible();
  await page.goto("/tasks?state=done");
  await expect(page.getByRole("row").filter({ hasText: WORDS })).toContainText("Đã xong");
  await page.goto("/indicators/giai-ngan-dau-tu-cong?period=2026-9M");
  const conclusions = page.locator("#ket-luan");
  await expect(conclusions).toContainText(WORDS);
  await expect(conclusions).toContainText("Đã gửi báo cáo tuần thứ nhất");
});

test("a conclusion is a plain form: it is saved without JavaScript", async ({ page, browser, demo, signIn }) => {
  await signIn(page, "vanphong");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: demo.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${MEETING}&indicator=san-pham-ocop`);
  await text(plain).fill("Hỗ trợ hai chủ thể hoàn thiện hồ sơ.");
  await save(plain).click();
  await expect(plain.getByText("Đã lưu kết luận.")).toBeVisible();
  await expect(plain.getByRole("region", { name: "Kết luận hôm nay" })).toContainText("Hỗ trợ hai chủ thể");
  await context.close();
});
