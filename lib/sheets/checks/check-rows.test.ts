import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import { indicator as sample } from "@/lib/indicators/testing/samples";
import { itHolds } from "@/lib/testing/property";
import { checkRows, type RowBeside } from "./check-rows";
import { checkSheet } from "./check-sheet";
import { IDENTITIES } from "./identities";
import { cellOf, contextOf, type Given } from "./testing/contexts";

const NOTHING: CellValue = { kind: "nothing-arose" };
type Cell = Given | CellValue;

const isCell = (cell: Cell): cell is CellValue => typeof cell === "object" && cell !== null && "kind" in cell;
const toCell = (cell: Cell): CellValue => (isCell(cell) ? cell : cellOf(cell));

function row(code: string, now: Cell, before: Cell = null, parentId: string | null = null): RowBeside {
  return { indicator: sample({ id: code, code, parentId }), value: toCell(now), previous: toCell(before) };
}

const said = (rows: RowBeside[]) =>
  [...checkRows(rows)].map(([id, warnings]) => `${id}: ${warnings.map(({ message }) => message).join(" ")}`);

describe("a total and its parts", () => {
  const total = (whole: Cell, a: Cell, b: Cell, before: [Cell, Cell, Cell] = [null, null, null]) =>
    said([row("tong", whole, before[0]), row("a", a, before[1], "tong"), row("b", b, before[2], "tong")]);

  it.each<[string, string[], string[]]>([
    ["agree", total(31, 28, 3), []],
    [
      "fall short",
      total(31, 28, 2),
      ["tong: Các chỉ tiêu thành phần cộng lại là 30, nhỏ hơn tổng 31. Xem lại hoặc ghi lý do."],
    ],
    [
      "exceed it",
      total(31, 29, 3),
      ["tong: Các chỉ tiêu thành phần cộng lại là 32, lớn hơn tổng 31. Xem lại hoặc ghi lý do."],
    ],
    ["leave a rest as last quarter", total(100, 60, 30, [90, 50, 30]), []],
    [
      "exceed it though they left a rest last quarter",
      total(100, 80, 30, [90, 50, 30]),
      ["tong: Các chỉ tiêu thành phần cộng lại là 110, lớn hơn tổng 100. Xem lại hoặc ghi lý do."],
    ],
    [
      "leave a rest after having agreed",
      total(100, 60, 30, [90, 60, 30]),
      ["tong: Các chỉ tiêu thành phần cộng lại là 90, nhỏ hơn tổng 100. Xem lại hoặc ghi lý do."],
    ],
    ["count không phát sinh as zero", total(28, 28, NOTHING), []],
    ["are not all filled", total(31, 28, null), []],
    ["have no figure", total(31, 28, { kind: "no-data", reason: "Chưa có biểu" }), []],
    ["have no total yet", total(null, 28, 3), []],
  ])("%s", (_name, warnings, expected) => {
    expect(warnings).toEqual(expected);
  });
});

describe("identities of domain.md §3.10", () => {
  const members = (moves: [Cell, Cell, Cell, Cell, Cell], end: Cell, start: Cell = 31) =>
    said([
      row("tong-so-dang-vien", end, start),
      ...[
        "ket-nap-dang-vien",
        ...["chuyen-den", "chuyen-di", "ra-khoi-dang", "tu-tran"].map((move) => `dang-vien-${move}`),
      ].map((code, place) => row(code, moves[place] ?? null)),
    ]);
  const files = (before: Cell, arrived: Cell, solved: Cell, open: Cell, openBefore: Cell = null) =>
    said([
      row("ho-so-ky-truoc-chuyen-sang", before),
      row("ho-so-tiep-nhan", arrived),
      row("ho-so-dung-han", solved),
      row("ho-so-dang-giai-quyet", open, openBefore),
    ]);
  const attendance = (rate: Cell, excused: Cell, unexcused: Cell) =>
    said([
      row("ty-le-du-sinh-hoat", rate),
      row("luot-vang-co-ly-do", excused),
      row("luot-vang-khong-ly-do", unexcused),
    ]);

  it.each<[string, string[], string[]]>([
    ["members agree", members([2, 1, 1, NOTHING, 1], 32), []],
    [
      "members do not",
      members([2, 1, 1, NOTHING, 1], 33),
      [
        "tong-so-dang-vien: Đảng viên đầu kỳ cộng kết nạp, chuyển đến, trừ chuyển đi, ra khỏi Đảng, từ trần là 32, " +
          "nhưng tổng số cuối kỳ là 33. Xem lại hoặc ghi lý do.",
      ],
    ],
    ["members of an unknown start", members([2, 1, 1, NOTHING, 1], 33, null), []],
    ["members with an empty move", members([2, 1, null, NOTHING, 1], 33), []],
    ["files agree", files(96, 2480, [2361, 2398], 178, 96), []],
    [
      "files do not",
      files(96, 2480, [2361, 2398], 170),
      [
        "ho-so-dang-giai-quyet: Hồ sơ kỳ trước chuyển sang cộng tiếp nhận mới là 2.576, nhưng đã giải quyết cộng đang " +
          "giải quyết là 2.568. Xem lại hoặc ghi lý do.",
      ],
    ],
    [
      "files lost between two quarters",
      files(96, 2480, [2361, 2398], 178, 90),
      [
        "ho-so-ky-truoc-chuyen-sang: Hồ sơ kỳ trước chuyển sang là 96, nhưng hồ sơ đang giải quyết cuối quý trước là " +
          "90. Xem lại hoặc ghi lý do.",
      ],
    ],
    ["attendance agrees", attendance([89, 99], 8, 2), []],
    [
      "attendance does not",
      attendance([89, 99], 8, NOTHING),
      [
        "ty-le-du-sinh-hoat: Lượt có mặt cộng vắng có lý do, vắng không lý do là 97, nhưng lượt phải dự là 99. Xem " +
          "lại hoặc ghi lý do.",
      ],
    ],
    ["a term is not on the sheet", said([row("ty-le-du-sinh-hoat", [89, 99]), row("luot-vang-co-ly-do", 8)]), []],
  ])("%s", (_name, warnings, expected) => {
    expect(warnings).toEqual(expected);
  });
});

describe("any sheet", () => {
  const codes = [
    ...new Set(IDENTITIES.flatMap(({ left, right }) => [...left.terms, ...right.terms]).map(({ code }) => code)),
  ];
  const cell = fc.oneof(
    fc.constantFrom<CellValue>({ kind: "blank" }, NOTHING, { kind: "no-data", reason: "Chưa có biểu" }),
    fc.integer({ min: -5, max: 50 }).map((given) => cellOf(given)),
    fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 })).map((given) => cellOf(given)),
  );
  const rows = fc.tuple(...codes.map(() => fc.tuple(cell, cell, fc.boolean()))).map((cells) =>
    cells.map(([value, before, inTotal], place) => {
      const code = codes[place] ?? "";
      return {
        ...contextOf([]),
        indicator: sample({ id: code, code, parentId: inTotal ? "ho-so-tiep-nhan" : null }),
        value,
        history: [{ year: 2026, quarter: 2 as const, value: before }],
      };
    }),
  );

  itHolds(
    "warns the same whatever the order of its rows",
    fc.tuple(rows, fc.infiniteStream(fc.nat())),
    ([given, keys]) => {
      const shuffled = given.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const byId = (map: Map<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(
        byId(
          checkSheet(
            3,
            shuffled.map(({ each }) => each),
          ),
        ),
      ).toEqual(byId(checkSheet(3, given)));
    },
  );

  itHolds("says nothing of a sheet that is empty or has no figures", rows, (given) => {
    const empty = given.map((each) => ({ ...each, value: { kind: "blank" as const } }));
    expect(checkSheet(3, empty).size).toBe(0);
  });
});
