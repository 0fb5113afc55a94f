import { describe, expect, it } from "vitest";
import { AUDIT_FAULTS, type AuditReport, parseShortHead, shortHead } from "./report";
import { reportWords } from "./report-words";

const HEAD = { sequence: 1234, hash: "ab12cd34ef56".padEnd(64, "0"), sealedAt: 0 };
const WHOLE: AuditReport = { entries: 1234, head: HEAD, fault: null, otherKey: null, anchor: null };

describe("the short code of a head", () => {
  it("is read back as it was printed, also with other spacing and case", () => {
    expect(shortHead(HEAD)).toBe("1234-AB12-CD34-EF56");
    for (const typed of ["1234-AB12-CD34-EF56", " 1234-ab12cd34ef56 ", "1234-AB12 CD34 EF56"]) {
      expect(parseShortHead(typed)).toMatchObject({ sequence: 1234, hash: "ab12cd34ef56", takenAt: null });
    }
  });

  it.each(["", "1234", "0-AB12-CD34-EF56", "1234-AB12-CD34", "1234-AB12-CD34-EF5G", "-AB12-CD34-EF56"])(
    "refuses %j",
    (typed) => expect(parseShortHead(typed)).toBeNull(),
  );
});

describe("what a check found, in words", () => {
  it("is whole only without a fault and without links of another key", () => {
    expect(reportWords(WHOLE)).toMatchObject({ whole: true, title: "Nhật ký nguyên vẹn: 1.234 dòng" });
    expect(reportWords(WHOLE).lines[0]).toContain("Chưa có bản sao lưu");
    const anchor = { sequence: 1200, hash: "x", source: "a.db", takenAt: Date.parse("2026-11-22T08:00:00+07:00") };
    expect(reportWords({ ...WHOLE, anchor }).lines[0]).toContain("22/11/2026");
    expect(reportWords({ ...WHOLE, otherKey: { from: 1, to: 7 } })).toMatchObject({ whole: false });
  });

  it.each(AUDIT_FAULTS)("%s: names the first line that does not fit", (kind) => {
    const words = reportWords({ ...WHOLE, entries: 39, fault: { kind, sequence: 40, entryId: null, at: null } });
    expect(words.whole).toBe(false);
    expect(words.title).toContain("từ dòng 40");
  });
});
