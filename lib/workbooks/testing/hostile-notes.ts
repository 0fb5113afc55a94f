import fc from "fast-check";

/** What people and attackers put into a field of text, the same on every run: formulas, markup, halves of characters. */
export function hostileNotes(count: number): string[] {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc
      .tuple(
        fc.constantFrom(
          ..."=+-@\t\r\0\u200f\u202e".split(""),
          "#REF!",
          "_x000D_",
          "<![CDATA[",
          "<&]]>",
          "<script>",
          "🏡👨‍👩‍👧",
        ),
        fc.string(),
      )
      .map((parts) => parts.join("")),
    fc.string({ minLength: 120, maxLength: 300, unit: fc.constantFrom(..."abcđxyzẫộ") }),
  );
  return fc.sample(hostile, { numRuns: count, seed: 6 });
}

/** A note as a file made of XML may hold it. */
export function keptOf(note: string): string {
  return note
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\ufffe\uffff]|(?!\n)\p{Cc}|\p{Surrogate}/gu, "");
}
