import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { pasteInto } from "../sheets/paste-sample";

test.use({ dataset: "plans" });

const TAX = "Thu thuế sử dụng đất phi nông nghiệp";
const LAND = "Cấp giấy chứng nhận quyền sử dụng đất lần đầu";
const HALF = [
  "/overview?period=2026-Q2",
  "/indicators?period=2026-Q2",
  "/indicators/thue-dat-phi-nong-nghiep?period=2026-Q2",
];
const plan = (page: Page, name: string) => page.getByRole("textbox", { name: `Kế hoạch năm, ${name}`, exact: true });

/** What the screens of quarter II say, word for word. */
async function tellHalf(page: Page): Promise<string[]> {
  const told: string[] = [];
  for (const path of HALF) {
    await page.goto(path);
    // The page of one indicator goes on with the year's chart and its plans, which the revision belongs to.
    const part = path.includes("thue-dat") ? page.locator("#ke-hoach") : page.getByRole("main");
    told.push(String(await part.textContent()));
  }
  return told;
}

async function openForm(page: Page): Promise<void> {
  await page.goto("/plans/record?year=2026&basis=commune");
  await expect(page.getByRole("button", { name: "Dán từ Excel" })).toBeVisible();
}

test("a decision of September, pasted: quarter II stands as it was, the year tells both percentages", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  const before = await tellHalf(page);
  expect(before.join(" ")).toContain("1.080");

  await openForm(page);
  await page.getByLabel("Số, ký hiệu").fill("45-NQ/ĐU");
  await page.getByLabel("Ngày ban hành").fill("15/09/2026");
  const text = [
    "STT\tChỉ tiêu\tKế hoạch 2026\tQuý I\tQuý II\tQuý III\tQuý IV",
    `1\t${LAND}\t450\t90\t100\t120\t140`,
    `2\t${TAX}\t1.200,5\t\t\t\t`,
  ].join("\r\n");
  expect(await pasteInto(plan(page, TAX), { text })).toBe(false);
  const dialog = page.getByRole("dialog", { name: "Dán kế hoạch" });
  await expect(dialog).toContainText("2 ô sẽ đổi");
  await dialog.getByRole("button", { name: "Nhận 2 ô" }).click();
  await expect(plan(page, TAX)).toHaveValue("1.200,5");
  await expect(page.getByRole("textbox", { name: new RegExp(`^Quý IV ?, ${LAND}$`) })).toHaveValue("140");

  await plan(page, TAX).press("Control+z");
  await expect(plan(page, TAX)).toHaveValue("1.080");
  await expect(plan(page, LAND)).toHaveValue("400");
  await plan(page, TAX).press("Control+Shift+z");
  await expect(plan(page, LAND)).toHaveValue("450");
  await plan(page, TAX).press("Enter");
  await expect(plan(page, TAX)).not.toBeFocused();

  const changes = page.getByRole("table", { name: "Kế hoạch trước và sau khi ghi" });
  const land = changes.getByRole("row").filter({ hasText: LAND });
  await expect(land).toContainText("400");
  await expect(land).toContainText("+50");
  await expect(land).toContainText("+12,5%");
  await expect(changes.getByRole("row")).toHaveCount(3);
  await changes.getByLabel(`Lý do riêng, ${LAND}`).fill("Đo đạc xong sớm hơn");
  await page.getByLabel("Lý do điều chỉnh").fill("Nghị quyết kỳ họp tháng 9");
  await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
  await expect(page.getByText("Đã ghi kế hoạch của 2 chỉ tiêu.")).toBeVisible();

  expect(await tellHalf(page)).toEqual(before);
  await page.goto("/reports/2026");
  const report = page.getByRole("main");
  await expect(report).toContainText(
    "Kế hoạch điều chỉnh theo 45-NQ/ĐU; giao đầu năm 400, so với kế hoạch đầu năm đạt",
  );
  await expect(report).toContainText("kế hoạch giao đầu năm)");
});

test("the history of one plan: who, why, what it replaced, and the plan of a day in June", async ({ page, signIn }) => {
  await signIn(page, "vanphong");
  await page.goto("/plans?year=2026");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: LAND, exact: true }) });
  await row.getByText("Đã điều chỉnh 1 lần").click();
  await row.getByRole("link", { name: /Toàn bộ lịch sử/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Lịch sử kế hoạch");
  const revised = page.getByRole("row").filter({ hasText: "Sau điều chỉnh lần 1" });
  await expect(revised).toContainText("Đo đạc xong sớm hơn");
  await expect(revised).toContainText("400 theo 12-NQ/ĐU");
  await expect(revised).toContainText("Văn phòng Đảng ủy");
  await expect(page.getByRole("row").filter({ hasText: "Kế hoạch đầu năm" })).toContainText("400");
  await expect(page.locator("form p[role=status]")).toContainText("450");
  await page.getByLabel("Kế hoạch áp dụng ngày").fill("30/06/2026");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.locator("form p[role=status]")).toContainText("Ngày 30/06/2026: 400");
  await page.getByLabel("Kế hoạch áp dụng ngày").fill("31/06/2026");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByText("Ghi ngày/tháng/năm, ví dụ 30/06/2026.")).toBeVisible();
  await expect(page.getByLabel("Kế hoạch áp dụng ngày")).toHaveValue("31/06/2026");
});

test("what is typed is asked after before a link leaves it, and words become a requirement", async ({
  page,
  signIn,
}) => {
  await signIn(page, "vanphong");
  await openForm(page);
  await plan(page, TAX).fill("khoảng 1.300");
  await plan(page, TAX).press("ArrowDown");
  await expect(plan(page, TAX)).toHaveValue("1.300");
  await expect(page.getByLabel(`Yêu cầu, ${TAX}`)).toHaveValue("about");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "Xem kế hoạch đã giao" }).click();
  await expect(plan(page, TAX)).toHaveValue("1.300");
  expect(asked).toEqual(["Còn 1 dòng kế hoạch chưa ghi. Vẫn rời trang này?"]);
  await plan(page, TAX).press("Escape");
  await expect(page.getByText("chưa có dòng nào thay đổi")).toBeVisible();
  await page.getByRole("link", { name: "Xem kế hoạch đã giao" }).click();
  await expect(page).toHaveURL(/\/plans\?/);
});
