import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { composeSection } from "./compose";
import { plainText, type Span, spansOf } from "./document";
import type { DraftItem, SectionText, Sentence } from "./draft";
import { NEW_ROW, type SectionRow, sectionRows } from "./section-rows";
import { boxText, type RowMove, type WrittenForm, writeSection } from "./write-section";

function told(key: string, number: string): Sentence {
  const origin = { kind: "indicator", indicatorCode: key, periodKey: "2025", aspect: "figure" } as const;
  const spans: Span[] = [
    { kind: "text", text: `${key} đạt ` },
    { kind: "figure", text: number, origin },
    { kind: "text", text: "." },
  ];
  return { key, spans };
}

const textOf = (thu: string): SectionText => ({
  paragraphs: [[told("thu", thu), told("chi", "40")]],
  lists: [{ lead: { key: "chậm", spans: [{ kind: "text", text: "Chậm:" }] }, items: [told("rừng", "1")] }],
});
const TEXT = textOf("60");

const own = (text: string): DraftItem => ({ kind: "own", text });

/** The form as the page draws it. */
function formOf(rows: readonly SectionRow[], more: Partial<WrittenForm> = {}): WrittenForm {
  const texts = rows.map((row): [string, string] => [row.id, row.kind === "own" ? row.text : boxText(row)]);
  const tokens = rows.map((row) => `${row.kind === "own" ? "own" : row.item.kind}|${row.id}`);
  return { rows: tokens, texts: new Map(texts), move: null, put: null, ...more };
}

function write(items: DraftItem[], typed: Record<string, string> = {}, more: Partial<WrittenForm> = {}, text = TEXT) {
  const form = formOf(sectionRows({ items }, text), more);
  const written = writeSection({ ...form, texts: new Map([...form.texts, ...Object.entries(typed)]) }, items, text);
  return written.ok ? written.items : Object.fromEntries(written.errors);
}

const reworded = (seen = "60"): DraftItem => ({
  ...{ kind: "reworded", key: "thu" },
  parts: [
    { kind: "text", text: "Thu được " },
    { kind: "number", place: 0, measure: "figure", seen },
    { kind: "text", text: "." },
  ],
});
const generated = (key: string): DraftItem => ({ kind: "generated", key });

describe("a section as it is written", () => {
  it("names nothing while all stands as the program puts it", () => {
    expect(write([])).toEqual([]);
    expect(write([generated("thu")])).toEqual([]);
  });

  it("takes own paragraphs, drops what was emptied, and adds the new one at the end", () => {
    const items = [own("Một."), generated("thu"), own("Hai.")];
    const rest = [generated("chi"), generated("chậm"), generated("rừng")];
    expect(write(items, { "own:0": "Một, sửa.\n- điểm", "own:2": " ", [NEW_ROW]: "Ba." })).toEqual([
      ...[own("Một, sửa.\n- điểm"), generated("thu"), ...rest, own("Ba.")],
    ]);
  });

  it("rewords where the box says something else, and says beside it what is wrong", () => {
    const [first] = write([], { thu: "Thu được [60]." }) as DraftItem[];
    expect(first).toEqual(reworded());
    expect(write([reworded()], { thu: "thu đạt [60]." })).toEqual([]);
    expect(write([], { thu: "Thu [61].", chi: "" })).toEqual({
      thu: "Câu này không có số [61]. Dùng được: [60].",
      chi: "Xin ghi câu, hoặc chọn “Bỏ câu” nếu không dùng.",
    });
  });

  it("leaves out, restores, freezes, moves and takes as seen, whatever else was typed", () => {
    const move = (kind: RowMove, id: string, items: DraftItem[] = [], typed = {}, text = TEXT) =>
      write(items, typed, { move: { kind, id } }, text) as DraftItem[];
    const left = move("leave-out", "chi", [], { [NEW_ROW]: "Mới." });
    expect(left).toEqual([
      ...[generated("thu"), { kind: "left-out", key: "chi" }, generated("chậm"), generated("rừng"), own("Mới.")],
    ]);
    expect(move("restore", "chi", left).map(({ kind }) => kind)).toEqual([...Array(4).fill("generated"), "own"]);
    expect(move("freeze", "thu", [reworded()])[0]).toEqual({ kind: "frozen", key: "thu", text: "Thu được 60." });
    expect(move("freeze", "thu")[0]).toEqual({ kind: "frozen", key: "thu", text: "thu đạt 60." });
    expect(move("down", "thu").map((item) => item.kind !== "own" && item.key)).toEqual(["chi", "thu", "chậm", "rừng"]);
    expect(move("up", "thu")).toEqual([]);
    expect(move("remove", "own:0", [own("Bỏ.")])).toEqual([]);
    // A number that changed is seen when somebody says so, never by saving.
    expect((write([reworded()], {}, {}, textOf("65")) as DraftItem[])[0]).toEqual(reworded("60"));
    expect(write([reworded()], { thu: "Thu được những [65]." }, {}, textOf("65"))).toMatchObject([
      { parts: [{}, { seen: "60" }, {}] },
      ...[{}, {}, {}],
    ]);
    expect(move("seen", "thu", [reworded()], {}, textOf("65"))[0]).toEqual(reworded("65"));
  });

  it("keeps a wording whose sentence or number is gone until it is let go", () => {
    const gone: SectionText = { paragraphs: [], lists: [] };
    expect(write([reworded()], { thu: "Sửa dở" }, {}, gone)).toEqual([reworded()]);
    expect(write([reworded()], {}, { move: { kind: "restore", id: "thu" } }, gone)).toEqual([]);
    const numberless: SectionText = {
      paragraphs: [[{ key: "thu", spans: [{ kind: "text", text: "Chưa có." }] }]],
      lists: [],
    };
    expect(write([reworded()], {}, {}, numberless)).toEqual([reworded()]);
    expect(write([generated("thu")], {}, {}, gone)).toEqual([]);
  });

  it("lets go of words that are wrong, and of no others", () => {
    const goes = (kind: RowMove, id: string, items: DraftItem[] = []) =>
      write(items, { thu: "Thu [61]." }, { move: { kind, id } });
    expect((goes("leave-out", "thu") as DraftItem[])[0]).toEqual({ kind: "left-out", key: "thu" });
    expect(goes("restore", "thu", [reworded()])).toEqual([]);
    expect(goes("leave-out", "chi")).toHaveProperty("thu");
    expect(goes("freeze", "thu")).toHaveProperty("thu");
  });

  it("keeps the decision to leave out a sentence that is not told just now", () => {
    const waits: DraftItem = { kind: "left-out", key: "mất" };
    expect(write([waits])).toEqual([waits]);
    const rest = ["thu", "chi", "chậm", "rừng"].map(generated);
    expect(write([waits, own("Một.")], { [NEW_ROW]: "Hai." })).toEqual([...rest, waits, own("Một."), own("Hai.")]);
    const gone: SectionText = { paragraphs: [], lists: [] };
    expect(write([own("Một."), waits, waits], {}, {}, gone)).toEqual([own("Một."), waits]);
    // Told when the form was drawn, and no more when it comes.
    const form = { ...formOf(sectionRows({ items: [waits] }, TEXT)), rows: ["left-out|mất"] };
    expect(writeSection(form, [waits], gone)).toEqual({ ok: true, items: [waits] });
    const frozen: DraftItem = { kind: "frozen", key: "mất", text: "Đã chốt." };
    expect(write([frozen, waits], {}, { move: { kind: "restore", id: "mất" } }, gone)).toEqual([]);
  });

  it("puts an offered paragraph at the end", () => {
    expect(write([own("Một.")], { [NEW_ROW]: "Hai." }, { put: "- Do mưa lũ." }, { paragraphs: [], lists: [] })).toEqual(
      [...[own("Một."), own("Hai."), own("- Do mưa lũ.")]],
    );
  });
});

const keys = ["thu", "chi", "rừng", "chậm", "mất"];
const someItem: fc.Arbitrary<DraftItem> = fc.oneof(
  fc.constantFrom("A.", "- b", "C.\nD.").map(own),
  fc.constantFrom(...keys).map(generated),
  fc.constantFrom(...keys).map((key): DraftItem => ({ kind: "left-out", key })),
  fc.constantFrom("thu", "mất").map((key): DraftItem => ({ kind: "frozen", key, text: `${key} đã chốt.` })),
  fc.constant(reworded()),
);

describe("the form and the paper", () => {
  const printed = (items: DraftItem[]) => {
    const section = { id: "s", level: 2 as const, heading: "H", source: null, items };
    const { blocks, flags } = composeSection(section, TEXT);
    return { lines: blocks.map((block) => `${block.kind} ${plainText(spansOf(block))}`), flags };
  };
  itHolds("saving what the form shows prints the same", fc.array(someItem, { maxLength: 8 }), (items) => {
    const saved = write(items) as DraftItem[];
    expect(printed(saved)).toEqual(printed(items));
    expect(write(saved)).toEqual(saved);
  });
});
