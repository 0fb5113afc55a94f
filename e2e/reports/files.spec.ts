import { readFileSync } from "node:fs";
import { figuresOf, readWord } from "@/lib/reports/testing/written-word";
import { expect, test } from "../fixtures";
import { hasPoppler, poppler } from "../poppler";

const squeezed = (text: string) => text.replace(/\s+/g, "");

test("the report of the page as Word and as PDF, with the figures of the page", async ({ page, signIn }, info) => {
  test.skip(!hasPoppler(), "poppler-utils (pdftotext) is not installed");
  await signIn(page, "xem");
  await page.goto("/reports/2025");
  const figures = (await page.locator(".paper-figure").allTextContents()).map(squeezed);
  expect(figures.length).toBeGreaterThan(100);
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    const path = info.outputPath(file.suggestedFilename());
    await file.saveAs(path);
    return { name: file.suggestedFilename(), path };
  };

  const word = await download("Tải Word");
  expect(word.name).toBe("Báo cáo năm 2025.docx");
  expect(figuresOf((await readWord(readFileSync(word.path))).body).map(squeezed)).toEqual(figures);

  const pdf = await download("Tải PDF");
  expect(pdf.name).toBe("Báo cáo năm 2025.pdf");
  const text = squeezed(poppler("pdftotext", "-raw", pdf.path, "-"));
  expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
});
