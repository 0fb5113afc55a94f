import type { Page } from "@playwright/test";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { expect, test } from "../fixtures";
import { fillTax, TAX } from "../sheets/main-job";

// A link that one person's page fetches ahead may be asked when the next has signed in, who has no such page.
test.use({ dataset: "merge-thon", allowedConsole: [/status of 404/] });

/** Thirteen thôn (1 to 13) become eight: five pairs are merged, 3, 6 and 7 stay. None of the ten has a figure of quarter IV. */
const PAIRS: [first: number, second: number, name: string][] = [
  [1, 2, "Chi bộ thôn Tân An"],
  [4, 5, "Chi bộ thôn Tân Bình"],
  [8, 9, "Chi bộ thôn Tân Hòa"],
  [10, 11, "Chi bộ thôn Tân Lập"],
  [12, 13, "Chi bộ thôn Tân Tiến"],
];

async function preview(page: Page, units: number[], name: string, on: string): Promise<void> {
  await page.goto("/admin/units/change/merge");
  for (const unit of units) await page.getByLabel(`Chi bộ thôn ${unit}`, { exact: true }).check();
  await page.getByLabel("Tên đơn vị mới").fill(name);
  await page.getByLabel("Có hiệu lực từ ngày").fill(on);
  await page.getByRole("button", { name: "Xem trước những thay đổi" }).click();
  await expect(page.getByRole("heading", { name: "Những thay đổi sẽ được ghi" })).toBeVisible();
}

/** The commune's figure of a quarter, and of each of its units the name and the quarters, as a reader sees them. */
async function readTax(page: Page, period: string): Promise<{ commune: string; units: string[] }> {
  await page.goto(`/indicators/${TAX.code}?period=${period}`);
  const commune = await page.locator("#ke-hoach .text-3xl").first().textContent();
  const rows = page.getByRole("region", { name: "Số liệu theo đơn vị" }).locator("tbody tr");
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td[data-quarter]")].map((cell) => cell.textContent).join(" ")),
  );
  const units = texts.map((text) => text.replace(/\s+/g, " ").trim());
  return { commune: (commune ?? "").trim(), units };
}

/** Thousandths of a printed figure; nothing printed yet = nothing counted yet. */
function quantityOf(text: string): number {
  const parsed = parseQuantity(text.replace(/[^\d.,-]/g, ""));
  return parsed.ok ? parsed.value : 0;
}

const unitsNamed = (units: string[], name: string) => units.filter((row) => row.startsWith(name));

test.describe
  .serial("13 thôn into 8 in the middle of quarter IV", () => {
    let before: Awaited<ReturnType<typeof readTax>>;

    test("the office sees everything that changes before it merges, and why a quarter stays with the old units", async ({
      page,
      signIn,
    }) => {
      await signIn(page, "vanphong");
      before = await readTax(page, "2026-Q3");
      expect(unitsNamed(before.units, "Chi bộ thôn")).toHaveLength(14);

      await preview(page, [3, 6], "Chi bộ thôn Tân Xuân", "15/10/2026");
      await expect(page.getByText("nhưng đã có số liệu hoặc phiếu của Chi bộ thôn 3 đến quý IV/2026")).toBeVisible();
      await expect(page.getByText("Trọn quý I/2027 trở đi do Chi bộ thôn Tân Xuân báo cáo.")).toBeVisible();
      await page.getByRole("button", { name: "Sửa lại" }).click();
      await expect(page.getByLabel("Chi bộ thôn 3", { exact: true })).toBeChecked();
      await expect(page.getByLabel("Tên đơn vị mới")).toHaveValue("Chi bộ thôn Tân Xuân");
    });

    test("five pairs become one each", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      for (const [first, second, name] of PAIRS) {
        await preview(page, [first, second], name, "15/10/2026");
        await expect(page.getByText(`Dừng hoạt động: Chi bộ thôn ${first}, ngày cuối cùng 14/10/2026.`)).toBeVisible();
        await expect(page.getByText(`nên trọn quý IV/2026 trở đi do ${name} báo cáo.`)).toBeVisible();
        await page.getByRole("button", { name: "Thực hiện" }).click();
        await expect(page.getByRole("status").filter({ hasText: "Đã sáp nhập." })).toBeVisible();
      }
      await page.goto("/admin/units");
      const open = page.getByRole("region", { name: "Đơn vị đang hoạt động" }).getByRole("rowheader");
      // Eight of the thirteen, and thôn 14, which took no part.
      await expect(open.filter({ hasText: /^Chi bộ thôn/ })).toHaveCount(9);
      const closed = page.getByRole("region", { name: "Đơn vị đã dừng hoạt động" });
      await expect(closed.getByRole("row").filter({ hasText: "Chi bộ thôn 13" })).toContainText("Chi bộ thôn Tân Tiến");
    });

    test("figures of the past stand where they stood", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      const after = await readTax(page, "2026-Q3");
      expect(after.commune).toBe(before.commune);
      expect(unitsNamed(after.units, "Chi bộ thôn")).toHaveLength(19);
      for (const [first, second] of PAIRS) {
        for (const name of [`Chi bộ thôn ${first} `, `Chi bộ thôn ${second} `]) {
          // Quarters I to III as before; only quarter IV, which had no figure, is no longer asked of the old unit.
          const [was = "none"] = unitsNamed(before.units, name);
          expect(unitsNamed(after.units, name)).toEqual([`${was} không giao`]);
        }
      }
      await page.goto("/sheets/chi-bo-thon-1/2026-Q3");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ thôn 1");
      // Not by the page: its 404 would stand in the console.
      expect((await page.request.get("/sheets/chi-bo-thon-1/2026-Q4")).status()).toBe(404);
    });

    test("the secretary's account has moved along: quarter IV is entered and approved once, for the new unit", async ({
      page,
      signIn,
    }) => {
      await signIn(page, "vanphong");
      const { commune } = await readTax(page, "2026-Q4");
      await signIn(page, "thon1");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ thôn Tân An");
      await page.waitForLoadState("networkidle");
      const sheet = new URL(page.url()).pathname;
      await fillTax(page, "13,2");
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await expect(page.getByText("Đã lưu hết các ô.")).toBeVisible();
      await page.goto(`${sheet}/submit`);
      await page.getByRole("button", { name: /^(Vẫn nộp|Nộp phiếu)/ }).click();
      await expect(page.getByText("Phiếu đã nộp, đang chờ duyệt")).toBeVisible();
      await page.goto("/sheets/chi-bo-thon-1/2026-Q3");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ thôn 1");

      await signIn(page, "vanphong");
      await page.goto(sheet.replace("/sheets/", "/review/"));
      await page.getByRole("button", { name: "Duyệt phiếu" }).click();
      await expect(page.getByText(/Đã duyệt/).first()).toBeVisible();
      const after = await readTax(page, "2026-Q4");
      expect(quantityOf(after.commune) - quantityOf(commune)).toBe(13_200);
      expect(unitsNamed(after.units, "Chi bộ thôn Tân An")[0]).toMatch(/ 13,2$/);
    });

    test("a closed unit can no longer be chosen anywhere", async ({ page, signIn }) => {
      await signIn(page, "vanphong");
      await page.goto("/admin/units/change/merge");
      await expect(page.getByLabel("Chi bộ thôn 1", { exact: true })).toHaveCount(0);
      await signIn(page, "quantri");
      await page.goto("/admin/accounts/new");
      await expect(page.getByText("Chi bộ thôn Tân Bình").first()).toBeAttached();
      await expect(page.getByText("Chi bộ thôn 4", { exact: true })).toHaveCount(0);
    });
  });
