import type { CellValue } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { book, indicator, plan, rate, rateTotal, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Period } from "@/lib/periods/period";
import type { CellFigures, CellLine } from "../cell-figures";
import type { AnnexChoice, AnnexKind } from "../draft";
import type { ReportInput } from "../report-input";
import { paperDress } from "./paper-dress";
import { reportInput } from "./report-input";

const TODAY = "2026-11-22";
export const YEAR: Period = { kind: "year", year: 2026 };
export const QUARTER: Period = { kind: "quarter", year: 2026, quarter: 3 };

/** Budget, land and members with plans of both bases, and figures up to quarter III. */
export function yearBook(changes: Partial<YearBook> = {}): YearBook {
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

/** The input of a report with these annexes. */
export function annexInput(
  kinds: readonly AnnexKind[],
  over: Partial<ReportInput> = {},
  period = YEAR,
  changes: Partial<YearBook> = {},
): ReportInput {
  const annexes: AnnexChoice[] = kinds.map((kind) => ({ kind, withoutColumns: [] }));
  return {
    ...reportInput(yearBook(changes), TODAY, paperDress(TODAY), period),
    ...{ units: UNITS, cells: CELLS, annexes, ...over },
  };
}
