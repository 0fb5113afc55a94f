import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "@/lib/format/numbers";
import { ASSESSMENT_STATUSES, type AssessmentStatus } from "@/lib/indicators/assessment";
import { itHolds } from "@/lib/testing/property";
import { arrangeRows, printedNumber, statusTally } from "./arrange-rows";
import type { IndicatorRow, IndicatorRowGroup } from "./indicator-rows";
import {
  nextSort,
  readTableChoice,
  SORT_COLUMNS,
  type TableChoice,
  tableParameters,
  tableQuery,
  tableWords,
  WHOLE_TABLE,
} from "./table-choice";

const row = (code: string, name: string, percent: string, status: AssessmentStatus, unitSet = 0): IndicatorRow => [
  ...([code, name, "giấy", 0, "100", ["", "", "", ""], "50", percent, "", "", "", status, 0, unitSet] as const),
];
const GROUPS: IndicatorRowGroup[] = [
  {
    code: "kinh-te",
    name: "Kinh tế",
    rows: [
      row("thu", "Thu ngân sách", "98,5%", "on-course"),
      row("chi", "Chi đầu tư", "", "followed", 1),
      row("gcn", "Cấp giấy chứng nhận", "1.015%", "behind"),
    ],
  },
  { code: "dang", name: "Xây dựng Đảng", rows: [row("dv", "Kết nạp đảng viên", "61,9%", "behind", 1)] },
];
const UNITS = {
  units: [
    { id: "u1", name: "Thôn 1" },
    { id: "u2", name: "Phòng Kinh tế" },
  ],
  sets: [[0, 1], [1]],
};
const codes = (choice: Partial<TableChoice>) =>
  arrangeRows(GROUPS, UNITS, { ...WHOLE_TABLE, ...choice }).map(({ name, rows }) => [
    name,
    ...rows.map(([code]) => code),
  ]);
const by = (column: keyof typeof SORT_COLUMNS, descending: boolean) => ({ sort: { column, descending } });

describe("the rows asked for", () => {
  it.each<[string, Partial<TableChoice>, string[][]]>([
    [
      "all",
      {},
      [
        ["Kinh tế", "thu", "chi", "gcn"],
        ["Xây dựng Đảng", "dv"],
      ],
    ],
    ["without accents, in any order", { text: "SACH  thu" }, [["Kinh tế", "thu"]]],
    ["đ is d", { text: "dang vien" }, [["Xây dựng Đảng", "dv"]]],
    [
      "a status",
      { status: "behind" },
      [
        ["Kinh tế", "gcn"],
        ["Xây dựng Đảng", "dv"],
      ],
    ],
    ["a lĩnh vực", { group: "dang" }, [["Xây dựng Đảng", "dv"]]],
    ["a unit", { unit: "u1" }, [["Kinh tế", "thu", "gcn"]]],
    ["a unit nobody knows", { unit: "x" }, []],
    ["two filters together", { unit: "u1", status: "behind" }, [["Kinh tế", "gcn"]]],
    ["nothing", { text: "không có" }, []],
    ["by percentage, rows without one last", by("percent", true), [["", "gcn", "thu", "dv", "chi"]]],
    ["the other way round, rows without one still last", by("percent", false), [["", "dv", "thu", "gcn", "chi"]]],
    ["by name as Vietnamese is sorted", by("name", false), [["", "gcn", "chi", "dv", "thu"]]],
    ["the urgent first, equal ones in catalogue order", by("status", false), [["", "gcn", "dv", "thu", "chi"]]],
  ])("%s", (_, choice, expected) => {
    expect(codes(choice)).toEqual(expected);
  });

  it("counts statuses of a group, the urgent first", () => {
    expect(statusTally(GROUPS[0]?.rows ?? [])).toEqual([
      { status: "behind", count: 1 },
      { status: "on-course", count: 1 },
      { status: "followed", count: 1 },
    ]);
  });
});

describe("numbers as printed", () => {
  itHolds("a printed quantity is read back", fc.integer({ min: -9e12, max: 9e12 }), (quantity) => {
    expect(printedNumber(formatQuantity(quantity, 3))).toBeCloseTo(quantity / 1000, 6);
  });
  it.each([
    ["≥ 95,5", 95.5],
    [["trên 259%", "theo nguồn công bố"], 259],
    ["6,6–6,8", 6.6],
    ["+1.234,5 điểm %", 1234.5],
    ["-", 0],
    ["", null],
    ["…", null],
    ["x", null],
    ["xong", null],
  ] as const)("%j", (cell, expected) => {
    expect(printedNumber(cell)).toBe(expected);
  });
});

describe("the choice in the address", () => {
  const choices: fc.Arbitrary<TableChoice> = fc.record({
    text: fc.string({ maxLength: 100 }),
    status: fc.constantFrom("" as const, ...ASSESSMENT_STATUSES),
    group: fc.string({ maxLength: 30 }),
    unit: fc.string({ maxLength: 30 }),
    sort: fc.option(
      fc.record({
        column: fc.constantFrom(...(Object.keys(SORT_COLUMNS) as (keyof typeof SORT_COLUMNS)[])),
        descending: fc.boolean(),
      }),
    ),
  });
  itHolds("is read back from its own link", choices, (choice) => {
    expect(readTableChoice(Object.fromEntries(tableParameters(choice)))).toEqual(choice);
  });

  it.each([{ q: ["a"], status: "x", group: ["b"], unit: undefined, sort: "-" }, { sort: "quarters" }])(
    "what cannot be read asks for nothing: %j",
    (given) => {
      expect(readTableChoice(given)).toEqual(WHOLE_TABLE);
    },
  );

  it("a head asks for one direction, the other, then the catalogue's order", () => {
    const first = nextSort(null, "percent");
    const second = nextSort(first, "percent");
    expect([first, second, nextSort(second, "percent")]).toEqual([
      by("percent", true).sort,
      by("percent", false).sort,
      null,
    ]);
    expect(nextSort(first, "status")).toEqual({ column: "status", descending: false });
  });

  it("in words", () => {
    const choice: TableChoice = { ...WHOLE_TABLE, text: " thu ", status: "behind", ...by("percent", true) };
    expect(tableWords(choice, "Kinh tế", "Thôn 1")).toBe(
      "lĩnh vực Kinh tế; đánh giá Chậm; đơn vị Thôn 1; tìm “thu”; xếp theo % KH, giảm dần",
    );
    expect(tableWords(WHOLE_TABLE, "", "")).toBe("");
    expect(tableQuery("period=2026-9M", choice)).toBe("period=2026-9M&q=+thu+&status=behind&sort=-percent");
  });
});
