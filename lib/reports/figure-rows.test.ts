import { expect, it } from "vitest";
import { buildReport } from "./build-report";
import { changesSince, originKey } from "./changes-since";
import type { FigureAspect, FigureOrigin } from "./document";
import { ANNEX_KINDS } from "./draft";
import { changedRows, namesIn, printedRows } from "./figure-rows";
import { frozenFigures } from "./frozen";
import { annexInput } from "./testing/annex-input";

const figure = (indicatorCode: string, text: string, aspect: FigureAspect = "figure") => ({
  origin: { kind: "indicator" as const, indicatorCode, periodKey: "2026", aspect },
  text,
  column: text.includes(" ") ? null : "actual",
});
const NAMES = new Map([["thu", "Thu ngân sách"]]);
const printed = [figure("thu", "58,7 tỷ đồng"), figure("thu", "58.700"), figure("chi", "40.000")];
const now = [figure("thu", "60 tỷ đồng"), figure("thu", "60.000"), figure("chi", "40.000"), figure("thu", "1", "plan")];
const key = (code: string) => originKey(figure(code, "").origin);
const href = (code: string) => `/indicators/${code}?period=2026`;

it("names each printed number once, as printed and, where it changed, as it is now", () => {
  expect(printedRows(printed, changesSince(printed, now), NAMES)).toEqual([
    {
      ...{ key: key("thu"), what: "Thu ngân sách", aspect: "Thực hiện", href: href("thu") },
      ...{ printed: "58,7 tỷ đồng · 58.700", now: "60 tỷ đồng · 60.000" },
    },
    { key: key("chi"), what: "chi", aspect: "Thực hiện", printed: "40.000", now: null, href: href("chi") },
  ]);
});

it("names what changed and what came later", () => {
  expect(
    changedRows(changesSince(printed, now), NAMES).map(({ aspect, printed, now }) => [aspect, printed, now]),
  ).toEqual([
    ["Thực hiện", "58,7 tỷ đồng · 58.700", "60 tỷ đồng · 60.000"],
    ["Kế hoạch", "", "1"],
  ]);
});

it("tells counts and cells apart by what they count and of whom", () => {
  const year = { year: 2026, kind: "meetings" as const };
  const of = { indicatorCode: "thu", periodKey: "2026", aspect: "figure" as const, kind: "unit-figure" as const };
  const counts: [FigureOrigin, what: string, aspect: string][] = [
    [{ ...year, measure: "regular", unitId: "u1" }, "Sinh hoạt chi bộ: Thôn 1", "Số kỳ thường kỳ đã họp"],
    [{ ...year, measure: "regular", unitId: "u2" }, "Sinh hoạt chi bộ: Thôn 2", "Số kỳ thường kỳ đã họp"],
    [{ ...year, measure: "thematic", unitId: null }, "Sinh hoạt chi bộ", "Số kỳ chuyên đề"],
    [{ ...year, measure: "on-time-share", unitId: null }, "Sinh hoạt chi bộ", "Tỷ lệ: số kỳ ghi vào hệ thống đúng hạn"],
    [{ ...year, measure: "?", unitId: null }, "Sinh hoạt chi bộ", "Năm 2026"],
    [{ kind: "rating", year: 2026, measure: "excellent" }, "Xếp loại chi bộ", "Số chi bộ hoàn thành xuất sắc nhiệm vụ"],
    [{ kind: "rating", year: 2026, measure: "level u2" }, "Xếp loại chi bộ: Thôn 2", "Kết quả xếp loại"],
    [{ kind: "roll-up", periodKey: "2026", measure: "behind" }, "Tổng hợp các chỉ tiêu", "Số chỉ tiêu chậm tiến độ"],
    [{ kind: "roll-up", periodKey: "2026", measure: "met" }, "Tổng hợp các chỉ tiêu", "Số chỉ tiêu đạt kế hoạch"],
    [{ ...of, unitId: "u1" }, "Thu ngân sách: Thôn 1", "Thực hiện"],
    [{ ...of, unitId: "u2" }, "Thu ngân sách: Thôn 2", "Thực hiện"],
    ...([2, 3] as const).map((quarter): (typeof counts)[number] => [
      { ...of, unitId: "u2", aspect: "in-quarter", periodKey: `2026-Q${quarter}` },
      "Thu ngân sách: Thôn 2",
      `Thực hiện trong quý ${quarter === 2 ? "II" : "III"}`,
    ]),
  ];
  const names = new Map([...NAMES, ["u1", "Thôn 1"], ["u2", "Thôn 2"]]);
  const rows = printedRows(
    counts.map(([origin]) => ({ origin, text: "1", column: null })),
    [],
    names,
  );
  expect(rows.map(({ what, aspect }) => [what, aspect])).toEqual(counts.map(([, ...words]) => words));
  expect(new Set(rows.map((row) => row.key)).size).toBe(counts.length);
});

it("has words for whatever a report prints, by the names of its input", () => {
  const input = annexInput(ANNEX_KINDS);
  const names = namesIn(input);
  const rows = printedRows(frozenFigures(buildReport(input).document), [], names);
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(({ aspect }) => /^(Năm \d+|Số chỉ tiêu)$/.test(aspect))).toEqual([]);
  expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(["Sinh hoạt chi bộ: Chi bộ 1"]));
});
