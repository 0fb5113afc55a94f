import { readFile } from "node:fs/promises";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { expect, test } from "../fixtures";

const CODE = "thue-dat-phi-nong-nghiep";

test("one indicator and the overview leave as workbooks with the numbers of the screen", async ({ page, signIn }) => {
  await signIn(page, "lanhdao");
  const download = async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Tải Excel/ }).click();
    return readWritten(await readFile(await (await downloading).path()));
  };
  await page.goto(`/indicators/${CODE}?period=2026-9M`);
  const row = page.locator("#theo-quy tbody tr").nth(1);
  const figure = ((await row.locator("td").allInnerTexts()).find((text) => /^\d/.test(text)) ?? "").split(" ")[0] ?? "";
  expect(figure).toMatch(/^\d/);
  const detail = await download();
  const names = ["Kế hoạch và thực hiện", "Từng quý", "Theo đơn vị", "Qua các năm"];
  expect(detail.map((sheet) => sheet.name)).toEqual(names);
  expect([...(detail[1]?.cells.values() ?? [])].map(shown)).toContain(figure);

  await page.goto("/overview?period=2026-9M");
  const rows = page.getByRole("table", { name: "Chỉ tiêu cần chú ý" }).locator("tbody tr");
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  const overview = await download();
  expect(overview.map((sheet) => sheet.name)).toEqual(["Đánh giá", "Cần chú ý", "Chỉ tiêu chính"]);
  const first = ((await rows.first().getByRole("link").first().textContent()) ?? "").trim();
  const texts = [...(overview[1]?.cells.values() ?? [])].map(shown);
  expect(texts).toContain(first);
  const codes = [...(overview[1]?.cells.keys() ?? [])].filter((at) => /^A(\d+)$/.test(at) && Number(at.slice(1)) > 5);
  expect(codes.length).toBeGreaterThanOrEqual(count);
});
