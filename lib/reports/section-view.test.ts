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

it("shows the sentence that prints where a number of a wording is gone, and nothing where it has none", () => {
  const numberless: SectionText = {
    paragraphs: [[{ key: "thu", spans: [{ kind: "text", text: "Chưa thu được khoản nào." }] }]],
    lists: [],
  };
  const written = section(ITEM);
  const [gone] = rowViews(written, numberless, composeSection(written, numberless).flags);
  expect(gone).toMatchObject({
    ...{ shown: "Chưa thu được khoản nào.", prints: true, box: "Thu [100%], đạt [100%]" },
    flags: [{ kind: "number-gone", seen: "100%" }],
  });
  expect(sectionInWords(written, numberless)).toBe("Chưa thu được khoản nào.");
  const [waiting] = rowViews(written, undefined, []);
  expect(waiting).toMatchObject({ shown: "Thu 100%, đạt 100%", prints: false });
  expect(sectionInWords(written, undefined)).toBe("");
  expect(standingOf(written, undefined, [], []).filled).toBe(false);
  const [left] = rowViews(section({ kind: "left-out", key: "thu" }), numberless, []);
  expect(left).toMatchObject({ shown: "Chưa thu được khoản nào.", prints: false });
});

it("prints the head of a list with the first of its items alone", () => {
  const sentence = (key: string) => ({ key, spans: [{ kind: "text" as const, text: `${key}.` }] });
  const list: SectionText = { paragraphs: [], lists: [{ lead: sentence("đầu"), items: [sentence("mục")] }] };
  const printed = (...items: DraftItem[]) =>
    rowViews(section(...items), list, [])
      .filter((row) => row.kind === "own" || row.prints)
      .map(({ id }) => id);
  expect(printed()).toEqual(["đầu", "mục"]);
  expect(printed({ kind: "left-out", key: "mục" })).toEqual([]);
  expect(printed({ kind: "left-out", key: "đầu" })).toEqual(["mục"]);
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
