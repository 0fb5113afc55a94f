import { describe, expect, it } from "vitest";
import { plainText } from "./document";
import { indicatorSentences, missingSentence } from "./indicator-sentences";
import { openNotes } from "./spans";
import { aPlan, aResult, units, value } from "./testing/result-fixture";
import { REVENUE } from "./testing/sentence-cases";

const telling = () => ({ closed: false, notes: openNotes("note", (index) => `${index + 1}`) });

describe("indicatorSentences", () => {
  const silent = aResult({ indicator: { code: "silent", headline: false }, cumulative: value(5) });
  const missing = aResult({
    indicator: { code: "late", name: "Kết nạp đảng viên" },
    plan: aPlan(units(40)),
    assessment: { status: "no-figure", estimated: false },
  });

  it("says one sentence, ended once, for each target with a figure, under a key that no figure changes", () => {
    const results = [silent, missing, aResult({ indicator: { code: "thu" }, ...REVENUE })];
    const sentences = indicatorSentences(results, telling());
    expect(sentences.map(({ key }) => key)).toEqual(["indicator:thu"]);
    expect(sentences.map(({ spans }) => plainText(spans)).join("")).toMatch(/186%.*[^.]\.$/);
    const later = indicatorSentences(
      [aResult({ indicator: { code: "thu" }, plan: aPlan(1000), cumulative: value(9) })],
      telling(),
    );
    expect(later.map(({ key }) => key)).toEqual(["indicator:thu"]);
  });

  it("names what is due and missing, and nothing that is not due", () => {
    const sentence = missingSentence([silent, missing], "party");
    expect(sentence?.key).toBe("missing:party");
    expect(plainText(sentence?.spans ?? [])).toBe("Chưa có số liệu: Kết nạp đảng viên.");
    const notDue = { ...missing, assessment: { status: "not-due" as const, estimated: false } };
    expect(missingSentence([silent, notDue], "party")).toBeNull();
  });
});
