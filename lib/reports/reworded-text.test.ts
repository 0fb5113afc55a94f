import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { composeSection } from "./compose";
import { type FigureAspect, plainText, type Span, spansOf } from "./document";
import type { RewordedPart, Sentence } from "./draft";
import {
  editableSentence,
  editableWording,
  keepSeen,
  parseWording,
  usableNumbers,
  withNumbersSeen,
  wordingNow,
  wordsProblem,
} from "./reworded-text";

const figure = (text: string, aspect: FigureAspect): Span => ({
  ...{ kind: "figure", text },
  origin: { kind: "indicator", indicatorCode: "thu", periodKey: "2025", aspect },
});
const words = (text: string): Span => ({ kind: "text", text });

const REVENUE: Sentence = {
  key: "thu",
  spans: [
    words("Tổng thu ngân sách đạt "),
    figure("71,1 tỷ đồng", "figure"),
    words(", bằng "),
    figure("186%", "completion"),
    words(" kế hoạch"),
    { kind: "note-mark", mark: "1", noteId: "n" },
    words("."),
  ],
};
const ALIKE: Sentence = {
  key: "hai",
  spans: [figure("100%", "figure"), words(" và "), figure("100%", "completion"), words(".")],
};

const parse = (text: string, sentence = REVENUE) => {
  const parsed = parseWording(text, sentence);
  return parsed.ok ? parsed.parts : wordsProblem(parsed.problem);
};
const shown = (parts: readonly RewordedPart[] | string, sentence = REVENUE) =>
  typeof parts === "string" ? parts : wordingNow(parts, sentence);

describe("a sentence in a text box", () => {
  it("stands with its numbers in brackets and without its footnotes", () => {
    expect(editableSentence(REVENUE)).toBe("Tổng thu ngân sách đạt [71,1 tỷ đồng], bằng [186%] kế hoạch.");
    expect(editableSentence(ALIKE)).toBe("[100% (1)] và [100% (2)].");
    expect(usableNumbers(REVENUE)).toEqual(["[71,1 tỷ đồng]", "[186%]"]);
  });

  it.each([
    [
      "the order is the office's",
      "Bằng [186%] kế hoạch, thu đạt [71,1 tỷ đồng].",
      "Bằng 186% kế hoạch, thu đạt 71,1 tỷ đồng.",
    ],
    ["a number may be left out", "Thu đạt [71,1 tỷ đồng].", "Thu đạt 71,1 tỷ đồng."],
    ["all of them", "Thu vượt xa kế hoạch.", "Thu vượt xa kế hoạch."],
    ["one may stand twice", "[186%], đúng [186%].", "186%, đúng 186%."],
    ["lines and spaces run together", "Thu\n  đạt [ 71,1\u00a0tỷ  ĐỒNG ].", "Thu đạt 71,1 tỷ đồng."],
    ["letters in two pieces", "Thu [71,1 tỷ đồng".normalize("NFD").concat("]."), "Thu 71,1 tỷ đồng."],
    [
      "a number that is none of it",
      "Thu đạt [72 tỷ đồng].",
      "Câu này không có số [72 tỷ đồng]. Dùng được: [71,1 tỷ đồng], [186%].",
    ],
    ["an empty bracket", "Thu [] đạt", "Câu này không có số []. Dùng được: [71,1 tỷ đồng], [186%]."],
    ["half a bracket", "Thu [186% đạt", "Mỗi số phải nằm giữa một dấu [ và một dấu ]. Xin xem lại dấu ngoặc vuông."],
    ["the other half", "Thu 186%] đạt", "Mỗi số phải nằm giữa một dấu [ và một dấu ]. Xin xem lại dấu ngoặc vuông."],
    [
      "brackets in brackets",
      "Thu [[186%]]",
      "Mỗi số phải nằm giữa một dấu [ và một dấu ]. Xin xem lại dấu ngoặc vuông.",
    ],
    ["nothing", "  \n ", "Xin ghi câu, hoặc chọn “Bỏ câu” nếu không dùng."],
  ])("%s", (_, typed, expected) => {
    expect(shown(parse(typed))).toBe(expected);
  });

  it("asks which of two numbers that read alike is meant", () => {
    expect(parse("Cả hai [100%].", ALIKE)).toBe("Câu có 2 số giống nhau: xin ghi rõ [100% (1)] hay [100% (2)].");
    expect(parse("[100% (2)] trước", ALIKE)).toEqual([
      { kind: "number", place: 1, measure: "completion", seen: "100%" },
      { kind: "text", text: " trước" },
    ]);
  });

  it("says so where there is no number to put in brackets", () => {
    const bare: Sentence = { key: "x", spans: [words("Không phát sinh.")] };
    expect(parse("Không [1]", bare)).toBe("Câu này không có số [1]. Câu không có số nào: xin bỏ dấu ngoặc.");
  });
});

describe("a saved wording when figures move", () => {
  const parts = parse("Thu [186%], đạt [71,1 tỷ đồng].") as RewordedPart[];
  const later: Sentence = {
    ...REVENUE,
    spans: REVENUE.spans.map((span) =>
      span.kind === "figure" && span.text === "186%" ? figure("190%", "completion") : span,
    ),
  };
  const without: Sentence = { ...REVENUE, spans: REVENUE.spans.slice(0, 2) };

  it("stands with the numbers of today, and one that is gone as it was seen", () => {
    expect(editableWording(parts, later)).toBe("Thu [190%], đạt [71,1 tỷ đồng].");
    expect(editableWording(parts, without)).toBe("Thu [186%], đạt [71,1 tỷ đồng].");
    expect(wordingNow(parts, later)).toBe("Thu 190%, đạt 71,1 tỷ đồng.");
  });

  it("keeps what was seen when it is written again, until somebody says that it was seen", () => {
    const again = parse("Thu bằng [190%], đạt [71,1 tỷ đồng].", later) as RewordedPart[];
    const kept = keepSeen(again, parts);
    expect(kept.filter((part) => part.kind === "number").map(({ seen }) => seen)).toEqual(["186%", "71,1 tỷ đồng"]);
    const seen = withNumbersSeen(kept, later);
    expect(seen.filter((part) => part.kind === "number").map((part) => part.seen)).toEqual(["190%", "71,1 tỷ đồng"]);
  });
});

const someText = fc.stringMatching(/^[a-zA-Zđ ,.()-]{1,12}$/u).filter((text) => text.trim() !== "");
/** Few different numbers, so that some read alike. */
const someNumber = fc.constantFrom("100%", "186%", "71,1 tỷ đồng", "06", "-0,3 điểm %");
const aspects = ["figure", "plan", "completion", "change", "variance"] as const;
const sentences = fc.array(fc.tuple(someText, someNumber), { minLength: 1, maxLength: 5 }).map((all): Sentence => {
  const spans = all.flatMap(([text, number], index) => [words(text), figure(number, aspects[index] ?? "figure")]);
  return { key: "k", spans: [...spans, words(".")] };
});

describe("round trips", () => {
  const wordings = sentences.chain((sentence) =>
    fc.tuple(fc.constant(sentence), fc.shuffledSubarray(usableNumbers(sentence)), fc.array(someText, { maxLength: 6 })),
  );
  itHolds("what is typed comes back, in any order of numbers, and prints the program's numbers", wordings, (each) => {
    const [sentence, numbers, texts] = each;
    const typed = [...numbers.flatMap((number, index) => [texts[index] ?? "", number]), "hết."].join(" ");
    const parsed = parseWording(typed, sentence);
    if (!parsed.ok) throw new Error(wordsProblem(parsed.problem));
    expect(editableWording(parsed.parts, sentence)).toBe(typed.replace(/\s+/gu, " ").trim());
    const section = { id: "s", level: 2 as const, heading: "H", source: null };
    const items = [{ kind: "reworded" as const, key: "k", parts: parsed.parts }];
    const { blocks, flags } = composeSection({ ...section, items }, { paragraphs: [[sentence]], lists: [] });
    expect(flags).toEqual([]);
    expect(plainText(blocks.flatMap(spansOf))).toBe(wordingNow(parsed.parts, sentence));
    const printed = blocks.flatMap(spansOf).filter((span) => span.kind === "figure");
    expect(printed).toHaveLength(numbers.length);
    for (const span of printed) expect(sentence.spans).toContainEqual(span);
  });

  itHolds("a sentence left as it stands is the sentence", sentences, (sentence) => {
    const parsed = parseWording(editableSentence(sentence), sentence);
    expect(parsed.ok && wordingNow(parsed.parts, sentence).replace(/\s+/gu, " ")).toBe(
      plainText(sentence.spans).replace(/\s+/gu, " ").trim(),
    );
  });
});
