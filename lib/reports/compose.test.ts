import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeSection } from "./compose";
import { type Block, plainText, type Span, spansOf } from "./document";
import type { DraftItem, DraftSection, RewordedPart, SectionText, Sentence } from "./draft";
import { numbersOf } from "./sentence-numbers";

const ASPECTS = ["figure", "completion", "change"] as const;

function told(key: string, ...numbers: string[]): Sentence {
  const spans = numbers.flatMap((number, index): Span[] => {
    const aspect = ASPECTS[index] ?? "plan";
    return [
      { kind: "text", text: index === 0 ? `${key} đạt ` : ", bằng " },
      { kind: "figure", text: number, origin: { kind: "indicator", indicatorCode: key, periodKey: "2026", aspect } },
    ];
  });
  return { key, spans: [...spans, { kind: "text", text: "." }] };
}

const TEXT: SectionText = {
  paragraphs: [[told("thu", "60", "86,4%"), told("chi", "40")], [told("đất", "12")]],
  lists: [
    {
      lead: { key: "list", spans: [{ kind: "text", text: "Chậm tiến độ:" }] },
      items: [told("rừng", "1"), told("nước", "2")],
    },
  ],
};

function section(...items: DraftItem[]): DraftSection {
  return { id: "s", level: 2, heading: "Kinh tế", source: "opening", items };
}

function lines(blocks: readonly Block[]): string[] {
  return blocks.map((block) => `${block.kind === "item" ? "- " : ""}${plainText(spansOf(block))}`);
}

const compose = (...items: DraftItem[]) => composeSection(section(...items), TEXT);
const reworded = (key: string, ...parts: RewordedPart[]): DraftItem => ({ kind: "reworded", key, parts });
const number = (place: number, measure: string, seen: string): RewordedPart => ({
  kind: "number",
  place,
  measure,
  seen,
});
const words = (text: string): RewordedPart => ({ kind: "text", text });

describe("a section of a report", () => {
  it("says all that the program has where nobody has written anything", () => {
    expect(lines(compose().blocks)).toEqual([
      "thu đạt 60, bằng 86,4%. chi đạt 40.",
      "đất đạt 12.",
      "Chậm tiến độ:",
      "- rừng đạt 1;",
      "- nước đạt 2.",
    ]);
  });

  it("keeps the office's paragraphs and items where they stand; what it does not name follows the last it names", () => {
    const { blocks } = compose(
      { kind: "own", text: "Lời mở.\n- một việc;\n- việc khác." },
      { kind: "generated", key: "đất" },
      { kind: "own", text: "Lời kết." },
    );
    expect(lines(blocks)).toEqual([
      "Lời mở.",
      "- một việc;",
      "- việc khác.",
      "đất đạt 12.",
      "thu đạt 60, bằng 86,4%. chi đạt 40.",
      "Chậm tiến độ:",
      "- rừng đạt 1;",
      "- nước đạt 2.",
      "Lời kết.",
    ]);
  });

  it("leaves out, freezes and rewords; a lead without items is not printed", () => {
    const { blocks, flags } = compose(
      { kind: "left-out", key: "chi" },
      { kind: "left-out", key: "rừng" },
      { kind: "left-out", key: "nước" },
      reworded("thu", words("Thu ngân sách bằng "), number(1, "completion", "86,4%"), words(" kế hoạch")),
      { kind: "frozen", key: "đất", text: "Đã cấp 12 giấy" },
    );
    expect(lines(blocks)).toEqual(["Thu ngân sách bằng 86,4% kế hoạch.", "Đã cấp 12 giấy."]);
    expect(flags).toEqual([]);
  });

  it("prints the number of today in a reworded sentence, and says how it read", () => {
    const { blocks, flags } = compose(reworded("chi", words("Chi "), number(0, "figure", "35")));
    expect(lines(blocks)[0]).toBe("Chi 40. thu đạt 60, bằng 86,4%.");
    expect(flags).toEqual([{ sectionId: "s", key: "chi", kind: "number-changed", seen: "35", now: "40" }]);
  });

  it("never puts another number in the place of one that is gone", () => {
    const { blocks, flags } = compose(
      reworded("chi", words("Chi bằng "), number(0, "completion", "90%"), words(" kế hoạch.")),
    );
    expect(lines(blocks)[0]).toBe("chi đạt 40. thu đạt 60, bằng 86,4%.");
    expect(flags).toMatchObject([{ kind: "number-gone", seen: "90%", now: "" }]);
  });

  it("says nothing where the sentence is gone, keeps a frozen one, and points at both", () => {
    const { blocks, flags } = compose(
      reworded("mất", words("Đạt "), number(0, "figure", "7")),
      { kind: "frozen", key: "cũ", text: "Đã nói." },
      { kind: "generated", key: "không có" },
    );
    expect(lines(blocks)[0]).toBe("Đã nói.");
    expect(flags.map(({ kind, seen }) => [kind, seen])).toEqual([
      ["sentence-gone", "Đạt 7"],
      ["sentence-gone", "Đã nói."],
    ]);
  });

  it("keeps the footnote of a reworded sentence", () => {
    const [sentence] = TEXT.paragraphs[1] ?? [];
    const mark: Span = { kind: "note-mark", mark: "1", noteId: "note-1" };
    const noted: Sentence = {
      key: "đất",
      spans: [...(sentence?.spans.slice(0, -1) ?? []), mark, { kind: "text", text: "." }],
    };
    const item = reworded("đất", words("Cấp "), number(0, "figure", "12"), words(" giấy."));
    const { blocks } = composeSection(section(item), { paragraphs: [[noted]], lists: [] });
    expect(blocks.flatMap(spansOf)).toContainEqual(mark);
    expect(lines(blocks)).toEqual(["Cấp 12 giấy."]);
  });
});

describe("whatever the office does", () => {
  const all = [...TEXT.paragraphs.flat(), ...TEXT.lists.flatMap((list) => list.items)];
  const key = fc.constantFrom(...all.map((sentence) => sentence.key), "list", "mất");
  const item: fc.Arbitrary<DraftItem> = fc.oneof(
    fc.record({ kind: fc.constant("own" as const), text: fc.constantFrom("Lời riêng.", "- Việc riêng.") }),
    fc.record({ kind: fc.constant("generated" as const), key }),
    fc.record({ kind: fc.constant("left-out" as const), key }),
    fc.record({
      kind: fc.constant("reworded" as const),
      key,
      parts: fc.array(
        fc.oneof(
          fc.constant(words(" và ")),
          fc.record({
            kind: fc.constant("number" as const),
            place: fc.nat(2),
            measure: fc.constantFrom(...ASPECTS),
            seen: fc.constantFrom("60", "1", "x"),
          }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  );

  it("each sentence stands at most once, every number is the program's of now, and none not named is lost", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const spans = compose(...items).blocks.flatMap(spansOf);
        const figures = spans.filter((span) => span.kind === "figure");
        for (const { origin, text } of figures) {
          const of =
            origin.kind === "indicator" ? all.find(({ key: code }) => code === origin.indicatorCode) : undefined;
          expect(numbersOf(of?.spans ?? []).some(({ span }) => span.origin === origin && span.text === text)).toBe(
            true,
          );
        }
        const byKey = (code: string) =>
          spans.filter((span) => span.kind === "text" && span.text.startsWith(`${code} đạt `)).length;
        const named = new Set(items.flatMap((each) => (each.kind === "own" ? [] : [each.key])));
        for (const { key: code } of all) {
          expect(byKey(code)).toBeLessThanOrEqual(1);
          if (!named.has(code)) expect(byKey(code)).toBe(1);
        }
        const owns = items.filter((each) => each.kind === "own").length;
        expect(spans.filter((span) => span.kind === "text" && span.text.endsWith("riêng.")).length).toBe(owns);
        expect(
          spans.filter((span) => span.kind === "text" && span.text === "Chậm tiến độ:").length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});
