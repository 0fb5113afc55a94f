import { describe, expect, it } from "vitest";
import { plainText } from "./document";
import { targetItem } from "./sentence";
import { openNotes } from "./spans";
import { aPlan, aResult, lastYear, percentChange, pointsChange, rate, units, value } from "./testing/result-fixture";
import {
  atMost,
  CERTIFICATES,
  CRIMES,
  combined,
  MILESTONE,
  NINE,
  ON_TIME,
  POVERTY,
  type Row,
  S,
  say,
} from "./testing/sentence-cases";

const LAST_YEAR: Row[] = [
  [
    `${S} đạt 100 triệu đồng, tăng 12,3% so với năm trước`,
    { cumulative: value(100), samePeriod: lastYear(value(89), percentChange(123)) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng sau 9 tháng, tăng 12,3% so với cùng kỳ`,
    { cumulative: value(100), samePeriod: lastYear(value(89), percentChange(123)), ...NINE },
    "open",
  ],
  [
    `${S} đạt 100 triệu đồng, giảm 3,2% so với năm trước`,
    { cumulative: value(100), samePeriod: lastYear(value(103), percentChange(-32)) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, bằng năm trước`,
    { cumulative: value(100), samePeriod: lastYear(value(100), percentChange(0)) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, tăng 0,04% so với năm trước`,
    {
      cumulative: value(100),
      samePeriod: lastYear(value(100), { kind: "percent", ratio: { numerator: 4, denominator: 10_000 } }),
    },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, tương đương năm trước`,
    {
      cumulative: value(100),
      samePeriod: lastYear(value(100), { kind: "percent", ratio: { numerator: 1, denominator: 1_000_000 } }),
    },
    "closed",
  ],
  [
    "Tỷ lệ hồ sơ đúng hạn đạt 92,28%, tăng 1,2 điểm % so với năm trước",
    { indicator: ON_TIME, cumulative: rate(275, 298), samePeriod: lastYear(rate(91, 100), pointsChange(1_200)) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, năm trước không phát sinh`,
    { cumulative: value(100), samePeriod: lastYear({ kind: "nothing-arose" }, null) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, năm trước là 0 triệu đồng`,
    { cumulative: value(100), samePeriod: lastYear(value(0), null) },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, tăng 12,3% so với năm trước[1]`,
    { cumulative: value(100), samePeriod: { ...combined, change: percentChange(123) } },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng, không so sánh được với năm trước[1]`,
    { cumulative: value(100), samePeriod: { kind: "not-comparable", reason: "thiếu xã A" } },
    "closed",
  ],
  [`${S} đạt 100 triệu đồng`, { cumulative: value(100), samePeriod: { kind: "missing" } }, "closed"],
];

const LOWER_IS_BETTER: Row[] = [
  [
    "Tỷ lệ hộ nghèo giảm từ 4,49% xuống còn 1,46% so với năm trước",
    {
      indicator: POVERTY,
      cumulative: rate(146, 10_000),
      samePeriod: lastYear(rate(449, 10_000), pointsChange(-3_030)),
    },
    "closed",
  ],
  [
    "Tỷ lệ hộ nghèo đến hết quý III ước giảm từ 4,49% xuống còn 1,46% so với cùng kỳ, kế hoạch năm không quá 2%",
    {
      indicator: POVERTY,
      plan: atMost(units(2)),
      cumulative: rate(146, 10_000),
      samePeriod: lastYear(rate(449, 10_000), pointsChange(-3_030)),
      estimated: true,
      ...NINE,
    },
    "open",
  ],
  [
    "Tỷ lệ hộ nghèo tăng từ 1,46% lên 2,1% so với năm trước, cao hơn kế hoạch 0,1 điểm %",
    {
      indicator: POVERTY,
      plan: atMost(units(2)),
      cumulative: rate(21, 1000),
      samePeriod: lastYear(rate(146, 10_000), pointsChange(640)),
    },
    "closed",
  ],
  [
    "Tỷ lệ hộ nghèo giữ ở mức 1,46%, tương đương năm trước",
    {
      indicator: POVERTY,
      cumulative: rate(14_601, 1_000_000),
      samePeriod: lastYear(rate(14_599, 1_000_000), pointsChange(0)),
    },
    "closed",
  ],
  ["Tỷ lệ hộ nghèo ở mức 1,46%", { indicator: POVERTY, cumulative: rate(146, 10_000) }, "closed"],
  [
    "Tỷ lệ hộ nghèo ở mức 1,46%, đạt 136,3% kế hoạch",
    {
      indicator: { ...POVERTY, percentRule: "plan-over-actual" },
      plan: atMost(units(1.99)),
      cumulative: rate(146, 10_000),
    },
    "closed",
  ],
  [
    "Tỷ lệ hộ nghèo ở mức 1,46%, bằng 121,2% mức giảm kế hoạch",
    {
      indicator: { ...POVERTY, percentRule: "reduction" },
      plan: aPlan(units(1.99), { comparator: "at-most", baseline: units(4.49) }),
      cumulative: rate(146, 10_000),
    },
    "closed",
  ],
  [
    "Số vụ phạm pháp hình sự sau 9 tháng giảm từ 15 vụ xuống còn 12 vụ so với cùng kỳ",
    { indicator: CRIMES, cumulative: value(12), samePeriod: lastYear(value(15), percentChange(-200)), ...NINE },
    "open",
  ],
  ["Số vụ phạm pháp hình sự là 0 vụ", { indicator: CRIMES, cumulative: value(0) }, "closed"],
  [
    "Số vụ phạm pháp hình sự là 12 vụ sau 9 tháng, cùng kỳ là 15 vụ (mới có 1/2 đơn vị báo cáo)",
    {
      indicator: CRIMES,
      cumulative: value(12),
      samePeriod: lastYear(value(15), null),
      coverage: { reported: 1, expected: 2 },
      ...NINE,
      period: { kind: "nine-months", year: 2026 },
      asOfQuarter: 3,
    },
    "open",
  ],
];

const MISSING: Row[] = [
  [`${S} chưa có số liệu`, { plan: aPlan(units(10)), assessment: { status: "no-figure", estimated: false } }, "open"],
  [null, { plan: aPlan(units(10)), assessment: { status: "not-due", estimated: false } }, "open"],
  [`${S} không có số liệu`, { cumulative: { kind: "no-data" } }, "closed"],
  [`${S} không phát sinh sau 9 tháng`, { cumulative: { kind: "nothing-arose" }, ...NINE }, "open"],
  [`${S} không phát sinh`, { cumulative: { kind: "nothing-arose" } }, "closed"],
  [
    `${S} đạt 100 triệu đồng sau 9 tháng (mới có 28/30 đơn vị báo cáo)`,
    { cumulative: value(100), coverage: { reported: 28, expected: 30 }, ...NINE },
    "open",
  ],
  [
    `${S} đạt 100 triệu đồng (có 28/30 đơn vị báo cáo)`,
    { cumulative: value(100), coverage: { reported: 28, expected: 30 } },
    "closed",
  ],
  [
    `${S} đạt 100 triệu đồng sau 9 tháng (chưa có số liệu quý I, II)`,
    { cumulative: value(100), coverage: { reported: 0, expected: 1 }, missingQuarters: [1, 2], ...NINE },
    "open",
  ],
];

describe.each([
  ["last year", LAST_YEAR],
  ["lower is better", LOWER_IS_BETTER],
  ["missing and incomplete", MISSING],
])("%s", (_, rows) => {
  it.each(rows)("%s", (expected, result, year) => {
    expect(say(result, year)).toBe(expected);
  });
});

describe("every sentence of the table", () => {
  const rows = [...LAST_YEAR, ...LOWER_IS_BETTER, ...MISSING];

  it.each(rows)("never says không đạt: %s", (_, result, year) => {
    expect(say(result, year) ?? "").not.toMatch(/không đạt/);
  });
});

describe("a target missed or in danger", () => {
  it.each([
    [
      "Cấp GCN QSDĐ lần đầu đạt 60 giấy sau 9 tháng, bằng 30% kế hoạch năm (kế hoạch 200 giấy); cần 140 giấy trong quý còn lại",
      {
        indicator: CERTIFICATES,
        plan: aPlan(units(200)),
        cumulative: value(60),
        ...NINE,
        needed: { amount: { numerator: units(140), denominator: 1 }, quartersLeft: 1 },
      },
      "open",
    ],
    [
      "Cấp GCN QSDĐ lần đầu đạt 60 giấy sau 6 tháng, bằng 30% kế hoạch năm (kế hoạch 200 giấy); cần bình quân 70 giấy mỗi quý còn lại",
      {
        indicator: CERTIFICATES,
        plan: aPlan(units(200)),
        cumulative: value(60),
        asOfQuarter: 2,
        needed: { amount: { numerator: units(140), denominator: 2 }, quartersLeft: 2 },
      },
      "open",
    ],
    [
      `${S} đạt 12,3 tỷ đồng sau 6 tháng, bằng 32,1% kế hoạch năm (kế hoạch 38,2 tỷ đồng); cần bình quân 13 tỷ đồng mỗi quý còn lại`,
      {
        plan: aPlan(units(38_200)),
        cumulative: value(12_264.6),
        asOfQuarter: 2,
        needed: { amount: { numerator: units(25_935.4), denominator: 2 }, quartersLeft: 2 },
      },
      "open",
    ],
    [
      "Kế hoạch đạt chuẩn nông thôn mới chưa hoàn thành",
      { indicator: MILESTONE, plan: aPlan(1000, { comparator: "milestone" }), cumulative: value(0) },
      "closed",
    ],
    [
      "Kế hoạch đạt chuẩn nông thôn mới chưa hoàn thành (theo số ước)",
      {
        indicator: MILESTONE,
        plan: aPlan(1000, { comparator: "milestone" }),
        cumulative: value(0),
        assessment: { status: "not-met", estimated: true },
      },
      "closed",
    ],
    [
      "Tỷ lệ hộ nghèo ở mức 2,1%, cao hơn kế hoạch 0,1 điểm % (kế hoạch không quá 2%) (theo số ước)",
      {
        indicator: POVERTY,
        plan: atMost(units(2)),
        cumulative: rate(21, 1000),
        assessment: { status: "not-met", estimated: true },
      },
      "closed",
    ],
  ] as Row[])("%s", (expected, result, year) => {
    const notes = openNotes("note", (index) => `${index + 1}`);
    expect(plainText(targetItem(aResult(result), { closed: year === "closed", notes }))).toBe(expected);
  });
});
