import { beforeAll, expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { findIssued, findIssuedFile } from "@/db/reports/issued-queries";
import { sha256Of } from "@/db/sha256";
import { describeStorage } from "@/db/testing/test-store";
import { documentText, frozenFigures } from "@/lib/reports/frozen";
import { renderFiles } from "@/lib/reports/render-files";
import { paragraphsOf, readWord } from "@/lib/reports/testing/written-word";
import { DUC_AN } from "./duc-an";
import { DEMO_ISSUED } from "./issued-report";
import { seedDemo } from "./seed";

const { communeId } = DUC_AN;

describeStorage("the issued report of the demo", (store) => {
  beforeAll(async () => void (await seedDemo(store(), "mật khẩu của bản dùng thử")));

  const frozen = async () => {
    const found = await findIssued(store(), communeId, DEMO_ISSUED.id);
    if (found === null) throw new Error("nothing is issued");
    return found;
  };

  it("is what was frozen, down to its figures, and prints the numbers of the year's own rows", async () => {
    const { document, documentSha256, figures, plans } = await frozen();
    expect(sha256Of(documentText(document))).toBe(documentSha256);
    expect(frozenFigures(document)).toEqual(figures);
    expect(figures.length).toBeGreaterThan(100);
    const { indicators } = await readYearBook(store(), communeId, 2026);
    const codes = new Set(indicators.map(({ code }) => code));
    expect(plans.filter(({ indicatorCode }) => !codes.has(indicatorCode))).toEqual([]);
    expect(document.marks).toContain("SỐ LIỆU MINH HỌA");
    expect(document.marks.join()).not.toMatch(/dự thảo/i);
  });

  it("gives the text of the files that are kept when its document is rendered again, in Excel every byte", async () => {
    const { document, files } = await frozen();
    expect(files.map(({ format }) => format)).toEqual(["docx", "xlsx"]);
    for (const { format, fileName, bytes } of await renderFiles(document)) {
      const kept = await findIssuedFile(store(), communeId, DEMO_ISSUED.id, format);
      expect(kept?.fileName).toBe(fileName);
      expect(sha256Of(kept?.bytes ?? "")).toBe(kept?.sha256);
      const [before, again] = [await contentOf(format, kept?.bytes), await contentOf(format, bytes)];
      expect(again.length).toBeGreaterThan(50);
      expect(again).toEqual(before);
    }
  });
});

/** Of Word the paragraphs and notes: its drawings take other numbers each time. */
async function contentOf(format: string, bytes: Uint8Array = new Uint8Array()): Promise<unknown[]> {
  if (format === "xlsx") return [...bytes];
  const { body, footnotes } = await readWord(bytes);
  return [...paragraphsOf(body), ...footnotes];
}
