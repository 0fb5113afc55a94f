import { expect, type Page } from "@playwright/test";
import { parseQuantity } from "@/lib/format/parse-quantity";

export const TAX = { code: "thue-dat-phi-nong-nghiep", name: "Thu thuế sử dụng đất phi nông nghiệp" };

/** Thousandths of a printed figure; null where nothing is printed. */
function quantityOf(text: string | null | undefined): number | null {
  const parsed = parseQuantity((text ?? "").replace(/[^\d.,-]/g, ""));
  return parsed.ok ? parsed.value : null;
}

/** What a reader sees of the indicator: its own page, the chart on the overview, the draft summary's annex. */
export async function communeFigures(page: Page) {
  await page.goto(`/indicators/${TAX.code}?period=2026-Q4`);
  const indicator = quantityOf(await page.locator("#ke-hoach .text-3xl").first().textContent());
  await page.goto(`/overview?period=2026-Q4&indicator=${TAX.code}`);
  await page.getByText("Xem số liệu").first().click();
  const chartRow = page.getByRole("row", { name: /^Quý IV/ });
  const chart = quantityOf(await chartRow.getByRole("cell").nth(1).textContent());
  await page.goto("/reports/2026");
  // The first annex: budget has one of its own.
  const annexRow = page.locator("article").getByRole("table").first().getByRole("row").filter({ hasText: TAX.name });
  await expect(annexRow).toHaveCount(1);
  // Number, unit, last year, the two bases of the plan, then the figure.
  const report = quantityOf(await annexRow.getByRole("cell").nth(5).locator(".paper-figure").textContent());
  return { indicator, chart, report };
}

export async function fillTax(page: Page, text: string): Promise<void> {
  await page.getByLabel(`${TAX.name}, triệu đồng`).fill(text);
}
