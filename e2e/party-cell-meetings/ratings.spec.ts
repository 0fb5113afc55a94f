import { expect, test } from "../fixtures";

test.use({ dataset: "cell-ratings" });

const RATINGS = "/party-cell-meetings/ratings?year=2026";

test("the office records annual ratings, also without JavaScript; the cap is reckoned and stops nothing; others read them", async ({
  page,
  browser,
  demo,
  signIn,
}) => {
  await signIn(page, "vanphong");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: demo.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(RATINGS);
  await plain.getByLabel("Quyết định của Ban Thường vụ").fill("12-QĐ/ĐU");
  await plain.getByLabel("Xếp loại Chi bộ thôn 1", { exact: true }).selectOption("excellent");
  await plain.getByLabel("Xếp loại Chi bộ thôn 2", { exact: true }).selectOption("good");
  await plain.getByRole("button", { name: "Ghi xếp loại" }).click();
  await expect(plain.getByText("Đã ghi xếp loại của 2 chi bộ.")).toBeVisible();
  await expect(plain.getByText("nhiều nhất 0 HTXSNV; đang có 1, vượt 1")).toBeVisible();
  await context.close();

  await page.goto("/party-cell-meetings/differences?year=2026");
  await expect(page.getByText("Không có chỗ lệch")).toBeVisible();

  await signIn(page, "xem");
  await page.goto(RATINGS);
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: /^Chi bộ thôn 1/ }) })
    .first();
  await expect(row).toContainText("Hoàn thành xuất sắc nhiệm vụ");
  await expect(row).toContainText("12-QĐ/ĐU");
  await expect(page.getByRole("button", { name: "Ghi xếp loại" })).toHaveCount(0);
  const tabs = page.getByRole("navigation", { name: "Sinh hoạt chi bộ" }).getByRole("link");
  await expect(tabs).toHaveText(["Số liệu", "Bảng theo dõi", "Chất lượng", "Xếp loại năm"]);
});
