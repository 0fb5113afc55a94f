import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { book, indicator, plan, rate, rateTotal, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Period } from "@/lib/periods/period";
import { buildReport } from "../build-report";
import type { CellFigures, CellLine } from "../cell-figures";
import { type Annex, plainText, spansOf } from "../document";
import { ANNEX_KINDS, type AnnexChoice, type AnnexKind } from "../draft";
import type { ReportInput } from "../report-input";
import { paperDress } from "../testing/paper-dress";
import { reportInput } from "../testing/report-input";
import { annexColumns, usualAnnexes } from "./build-annexes";

const TODAY = "2026-11-22";
const YEAR: Period = { kind: "year", year: 2026 };
const QUARTER: Period = { kind: "quarter", year: 2026, quarter: 3 };

function yearBook(changes: Partial<YearBook> = {}): YearBook {
  const of = (id: string, name: string) => ({ id, code: id, name, shortName: name });
  const flow = (id: string, name: string, groupId: string, parentId: string | null = null) =>
    indicator({ ...of(id, name), groupId, parentId, direction: "neutral" });
  return book({
    groups: [
      { id: "g-budget", code: "ngan-sach", name: "Ngân sách", sortOrder: 1 },
      { id: "g-land", code: "dat-dai", name: "Đất đai", sortOrder: 2 },
      { id: "g-party", code: "xay-dung-dang", name: "Xây dựng Đảng", sortOrder: 3 },
    ],
    indicators: [
      flow("thu-xa", "Tổng thu ngân sách xã", "g-budget"),
      flow("thu-noi-dia", "Thu nội địa", "g-budget", "thu-xa"),
      flow("thu-phi", "Thu phí", "g-budget", "thu-noi-dia"),
      flow("chi-ngan-sach", "Tổng chi ngân sách xã", "g-budget"),
      indicator({ ...of("cap-gcn-lan-dau", "Cấp GCN lần đầu"), groupId: "g-land", unitOfMeasure: "giấy" }),
      rate({ ...of("ty-le", "Tỷ lệ đúng hạn"), groupId: "g-land" }),
      indicator({ ...of("ket-nap-dang-vien", "Kết nạp"), groupId: "g-party", unitOfMeasure: "đảng viên" }),
    ],
    plans: [
      { ...plan(100), indicatorId: "thu-xa" },
      { ...plan(120), indicatorId: "thu-xa", basis: "province", documentNumber: "01-TU" },
      { ...plan(50), indicatorId: "chi-ngan-sach", basis: "province", documentNumber: "01-TU" },
      { ...plan(200), indicatorId: "cap-gcn-lan-dau" },
      { ...plan(260), indicatorId: "cap-gcn-lan-dau", effectiveOn: "2026-09-15", documentNumber: "45-NQ/ĐU" },
      { ...plan(95), indicatorId: "ty-le" },
    ],
    totals: [
      ...([1, 2, 3] as const).map((quarter) => total(quarter, 30, { indicatorId: "thu-xa" })),
      ...([1, 2, 3] as const).map((quarter) => total(quarter, 10, { indicatorId: "thu-noi-dia" })),
      total(3, 2, { indicatorId: "thu-phi" }),
      total(3, 40, { indicatorId: "chi-ngan-sach", estimated: true }),
      ...([1, 2, 3] as const).map((quarter) =>
        total(quarter, 40, { indicatorId: "cap-gcn-lan-dau", unitsExpected: 2, unitsReported: 2 }),
      ),
      rateTotal(3, 240, 298, { indicatorId: "ty-le" }),
      total(3, 4, { indicatorId: "ket-nap-dang-vien" }),
    ],
    submissions: [{ quarter: 3, submitted: 2, approved: 2, expected: 2 }],
    ...changes,
  });
}

function series(indicatorId: string, unitId: string, cells: (CellValue | null)[]): UnitSeries {
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
    ...{ quarter, assigned: true, excused: false, cell: cells[quarter - 1] ?? null },
  }));
  return { indicatorId, unitId, unitName: `Thôn ${unitId}`, predecessor: false, quarters };
}

const value = (amount: number): CellValue => ({ kind: "value", value: amount * 1000 });
const UNITS = [
  series("cap-gcn-lan-dau", "1", [value(25), value(40), { kind: "nothing-arose" }]),
  series("cap-gcn-lan-dau", "2", [value(15), null, value(40)]),
  series("ket-nap-dang-vien", "1", Array(4).fill({ kind: "no-data", reason: "Chưa họp xét" })),
  series("ket-nap-dang-vien", "2", [value(1), value(1), value(2), { kind: "nothing-arose" }]),
];

const line = (unitId: string, over: Partial<CellLine> = {}): CellLine => ({
  ...{
    unitId,
    name: `Chi bộ ${unitId}`,
    owed: 9,
    regular: 8,
    thematic: 3,
    attendance: { numerator: 180, denominator: 200 },
  },
  ...{ classes: { good: 6, fair: 2, average: 0, poor: 0 }, yearClass: "fair", level: "good" },
  ...over,
});
const CELLS: CellFigures = {
  year: 2026,
  lines: [line("1"), line("2", { regular: 9, attendance: null, level: null, yearClass: null })],
  attendance: { numerator: 180, denominator: 200 },
  onTime: 15,
  capRule: { capPercent: 200, capBase: "good" },
};

function build(
  kinds: readonly AnnexKind[],
  over: Partial<ReportInput> = {},
  period = YEAR,
  changes: Partial<YearBook> = {},
) {
  const annexes: AnnexChoice[] = kinds.map((kind) => ({ kind, withoutColumns: [] }));
  const input = {
    ...reportInput(yearBook(changes), TODAY, paperDress(TODAY), period),
    units: UNITS,
    cells: CELLS,
    annexes,
    ...over,
  };
  return buildReport(input).document;
}

function only(kind: AnnexKind, over: Partial<ReportInput> = {}, period = YEAR, changes: Partial<YearBook> = {}): Annex {
  const [annex] = build([kind], over, period, changes).annexes;
  if (annex === undefined) throw new Error(`no ${kind}`);
  return annex;
}

const heads = ({ table }: Annex) =>
  table.columns.map(({ over, title }) => (over === undefined ? title : `${over}/${title}`));

function rowOf({ table }: Annex, key: string): string[] {
  const found = table.rows.find((row) => row.kind === "entry" && row.key === key);
  if (found?.kind !== "entry") throw new Error(`no row ${key}`);
  return found.cells.map((spans) =>
    spans.map((span) => (span.kind === "note-mark" ? `[${span.mark}]` : span.text)).join(""),
  );
}

describe("the table of indicators", () => {
  it("of a quarter has the quarter's own figure beside the cumulative one", () => {
    const annex = only("indicators", {}, QUARTER);
    expect(heads(annex)).toEqual([
      ...["STT", "Chỉ tiêu", "ĐVT", "Lũy kế cùng kỳ 2025"],
      ...[
        "Kế hoạch năm 2026/Tỉnh giao",
        "Kế hoạch năm 2026/Xã giao đầu năm",
        "Kế hoạch năm 2026/Xã giao, sau điều chỉnh",
      ],
      ...["TH (ước TH) quý III", "Lũy kế 9 tháng", "So KH năm (%)", "So cùng kỳ (%)", "Đơn vị báo cáo"],
    ]);
    expect(rowOf(annex, "cap-gcn-lan-dau").slice(3)).toEqual([
      "",
      "",
      "200",
      "260[(2)]",
      "40",
      "120",
      "46,2",
      "",
      "2/2",
    ]);
    expect(annex).toMatchObject({
      title: "PHỤ LỤC",
      subtitle: "Kết quả thực hiện các chỉ tiêu chủ yếu quý III năm 2026",
    });
  });

  it("of the year has both bases, the plan the year began with, the verdict once it is closed, and next year's plan", () => {
    const nextPlans = new Map([["thu-xa", { ...plan(130), quarters: null }]]);
    const annex = only("indicators", { nextPlans }, YEAR);
    expect(heads(annex).slice(4)).toEqual([
      ...[
        "Kế hoạch năm 2026/Tỉnh giao",
        "Kế hoạch năm 2026/Xã giao đầu năm",
        "Kế hoạch năm 2026/Xã giao, sau điều chỉnh",
      ],
      ...["TH (ước TH) lũy kế 2026", "So KH (%)", "So cùng kỳ (%)", "Đánh giá", "KH năm 2027"],
    ]);
    expect(rowOf(annex, "thu-xa").slice(4, 8)).toEqual(["120", "", "100", "90"]);
    expect(rowOf(annex, "thu-xa").at(-1)).toBe("130");
    expect(rowOf(annex, "chi-ngan-sach").slice(4, 8)).toEqual(["50", "", "", "40[(1)]"]);
  });

  it("keeps a revised target that the province alone gave under the province's head", () => {
    const province = { ...plan(50), indicatorId: "chi-ngan-sach", basis: "province" as const, documentNumber: "01-TU" };
    const revisedLater = { ...province, planned: 60_000, effectiveOn: "2026-09-15", documentNumber: "09-TU" };
    const { plans } = yearBook();
    const alone = only("indicators", {}, YEAR, {
      plans: [...plans.filter(({ documentNumber }) => documentNumber !== "45-NQ/ĐU"), revisedLater],
    });
    expect(heads(alone).slice(4, 6)).toEqual(["Kế hoạch năm 2026/Tỉnh giao", "Kế hoạch năm 2026/Xã giao"]);
    expect(rowOf(alone, "chi-ngan-sach").slice(4, 6)).toEqual(["60[(1)]", ""]);
    const beside = only("indicators", {}, YEAR, { plans: [...plans, revisedLater] });
    expect(heads(beside).slice(4, 7)).toEqual(
      ["Tỉnh giao", "Xã giao đầu năm", "Xã giao, sau điều chỉnh"].map((each) => `Kế hoạch năm 2026/${each}`),
    );
    expect(rowOf(beside, "chi-ngan-sach").slice(4, 7)).toEqual(["60[(1)]", "", ""]);
    expect(rowOf(beside, "cap-gcn-lan-dau").slice(5, 7)).toEqual(["200", "260[(3)]"]);
  });

  it("has one plan column where there is one plan", () => {
    const annex = only("indicators", {}, YEAR, { plans: [{ ...plan(100), indicatorId: "thu-xa" }] });
    expect(heads(annex)).toContain("KH năm 2026");
    expect(annex.table.columns.every(({ over }) => over === undefined)).toBe(true);
  });
});

describe("the other annexes", () => {
  it("tell the budget by side, with parts of parts", () => {
    const annex = only("budget");
    const rows = annex.table.rows.map((row) =>
      row.kind === "group" ? `${row.number}. ${row.label}` : plainText(row.cells[1] ?? []),
    );
    expect(rows).toEqual([
      "I. Thu ngân sách",
      "Tổng thu ngân sách xã",
      "- Thu nội địa",
      "- Thu phí",
      "II. Chi ngân sách",
      "Tổng chi ngân sách xã",
    ]);
  });

  it("tell certificates by unit and quarter, and the commune's own figures below", () => {
    const annex = only("land-certificates");
    expect(heads(annex).slice(2)).toEqual(
      ["Quý I", "Quý II", "Quý III", "Lũy kế"].map((each) => `Cấp GCN lần đầu (giấy)/${each}`),
    );
    expect(rowOf(annex, "1")).toEqual(["1", "Thôn 1", "25", "40", "-", "65"]);
    expect(rowOf(annex, "2")).toEqual(["2", "Thôn 2", "15", "", "40", "55[(1)]"]);
    expect(annex.notes.map(({ text }) => text)).toEqual(["Chưa có số liệu quý II."]);
    expect(rowOf(annex, "total")).toEqual(["", "Toàn xã", "40", "40", "40", "120"]);
    expect(annex.remarks[0]).toBe("Ký hiệu: “-” không phát sinh; ô trống: chưa có số liệu.");
  });

  it("tell members by cell, and why there is no figure", () => {
    const annex = only("membership");
    expect(rowOf(annex, "1")).toEqual(["1", "Thôn 1", "…[(1)]"]);
    expect(annex.notes).toMatchObject([{ mark: "(1)", text: "Không có số liệu: Chưa họp xét." }]);
  });

  it("tell meetings and ratings of every cell, sums recomputed", () => {
    const annex = only("cell-meetings");
    expect(rowOf(annex, "1").slice(2)).toEqual(["9", "8", "3", "90", "6", "2", "0", "0", "Khá", "HTTNV"]);
    expect(rowOf(annex, "2").slice(2)).toEqual(["9", "9", "3", "", "6", "2", "0", "0", "", ""]);
    expect(rowOf(annex, "total").slice(2)).toEqual(["18", "17", "6", "90", "12", "4", "0", "0", "", ""]);
    expect(heads(only("cell-meetings", {}, QUARTER))).not.toContain("Xếp loại chi bộ");
  });

  it("tell accepted explanations in the units' own words", () => {
    const cause = { explanationId: "e", indicatorCode: "thu-xa", indicatorName: "Thu", unitName: "Phòng Kinh tế" };
    const causes = [{ ...cause, period: "quý II/2026", status: "behind" as const, text: "Chậm giao đất." }];
    expect(rowOf(only("explanations", { causes }), "e")).toEqual([
      "1",
      "Thu",
      "Phòng Kinh tế",
      "quý II/2026",
      "Chậm giao đất.",
    ]);
  });

  it("are left out where they have nothing to say, numbered where there are several", () => {
    expect(build([...ANNEX_KINDS], { units: [], cells: null }).annexes.map(({ title }) => title)).toEqual([
      "PHỤ LỤC 1",
      "PHỤ LỤC 2",
    ]);
    expect(build([]).annexes).toEqual([]);
  });
});

/** The opening's last sentence. */
const seeAnnex = (report: ReturnType<typeof build>) =>
  report.body.flatMap((block) => plainText(spansOf(block)).match(/Kết quả từng chỉ tiêu[^.]*/) ?? []);

describe("the text speaks of the annexes", () => {
  it.each<[string, AnnexKind[], Partial<ReportInput>, Partial<YearBook>, string[]]>([
    ["as several", ["indicators", "cell-meetings"], {}, {}, ["Kết quả từng chỉ tiêu tại các phụ lục kèm theo"]],
    // Chosen, but without a record there is nothing to print.
    ["as one", ["indicators", "cell-meetings"], { cells: null }, {}, ["Kết quả từng chỉ tiêu tại Phụ lục kèm theo"]],
    ["not, where none is printed", ["indicators"], {}, { plans: [], totals: [] }, []],
    ["not, without the table of indicators", ["cell-meetings"], {}, {}, []],
  ])("%s", (_, kinds, over, changes, said) => {
    const report = build(kinds, over, QUARTER, changes);
    expect(seeAnnex(report)).toEqual(said);
  });
});

describe.each(ANNEX_KINDS.filter((kind) => kind !== "explanations"))("leaving columns out of %s", (kind) => {
  const whole = only(kind);
  const optional = whole.table.columns.slice(2).map(({ key }) => key);

  it("keeps the rest as wide as the page and every footnote with its mark", () => {
    for (const left of [...optional.map((key) => [key]), optional.slice(1), optional]) {
      const annex = only(kind, { annexes: [{ kind, withoutColumns: ["number", ...left] }] });
      expect(annex.table.columns.map(({ key }) => key)).toEqual(
        whole.table.columns.map(({ key }) => key).filter((key) => !left.includes(key)),
      );
      expect(annex.table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(1000);
      const marks = annex.table.rows.flatMap((row) =>
        row.kind === "entry" ? row.cells.flat().flatMap((span) => (span.kind === "note-mark" ? [span.mark] : [])) : [],
      );
      expect(new Set(marks)).toEqual(new Set(annex.notes.map(({ mark }) => mark)));
      const numbers = annex.notes.flatMap(({ mark }) => (mark.startsWith("(") ? [mark] : []));
      expect(numbers).toEqual(numbers.map((_, index) => `(${index + 1})`));
    }
  });

  it("offers the columns that it prints in full", () => {
    const input = { ...reportInput(yearBook(), TODAY, paperDress(TODAY)), units: UNITS, cells: CELLS };
    expect(annexColumns(kind, input)).toEqual(whole.table.columns);
  });
});

it("every number of every annex knows where it comes from", () => {
  const cells = build([...ANNEX_KINDS]).annexes.flatMap(({ table }) =>
    table.rows.flatMap((row) => (row.kind === "entry" ? row.cells.slice(2).flat() : [])),
  );
  expect(cells.filter((span) => span.kind === "figure").length).toBeGreaterThan(60);
  expect(cells.filter((span) => span.kind === "text" && /\d/.test(span.text))).toEqual([]);
});

it("prints fewer annexes in a quarter than in the year", () => {
  expect(usualAnnexes("quarter").map(({ kind }) => kind)).toEqual(["indicators", "cell-meetings"]);
  expect(usualAnnexes("year").some(({ kind }) => kind === "explanations")).toBe(false);
});
