import { describe, expect, it } from "vitest";
import type { RatingLevel } from "@/lib/party-cell-meetings/rating";
import type { CellFigures, CellLine } from "./cell-figures";
import { meetingSentences, ratingSentences } from "./cell-sentences";
import { plainText } from "./document";
import type { Sentence } from "./draft";

const QUARTER = { kind: "quarter", year: 2026, quarter: 3 } as const;
const YEAR = { kind: "year", year: 2026 } as const;
const UNTOLD = { held: false, attendance: false, classes: false };

function cell(over: Partial<CellLine> = {}): CellLine {
  return {
    ...{ unitId: "c", name: "Chi bộ thôn 1", owed: 3, regular: 3, thematic: 1, attendance: null, yearClass: null },
    classes: { good: 2, fair: 1, average: 0, poor: 0 },
    level: null,
    ...over,
  };
}

function figures(lines: CellLine[], over: Partial<CellFigures> = {}): CellFigures {
  const capRule = { capPercent: 200, capBase: "good" } as const;
  return { year: 2026, lines, attendance: null, onTime: 0, capRule, ...over };
}

function rated(counts: Partial<Record<RatingLevel | "none", number>>, over: Partial<CellFigures> = {}): CellFigures {
  const lines = Object.entries(counts).flatMap(([level, of]) =>
    Array.from({ length: of }, () => cell({ level: level === "none" ? null : (level as RatingLevel) })),
  );
  return figures(lines, over);
}

const told = (sentences: Sentence[]) => sentences.map(({ key, spans }) => `${key}: ${plainText(spans)}`);

describe("meetingSentences", () => {
  const four = figures([cell(), cell(), cell({ regular: 2, thematic: 0 }), cell()], {
    attendance: { numerator: 926, denominator: 1000 },
    onTime: 10,
  });

  it("tells a quarter: held of owed, in time, thematic, attendance, classes", () => {
    expect(told(meetingSentences(four, UNTOLD, { period: QUARTER, closed: false, padded: true }))).toEqual([
      "meetings:held: Trong quý, các chi bộ đã tổ chức 11/12 kỳ sinh hoạt thường kỳ (đạt 91,7%) và 03 kỳ sinh hoạt chuyên đề.",
      "meetings:on-time: Trong quý có 10/11 kỳ sinh hoạt thường kỳ được ghi vào hệ thống đúng hạn (đạt 90,9%).",
      "meetings:thematic: Có 3/4 chi bộ đã sinh hoạt chuyên đề trong quý (đạt 75%).",
      "meetings:attendance: Tỷ lệ đảng viên dự sinh hoạt đạt 92,6%.",
      "meetings:classes: Kết quả chấm điểm các kỳ sinh hoạt đã xác nhận: 08 kỳ xếp loại Tốt, 04 kỳ xếp loại Khá.",
    ]);
  });

  it("does not tell twice what approved sheets have told, nor thematic cells of a year", () => {
    const sentences = meetingSentences(
      four,
      { held: true, attendance: true, classes: true },
      { period: YEAR, closed: true, padded: true },
    );
    expect(sentences.map(({ key }) => key)).toEqual(["meetings:on-time"]);
  });

  it("leaves out what no record tells, and forms no share of more meetings than were owed", () => {
    expect(
      meetingSentences(figures([cell({ regular: 0, thematic: 0 })]), UNTOLD, {
        period: YEAR,
        closed: true,
        padded: true,
      }),
    ).toEqual([]);
    const over = figures([cell({ owed: 2, thematic: 0 })], { onTime: 3 });
    expect(told(meetingSentences(over, UNTOLD, { period: YEAR, closed: false, padded: false }))[0]).toBe(
      "meetings:held: Từ đầu năm đến nay, các chi bộ đã tổ chức 3 kỳ sinh hoạt thường kỳ.",
    );
  });

  it("prints 100% of all of them alone", () => {
    const many = figures([cell({ owed: 2000, regular: 1999, thematic: 0 })], { onTime: 1999 });
    const [held, inTime] = told(meetingSentences(many, UNTOLD, { period: YEAR, closed: true, padded: true }));
    expect(held).toContain("(đạt 99,95%)");
    expect(inTime).toMatch(/^meetings:on-time: Cả năm có .*\(đạt 100%\)/);
  });
});

describe("ratingSentences", () => {
  it("tells each level with its share, and the cap as it is reckoned", () => {
    const all = rated({ excellent: 8, good: 40, completed: 3, "not-completed": 1 });
    expect(told(ratingSentences(all, { padded: true }))).toEqual([
      "rating:levels: Năm 2026, có 52 chi bộ được đánh giá, xếp loại, gồm: 08 chi bộ hoàn thành xuất sắc nhiệm vụ (15,4%), " +
        "40 chi bộ hoàn thành tốt nhiệm vụ (76,9%), 03 chi bộ hoàn thành nhiệm vụ (5,8%), 01 chi bộ không hoàn thành nhiệm vụ (1,9%).",
      "rating:cap: Số chi bộ hoàn thành xuất sắc nhiệm vụ không vượt mức tối đa 08 chi bộ (20% của 40 chi bộ hoàn thành tốt nhiệm vụ).",
    ]);
  });

  it("says by how many the cap is passed, by its other base, and that some are left", () => {
    const most = rated(
      { excellent: 10, good: 34, none: 2 },
      { capRule: { capPercent: 200, capBase: "good-and-excellent" } },
    );
    expect(told(ratingSentences(most, { padded: true })).slice(1)).toEqual([
      "rating:left: Còn 02 chi bộ chưa có kết quả xếp loại.",
      "rating:cap: Tính đến nay, số chi bộ hoàn thành xuất sắc nhiệm vụ vượt 02 chi bộ so với mức tối đa 08 chi bộ (20% của 44 chi bộ hoàn thành tốt nhiệm vụ trở lên).",
    ]);
  });

  it("says nothing where nothing is rated, and no cap where none is rated HTXSNV", () => {
    expect(ratingSentences(rated({ none: 3 }), { padded: true })).toEqual([]);
    expect(ratingSentences(rated({ good: 3 }), { padded: true }).map(({ key }) => key)).toEqual(["rating:levels"]);
  });
});

it("every number is a figure of meetings or of the rating", () => {
  const cells = rated({ excellent: 8, good: 40 }, { attendance: { numerator: 9, denominator: 10 }, onTime: 100 });
  const way = { period: QUARTER, closed: false, padded: true };
  for (const { spans } of [...meetingSentences(cells, UNTOLD, way), ...ratingSentences(cells, way)]) {
    for (const span of spans) {
      if (span.kind === "text") expect(span.text.replace("Năm 2026", "")).not.toMatch(/\d/);
      if (span.kind === "figure") expect(["meetings", "rating"]).toContain(span.origin.kind);
    }
  }
});
