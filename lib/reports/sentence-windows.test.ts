import { describe, expect, it } from "vitest";
import { aPlan, lastYear, percentChange, rate, units, value } from "./testing/result-fixture";
import {
  CERTIFICATES,
  CRIMES,
  HOUSES,
  MEMBERS,
  ON_TIME,
  POVERTY,
  REVENUE,
  type Row,
  S,
  say,
} from "./testing/sentence-cases";

const Q3 = { period: { kind: "quarter", year: 2026, quarter: 3 } } as const;
const Q1 = { period: { kind: "quarter", year: 2026, quarter: 1 } } as const;
const Q4 = { period: { kind: "quarter", year: 2026, quarter: 4 } } as const;
const own = (quarter: 1 | 2 | 3 | 4, figure: ReturnType<typeof value>, estimated = false) => ({
  inQuarter: { quarter, figure, coverage: { reported: 1, expected: 1 }, estimated },
});

const QUARTERS: Row[] = [
  [
    "Quý III năm 2026, tổng thu NSNN trên địa bàn đạt 24,5 tỷ đồng; lũy kế 9 tháng đạt 71,1 tỷ đồng, bằng 186% kế hoạch năm",
    { ...REVENUE, ...Q3, ...own(3, value(24_500)) },
    "open",
  ],
  [
    "Quý III năm 2026, tổng thu NSNN trên địa bàn ước đạt 24,5 tỷ đồng; lũy kế 9 tháng ước đạt 71,1 tỷ đồng, bằng 186% kế hoạch năm",
    { ...REVENUE, ...Q3, ...own(3, value(24_500), true), estimated: true },
    "open",
  ],
  [
    "Quý III năm 2026, cấp GCN QSDĐ lần đầu không phát sinh; lũy kế 9 tháng đạt 100 giấy",
    { indicator: CERTIFICATES, cumulative: value(100), ...Q3, ...own(3, { kind: "nothing-arose" }) },
    "open",
  ],
  [
    "Quý IV năm 2026, tổng thu NSNN trên địa bàn đạt 24,5 tỷ đồng; cả năm đạt 71,1 tỷ đồng, bằng 186% kế hoạch, tăng 12,3% so với năm trước",
    { ...REVENUE, ...Q4, ...own(4, value(24_500)), samePeriod: lastYear(value(1), percentChange(123)) },
    "closed",
  ],
  [`${S} đạt 71,1 tỷ đồng trong quý I, bằng 186% kế hoạch năm`, { ...REVENUE, ...Q1 }, "open"],
  [`${S} đạt 71,1 tỷ đồng sau 6 tháng, bằng 186% kế hoạch năm`, { ...REVENUE, ...Q3, asOfQuarter: 2 }, "open"],
  ["Tổng số đảng viên là 912 đảng viên đến hết quý III", { indicator: MEMBERS, cumulative: value(912), ...Q3 }, "open"],
  [
    "Quý III năm 2026, tỷ lệ hồ sơ đúng hạn đạt 95%; lũy kế 9 tháng đạt 92,28%, cao hơn kế hoạch năm 2,28 điểm %",
    { indicator: ON_TIME, plan: aPlan(units(90)), cumulative: rate(275, 298), ...Q3, ...own(3, rate(95, 100)) },
    "open",
  ],
  [
    "Quý III năm 2026, số vụ phạm pháp hình sự là 4 vụ; lũy kế 9 tháng giảm từ 15 vụ xuống còn 12 vụ so với cùng kỳ",
    {
      indicator: CRIMES,
      cumulative: value(12),
      samePeriod: lastYear(value(15), percentChange(-200)),
      ...Q3,
      ...own(3, value(4)),
    },
    "open",
  ],
  ["Tỷ lệ hộ nghèo ở mức 1,46% đến hết quý III", { indicator: POVERTY, cumulative: rate(146, 10_000), ...Q3 }, "open"],
  [
    "Nhà Đại đoàn kết đạt 12 căn sau 6 tháng",
    { indicator: HOUSES, cumulative: value(12), period: { kind: "six-months", year: 2026 } },
    "open",
  ],
  [
    "Nhà Đại đoàn kết đạt 12 căn sau 9 tháng",
    { indicator: HOUSES, cumulative: value(12), period: { kind: "nine-months", year: 2026 } },
    "closed",
  ],
];

describe("a quarter, six and nine months", () => {
  it.each(QUARTERS)("%s", (expected, result, year) => {
    expect(say(result, year)).toBe(expected);
  });
});
