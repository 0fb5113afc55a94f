import { expect, it } from "vitest";
import { ILLUSTRATIVE_MARK } from "./document";
import { fileTitle } from "./file-title";
import { sampleDocument } from "./testing/sample-document";

it.each([
  ["what bears no mark", [], false],
  ["what is only illustrative", [ILLUSTRATIVE_MARK], false],
  ["a draft of the office", ["DỰ THẢO"], true],
  ["a numbered draft", ["Dự thảo lần 2", ILLUSTRATIVE_MARK], true],
  // The office may word its mark as it likes.
  ["a mark in small letters", ["Dự thảo"], true],
  ["a mark of other words", ["BẢN XIN Ý KIẾN"], true],
])("%s is called a draft by its file or not", (_, marks, isDraft) => {
  const document = { ...sampleDocument(), kind: "year" as const, periodKey: "2026" };
  for (const draftMark of ["DỰ THẢO", "Dự thảo", "BẢN DỰ THẢO"]) {
    const title = fileTitle({ ...document, marks, layout: { ...document.layout, draftMark } });
    expect(title).toBe(`Báo cáo năm 2026${isDraft ? " (dự thảo)" : ""}`);
  }
});
