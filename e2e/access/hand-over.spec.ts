import { expect, test } from "../fixtures";
import { DEMO_PASSWORD } from "../server";

test.use({ dataset: "hand-over" });

test("the office hands a cell to a new secretary, who finds the open sheet; the old one is out", async ({
  page,
  demo,
  browser,
  signIn,
}) => {
  const context = await browser.newContext({ baseURL: demo.url });
  const old = await context.newPage();
  await signIn(old, "thon1");
  const sheet = "/sheets/chi-bo-thon-1/2026-Q4";
  expect((await old.request.get(sheet, { maxRedirects: 0 })).status()).toBe(200);

  await signIn(page, "vanphong");
  await page.goto("/print/hand-over/chi-bo-thon-1");
  await expect(page.getByText("PHIẾU BÀN GIAO")).toBeVisible();
  await expect(page.getByText(/Phiếu quý IV\/2026/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Tổng số đảng viên/ })).toBeVisible();

  await page.goto("/admin/hand-over");
  await page.getByRole("link", { name: /Bàn giao của Bí thư Chi bộ thôn 1/ }).click();
  await page.getByRole("button", { name: "Bàn giao", exact: true }).click();
  await expect(page.getByText("Cần ghi họ và tên người nhận.").first()).toBeVisible();
  await page.getByLabel("Họ và tên").fill("Bí thư kế nhiệm");
  await page.getByLabel("Vô hiệu hóa tài khoản cũ").check();
  await page.getByRole("button", { name: "Bàn giao", exact: true }).click();
  await expect(page.getByText("Đã bàn giao.")).toBeVisible();
  const slip = page.getByRole("region", { name: "Phiếu đăng nhập" }).locator("dd");
  const [, username = "", password = ""] = await slip.allTextContents();

  expect((await old.request.get(sheet, { maxRedirects: 0 })).status()).toBe(307);
  await old.goto("/sign-in");
  await old.getByLabel("Tên đăng nhập").fill("thon1");
  await old.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await old.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(old.getByText(/Tên đăng nhập hoặc mật khẩu không đúng/).first()).toBeVisible();

  await old.getByLabel("Tên đăng nhập").fill(username);
  await old.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await old.getByRole("button", { name: "Đăng nhập" }).click();
  await old.getByLabel("Mật khẩu hiện tại").fill(password);
  await old.getByLabel("Mật khẩu mới").fill("nuong-ray-song-ho-xanh");
  await old.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(old).toHaveURL(/\/sheets\/chi-bo-thon-1\/2026-Q4/);
  await context.close();
});
