import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndicatorResult } from "@/lib/indicators/result";
import { plainText, type Span } from "./document";
import { indicatorSentence, targetItem } from "./sentence";
import { openNotes } from "./spans";
import { NAMED } from "./testing/named-indicators";
import { PERIOD_WORDS } from "./testing/period-words";
import { type Given, given } from "./testing/sentence-input";
import { type Form, type Variant, variantAt } from "./variants";

const FORMS: readonly Form[] = [0, 1, 2];
const VARIANTS = FORMS.flatMap((opening) => FORMS.map((wording): Variant => ({ opening, wording })));
const TABLE = readFileSync(path.join(import.meta.dirname, "testing/sentences.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# ") && !line.startsWith("  "));

function told({ result, closed }: Given, variant: Variant): Span[] {
  return indicatorSentence(result, { closed, notes: openNotes("note", (index) => `${index + 1}`) }, variant) ?? [];
}

/** The words of the grammar: without figures and without the indicator's own name. */
function grammar(spans: Span[], { indicator }: IndicatorResult): string {
  const words = spans.map((span) => (span.kind === "text" ? span.text : "…")).join("");
  const name = indicator.name.replace(/^– /, "");
  return words.replace(name, "").replace(name.charAt(0).toLowerCase() + name.slice(1), "");
}

function signOfChange({ samePeriod }: IndicatorResult): number {
  if (samePeriod.kind !== "value" && samePeriod.kind !== "combined") return 0;
  const { change } = samePeriod;
  const exact =
    change === null ? { numerator: 0, denominator: 1 } : change.kind === "points" ? change.exact : change.ratio;
  return Math.sign(exact.numerator) * Math.sign(exact.denominator);
}

function obeysTheLaws(line: string): void {
  const input = given(line);
  const { result, closed } = input;
  const told9 = VARIANTS.map((variant) => told(input, variant));
  for (const spans of told9) {
    const said = plainText(spans);
    const words = grammar(spans, result);
    expect(said, line).not.toMatch(/ {2}|^ | $|[,;:] ?[.,;:]| [,.;:]|\.(?!\d)|NaN|undefined|null|Infinity|\( | \)/);
    expect(said, line).not.toMatch(/(^|[\s(])(\p{L}+)\s+\2($|[\s,;:)])/iu);
    expect(words.replace(PERIOD_WORDS, ""), line).not.toMatch(/\d/);
    expect(words, line).not.toMatch(/\slần(\s|$)/);
    if (!closed) expect(words, line).not.toMatch(/không đạt|chưa đạt/);
    if (result.indicator.direction === "neutral") expect(words, line).not.toMatch(/đạt|vượt|hoàn thành/);
    if (signOfChange(result) <= 0) expect(words, line).not.toMatch(/tăng|cao hơn (cùng|năm)/);
    if (signOfChange(result) >= 0)
      expect(words.replace("mức giảm kế hoạch", ""), line).not.toMatch(/giảm|thấp hơn (cùng|năm)/);
    if (/(^|\s)(tăng|giảm)\s/.test(words)) expect(/tăng/.test(words) && /giảm từ/.test(words), line).toBe(false);
    for (const span of spans) if (span.kind === "figure") expectExactHundred(span, result, line);
  }
  const [first = [], ...others] = told9;
  for (const other of others) {
    expect(figures(other), line).toEqual(figures(first));
    expect(marks(other), line).toEqual(marks(first));
  }
}

function expectExactHundred(
  span: Extract<Span, { kind: "figure" }>,
  { completion, atYearStart }: IndicatorResult,
  line: string,
) {
  if (span.text !== "100%" || span.origin.kind !== "indicator" || span.origin.aspect !== "completion") return;
  const isExact = [completion, atYearStart?.completion].some((each) => {
    if (each?.kind === "published") return each.percent === 100_000;
    return each?.kind === "computed" && each.ratio.numerator === each.ratio.denominator;
  });
  expect(isExact, line).toBe(true);
}

/** In their order: a sentence reworded by the office names its numbers by their place. */
function figures(spans: Span[]): string[] {
  return spans.flatMap((span) =>
    span.kind === "figure" && span.origin.kind === "indicator" ? [`${span.origin.aspect} ${span.text}`] : [],
  );
}

function marks(spans: Span[]): string[] {
  return spans.flatMap((span) => (span.kind === "note-mark" ? [span.mark] : []));
}

describe("laws of every sentence in every variant", () => {
  it("hold for the figures of the table", () => {
    for (const line of TABLE) obeysTheLaws(line);
  });

  const amount = fc.oneof(
    fc.constantFrom("0", "1", "6", "99.95", "100", "100.04", "915.64", "-", ".", "?"),
    fc.integer({ min: -3_000, max: 90_000_000 }).map((thousandths) => `${thousandths / 1000}`),
  );
  const share = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 300 }))
    .map(([n, d]) => `${n}/${d}`);
  const quarter = (isRate: boolean) =>
    fc
      .tuple(
        isRate ? fc.oneof(share, fc.constantFrom("-", ".", "?", "0/10", "19/20")) : amount,
        fc.constantFrom("", "", "~", "(2/3)"),
      )
      .map(([figure, mark]) => (/^[.?]/.test(figure) ? figure : `${figure}${mark}`));
  const target = fc.oneof(
    fc.constantFrom(
      "0",
      "100",
      "≤2",
      "≤100",
      "=100",
      "6.6..6.8",
      "≈4",
      "95",
      "95 tỉnh",
      "100 đầu 80",
      "≤2 gốc 4",
      "-5",
    ),
    fc.integer({ min: 1, max: 90_000 }).map((planned) => `${planned}`),
  );
  const line = fc.constantFrom(...Object.keys(NAMED)).chain((name) => {
    const isRate = NAMED[name]?.periodRule.startsWith("rate") ?? false;
    const isMilestone = NAMED[name]?.periodRule === "milestone";
    const cell = isMilestone ? fc.constantFrom("0", "1", ".", "1~") : quarter(isRate);
    const four = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(" "));
    const window = fc.constantFrom(
      "Q1",
      "Q2",
      "Q3",
      "Q4",
      "Q4 chốt",
      "6M",
      "9M",
      "N",
      "N chốt",
      "N @Q1",
      "N @Q2",
      "N @Q3",
    );
    const plan = isMilestone
      ? fc.constant(" | KH mốc")
      : fc.oneof(
          fc.constant(""),
          target.map((words) => ` | KH ${words}`),
        );
    const last = fc.oneof(
      fc.constant(""),
      fc.tuple(four, fc.constantFrom("", " gộp", " đổi")).map(([cells, how]) => ` | 2025 ${cells}${how}`),
    );
    return fc.tuple(window, plan, four, last).map(([w, p, q, l]) => `${name} ${w}${p} | ${q}${isMilestone ? "" : l}`);
  });

  it("hold for any figures", () => {
    fc.assert(fc.property(line, obeysTheLaws), { numRuns: 200 });
  });

  it("hold for the items of a list of targets", () => {
    fc.assert(
      fc.property(line, (input) => {
        const { result, closed } = given(input);
        const spans = targetItem(result, { closed, notes: openNotes("note", (index) => `${index + 1}`) });
        expect(plainText(spans), input).not.toMatch(/ {2}|[,;:] ?[.,;:]| [,.;:]|NaN|undefined|null|Infinity/);
        expect(grammar(spans, result).replace(PERIOD_WORDS, ""), input).not.toMatch(/\d/);
      }),
    );
  });
});

describe("variants", () => {
  it.each([
    ["over plan", "thu N chốt | KH 38200 | 15000 18000 18000 20052"],
    ["at plan", "giấy N chốt | KH 500 | 100 100 100 200"],
    ["below plan in the year", "thu N @Q3 | KH 38200 | 10000 11000 12000"],
    ["missed", "giấy N chốt | KH 500 | 100 100 100 171"],
    ["followed", "chi N chốt | KH 88500 | 20000 20000 20000 20000"],
    ["lower is better", "nghèo N chốt | KH ≤2 | . . . 146/10000 | 2025 . . . 449/10000"],
    ["a milestone", "mốc N chốt | KH mốc | . . . 1"],
    ["a quarter", "thu Q3 | KH 38200 | 10000 11000 12000"],
  ])("%s: at least three wordings", (_, input) => {
    const wordings = FORMS.map((wording) => plainText(told(given(input), { opening: 0, wording })));
    expect(new Set(wordings).size).toBe(3);
  });

  it("the same place gives the same one, the next place opens otherwise", () => {
    for (let place = 0; place < 30; place += 1) {
      expect(variantAt("thu-ngan-sach", place)).toEqual(variantAt("thu-ngan-sach", place));
      expect(variantAt("a", place).opening).not.toBe(variantAt("b", place + 1).opening);
    }
    expect(new Set(["a", "b", "c", "d"].map((code) => variantAt(code, 0).wording)).size).toBe(3);
  });
});
