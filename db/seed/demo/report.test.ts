import { describe, expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { asDraft, findOpenReport, listReportComments } from "@/db/reports/queries";
import { readSettings } from "@/db/settings/queries";
import { describeStorage } from "@/db/testing/test-store";
import { buildReport } from "@/lib/reports/build-report";
import { plainText, spansOf } from "@/lib/reports/document";
import { reportInput } from "@/lib/reports/testing/report-input";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import { DEMO_TODAY } from "./profile";
import { profileOf } from "./profiles";
import { seedDemo } from "./seed";

const PROFILES = [
  ["duc-an", "bằng 186% kế hoạch, đạt 71,1 tỷ đồng."],
  ["ham-thuan", "bằng 111,1% kế hoạch, đạt 46,7 tỷ đồng."],
] as const;

describe.each(PROFILES)("the report being written in the demo %s", (name, revenue) => {
  describeStorage("as it is begun", (store) => {
    it("prints the office's prose and its wording with the program's numbers, none of them gone or moved", async () => {
      const profile = profileOf(name);
      if (profile === null) throw new Error("no profile");
      const { communeId } = profile;
      await seedDemo(store(), "mat khau thu nghiem 2026", profile);
      const open = await findOpenReport(store(), communeId, "2025", null);
      if (open === null) throw new Error("no report is open");
      const book = await readYearBook(store(), communeId, 2025);
      const dress = dressOfPaper(await readSettings(store(), communeId, PAPER_SETTINGS), DEMO_TODAY, "report");
      const { annexes, draftNumber } = open;
      const sections = asDraft(open.sections);
      const input = { ...reportInput(book, DEMO_TODAY, dress), sections, annexes, draftNumber };
      const { document, flags } = buildReport(input);
      expect(flags).toEqual([]);
      const text = document.body.map((block) => plainText(spansOf(block)));
      expect(text.join("\n")).toContain(`Thu ngân sách nhà nước trên địa bàn ${revenue}`);
      expect(text.filter((line) => line.includes("(minh họa)")).length).toBeGreaterThan(6);
      expect(document.marks).toContain("Dự thảo lần 1");
      expect(await listReportComments(store(), communeId, open.id)).toHaveLength(1);
    }, 60_000);
  });
});
