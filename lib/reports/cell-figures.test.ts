import { describe, expect, it } from "vitest";
import type { CellFigures, CellLine } from "./cell-figures";
import { meetingSentences, ratingSentences } from "./cell-sentences";
import { plainText } from "./document";

const line = (unitId: string, over: Partial<CellLine> = {}): CellLine => ({
  ...{ unitId, name: unitId, owed: 9, regular: 9, thematic: 3, attendance: null },
  ...{ classes: { good: 8, fair: 1, average: 0, poor: 0 }, yearClass: null, level: "good" },
  ...over,
});
const figures = (...lines: CellLine[]): CellFigures => ({
  year: 2026,
  lines,
  attendance: { numerator: 469, denominator: 500 },
});
const NOTHING_TOLD = { held: false, attendance: false, classes: false };
const say = (...sentences: { spans: Parameters<typeof plainText>[0] }[]) =>
  sentences.map(({ spans }) => plainText(spans));

describe("what confirmed records say in the text", () => {
  it("counts meetings over all cells, with the share of those present recomputed", () => {
    expect(
      say(
        ...meetingSentences(
          figures(line("a"), line("b", { regular: 8, classes: { good: 7, fair: 0, average: 0, poor: 1 } })),
          NOTHING_TOLD,
        ),
      ),
    ).toEqual([
      "Các chi bộ đã tổ chức 17/18 kỳ sinh hoạt thường kỳ và 6 kỳ sinh hoạt chuyên đề.",
      "Tỷ lệ đảng viên dự sinh hoạt đạt 93,8%.",
      "Trong các kỳ sinh hoạt đã xác nhận có 15 kỳ xếp loại Tốt, 1 kỳ xếp loại Khá, 1 kỳ xếp loại Kém.",
    ]);
  });

  it("repeats nothing that approved sheets have told, and says nothing where nothing is confirmed", () => {
    const told = { held: true, attendance: true, classes: false };
    expect(meetingSentences(figures(line("a")), told).map(({ key }) => key)).toEqual(["meetings:classes"]);
    expect(meetingSentences(figures(line("a", { regular: 0, thematic: 0 })), NOTHING_TOLD)).toEqual([]);
  });

  it("tells the ratings that were decided, and how many are still to come", () => {
    expect(
      say(...ratingSentences(figures(line("a"), line("b", { level: "excellent" }), line("c", { level: null })))),
    ).toEqual([
      "Xếp loại năm 2026: 1 chi bộ hoàn thành xuất sắc nhiệm vụ, 1 chi bộ hoàn thành tốt nhiệm vụ.",
      "Còn 1 chi bộ chưa có kết quả xếp loại.",
    ]);
    expect(ratingSentences(figures(line("a", { level: null })))).toEqual([]);
  });
});
