import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { canBackUp, onPostgres } from "../env";
import { expect, test } from "../fixtures";

test.use({ dataset: "backups" });
test.skip(() => !canBackUp(), "no PostgreSQL with its pg_dump");

test("the administrator backs up now, reloads meanwhile, and sees what can be relied on", async ({
  page,
  signIn,
  demo,
  request,
}) => {
  const folder = join(demo.dataDir, "backups");
  const backups = () => readdirSync(folder).filter((name) => name.endsWith(onPostgres() ? ".dump" : ".db"));
  // The server makes the first by itself when it starts.
  const lastBackup = async () => (await (await request.get(`${demo.url}/api/health`)).json()).lastBackup;
  await expect.poll(lastBackup, { timeout: 60_000 }).not.toBeNull();
  const [first = ""] = backups();

  await signIn(page, "quantri");
  await page.goto("/admin");
  await expect(page.getByText(/^Bản sao lưu tốt gần nhất: .+, (vừa xong|\d+ phút trước)$/)).toBeVisible();
  await page.getByRole("link", { name: "Sao lưu", exact: true }).click();
  await expect(page.getByText("(chương trình tự sao lưu)")).toBeVisible();
  await page.getByRole("button", { name: "Sao lưu ngay" }).click();
  await expect(
    page.getByText(/bắt đầu lúc .+ \(bấm “Sao lưu ngay”\)|xong lúc .+ \(bấm “Sao lưu ngay”\)/),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByText(/^Đã sao lưu và kiểm tra xong lúc .+ \(bấm “Sao lưu ngay”\): \d+(,\d)? MB, trong \d+ giây\.$/),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("row").filter({ hasText: "Đã kiểm tra" })).toHaveCount(2);
  expect(backups()).toHaveLength(2);

  truncateSync(join(folder, first), 1000);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: first })).toContainText("Không còn nguyên vẹn");

  await page.goto("/admin/audit");
  await expect(page.getByRole("row").filter({ hasText: "đã sao lưu và kiểm tra" })).toHaveCount(1);
});
