import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { readWorkbook } from "@/db/imports/read-workbook";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { expect, test } from "../fixtures";

test.use({ dataset: "imports" });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The template's own head and rows with plans filled in, as a person would: codes stay, figures are typed. */
async function fillTemplate(path: string, figures: Record<string, TableCell>): Promise<TableBook> {
  const read = await readWorkbook(await readFile(path), "mau.xlsx");
  if (!read.ok) throw new Error(read.problem);
  const [sheet] = read.sheets;
  const [head, ...rows] = sheet?.rows ?? [];
  const titles = head?.cells.map((cell) => cell.text) ?? [];
  const planned = titles.indexOf("Kế hoạch năm");
  expect(titles.slice(0, 2)).toEqual(["Mã chỉ tiêu", "Tên chỉ tiêu"]);
  expect(rows.length).toBeGreaterThan(50);
  return {
    title: "Kế hoạch",
    sheets: [
      {
        name: "Nhập",
        columns: titles.map((title, index) => ({ title, kind: index < 4 ? "text" : "number" })),
        rows: rows.map(({ cells }) =>
          titles.map((_, index): TableCell => {
            const code = cells[0]?.text ?? "";
            if (index === planned && figures[code] !== undefined) return figures[code];
            return cells[index]?.text || null;
          }),
        ),
      },
    ],
  };
}

test("plans: template, an error with its cell, corrected, imported, taken back", async ({ page, signIn }) => {
  await signIn(page, "vanphong");
  await page.goto("/admin/imports");
  await page.getByRole("main").getByRole("link", { name: "Kế hoạch được giao" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp mẫu" }).click();
  const template = await (await downloading).path();

  const upload = async (figures: Record<string, TableCell>) => {
    await page.goto("/admin/imports/new/plans");
    const buffer = Buffer.from(await writeWorkbook(await fillTemplate(template, figures)));
    await page.getByLabel("Tệp Excel (.xlsx)").setInputFiles({ name: "ke-hoach.xlsx", mimeType: XLSX, buffer });
    await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
    await expect(page.getByRole("heading", { name: "Nhập kế hoạch được giao" })).toBeVisible();
    await page.getByLabel("Số, ký hiệu").fill("77-NQ/ĐU");
    await page.getByLabel("Ngày ban hành").fill("10/11/2026");
    await page.getByLabel("Lý do điều chỉnh").fill("Điều chỉnh theo Nghị quyết tháng 11");
    await page.getByRole("button", { name: "Lưu và xem lại" }).click();
    await expect(page.getByText(/Lỗi: \d+/)).toBeVisible();
  };

  await upload({ "thue-dat-phi-nong-nghiep": { quantity: 61_500, decimals: 1 }, "dang-vien-du-bi": "1.250" });
  await expect(page.getByText(/ghi “1.250” có thể đọc hai cách/)).toBeVisible();
  const axe = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(axe.violations.map((each) => each.id)).toEqual([]);
  await page.getByRole("button", { name: "Nhập 1 dòng" }).click();
  await expect(page.getByText(/Còn dòng lỗi/).first()).toBeVisible();
  const errors = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải danh sách lỗi" }).click();
  const errorBook = await readWorkbook(await readFile(await (await errors).path()), "loi.xlsx");
  expect(
    errorBook.ok && errorBook.sheets[0]?.rows.some((row) => row.cells.some((cell) => /1\.250/.test(cell.text))),
  ).toBe(true);

  await upload({ "thue-dat-phi-nong-nghiep": { quantity: 61_500, decimals: 1 }, "dang-vien-du-bi": { count: 9 } });
  const address = page.url();
  await page.goto(address);
  await page.getByRole("button", { name: "Nhập 2 dòng" }).click();
  await expect(page.getByText(/Đã nhập 2 dòng/)).toBeVisible();
  await page.goto("/plans?year=2026&basis=commune");
  await expect(page.getByText("77-NQ/ĐU").first()).toBeVisible();

  await page.goto(address.replace(/[?#].*/, ""));
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible();
  // The plan it had replaced counts again: the same file would change it once more.
  await upload({ "thue-dat-phi-nong-nghiep": { quantity: 61_500, decimals: 1 } });
  await expect(page.getByText(/Thay đổi: 1/)).toBeVisible();
  await expect(page.getByRole("cell", { name: "1.080", exact: true })).toBeVisible();
});

test("a file that is no workbook leads back with the reason", async ({ page, signIn }) => {
  await signIn(page, "vanphong");
  await page.goto("/admin/imports/new/units");
  const buffer = Buffer.from("Tên đơn vị\nChi bộ thôn 99\n");
  await page.getByLabel("Tệp Excel (.xlsx)").setInputFiles({ name: "don-vi.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await expect(page.getByText(/Chương trình không nhận tệp .csv/)).toBeVisible();
});
