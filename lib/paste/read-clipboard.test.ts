import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { readClipboard } from "./read-clipboard";

describe("a copied block", () => {
  it.each([
    ["Excel, one column", "1250\r\n12,5\r\n\r\n", [["1250"], ["12,5"], [""]]],
    ["Calc, one column", "1250\n12,5\n", [["1250"], ["12,5"]]],
    [
      "without a last line end",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "an empty cell at the end of a line",
      "a\t\r\n\tb\r\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["one cell", "13,2", [["13,2"]]],
    ["nothing", "", []],
    ["an inner line end", 'STT\t"Thu tiền\r\nsử dụng đất"\t5\r\n', [["STT", "Thu tiền sử dụng đất", "5"]]],
    ["an inner tab", '"a\tb"\tc', [["a b", "c"]]],
    ["doubled quotes", '"Xã ""văn hóa""\nmới"\t1', [['Xã "văn hóa" mới', "1"]]],
    ["quotes that are only letters", '"Xã" mới\t5" ống\t"mở', [['"Xã" mới', '5" ống', '"mở']]],
    ["no-break spaces", "1\u00a0250,5\t1\u202f250\t \u00a0", [["1 250,5", "1 250", ""]]],
    ["invisible marks", "\ufeff12\u200b,5\t\u202a7\u202c", [["12,5", "7"]]],
    [
      "a Word table",
      "Chỉ tiêu\tSố\r\nHộ\t12\r\n",
      [
        ["Chỉ tiêu", "Số"],
        ["Hộ", "12"],
      ],
    ],
    ["Word's own marks", "Hộ\u0007\t12\u0007", [["Hộ", "12"]]],
    ["decomposed letters", "Hộ".normalize("NFD"), [["Hộ"]]],
    ["an old Mac's line ends", "1\r2\r", [["1"], ["2"]]],
  ])("%s", (_, text, rows) => {
    expect(readClipboard(text)).toEqual(rows);
  });

  it("drops one trailing empty line, not two", () => {
    expect(readClipboard("1\n\n\n")).toEqual([["1"], [""], [""]]);
  });

  it("reads a large block of unclosed quotes in good time", () => {
    const rows = readClipboard('"a\t'.repeat(200_000));
    expect(rows[0]).toHaveLength(200_001);
  });
});

const cell = fc
  .string({ unit: fc.constantFrom(..."ab ộ1,.\"'"), maxLength: 8 })
  .map((text) => text.trim().replace(/ +/g, " "));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe("laws", () => {
  itHolds("what is quoted as Excel quotes is read back", table, (rows) => {
    const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join("\t")).join("\r\n");
    expect(readClipboard(`${text}\r\n`)).toEqual(rows.map((row) => row.map((each) => each.normalize("NFC"))));
  });

  itHolds("no text makes it throw", fc.string({ unit: "binary", maxLength: 60 }), (text) => {
    for (const row of readClipboard(text)) for (const each of row) expect(each).not.toMatch(/[\t\r\n]/);
  });
});
