import { expect, it } from "vitest";
import { composeSection } from "./compose";
import { plainText, type Span, spansOf } from "./document";
import type { DraftItem, SectionText } from "./draft";
import type { OpenSection, ReportComment } from "./open-report";
import { rowViews, sectionInWords, standingOf } from "./section-view";

const figure = (text: string, aspect: "figure" | "completion"): Span => ({
  ...{ kind: "figure", text },
  origin: { kind: "indicator", indicatorCode: "thu", periodKey: "2025", aspect },
});
const told = (share: string): SectionText => ({
  paragraphs: [
    [
      {
        key: "thu",
        spans: [figure("100%", "figure"), { kind: "text", text: " và " }, figure(share, "completion")],
      },
    ],
  ],
  lists: [],
});
const ITEM: DraftItem = {
  ...{ kind: "reworded", key: "thu" },
  parts: [
    { kind: "text", text: "Thu " },
    { kind: "number", place: 1, measure: "completion", seen: "100%" },
    { kind: "text", text: ", đạt " },
    { kind: "number", place: 0, measure: "figure", seen: "100%" },
  ],
};
const section = (...items: DraftItem[]): OpenSection => ({
  ...{ id: "s", level: 2, heading: "Thu", source: "opening", items },
  ...{ version: 1, updatedBy: "a", updatedByName: "A", updatedAt: 1 },
});

it("shows a wording as it prints and as it is typed, and what moved under it", () => {
  const written = section(ITEM, { kind: "own", text: "Đoạn." });
  const flagsOf = (text: SectionText) => composeSection(written, text).flags;
  const [alike] = rowViews(written, told("100%"), flagsOf(told("100%")));
  // Two numbers read alike: the box tells them apart, the paper does not.
  expect(alike).toMatchObject({ kind: "reworded", shown: "Thu 100%, đạt 100%", box: "Thu [100% (2)], đạt [100% (1)]" });
  const [moved] = rowViews(written, told("101%"), flagsOf(told("101%")));
  expect(moved).toMatchObject({
    ...{ shown: "Thu 101%, đạt 100%", box: "Thu [101%], đạt [100%]" },
    flags: [{ kind: "number-changed", seen: "100%", now: "101%" }],
  });
  const [block] = composeSection(written, told("101%")).blocks;
  expect(block && plainText(spansOf(block)).startsWith("Thu 101%, đạt 100%")).toBe(true);
  expect(sectionInWords(written, told("101%"))).toBe("Thu 101%, đạt 100%\n\nĐoạn.");
});

it("tells how a section stands: what is left out fills nothing, what was dealt with is no comment", () => {
  const comment = (id: string, resolved: ReportComment["resolved"]): ReportComment => ({
    ...{ id, sectionId: "s", text: "Góp ý", writtenByName: "A", writtenAt: 1, resolved },
  });
  const comments = [comment("1", null), comment("2", { name: "B", at: 2 }), { ...comment("3", null), sectionId: "t" }];
  const text = told("101%");
  const flags = composeSection(section(ITEM), text).flags;
  expect(standingOf(section(ITEM), text, flags, comments)).toMatchObject({ filled: true, flags: 1, comments: 1 });
  expect(standingOf(section({ kind: "left-out", key: "thu" }), text, [], [])).toMatchObject({
    filled: false,
    flags: 0,
  });
  expect(standingOf(section(), undefined, [], []).filled).toBe(false);
});
