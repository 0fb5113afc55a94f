import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import { type Indicator, PERIOD_RULES } from "@/lib/indicators/indicator";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { QUARTERS, quarterAt, quarterIndex } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import { checkCell } from "./check-cell";
import { cellOf, contextOf, type Given, planOf } from "./testing/contexts";
import { oddity } from "./warning";

const MONEY = { unitOfMeasure: "triệu đồng", decimals: 1 } as const;
const LUY_KE = { entryMode: "cumulative" } as const;
const RATE = { periodRule: "rate-of-flows", numeratorLabel: "Lượt có mặt", denominatorLabel: "Lượt phải dự" } as const;
const STOCKS = { ...RATE, periodRule: "rate-of-stocks" } as const;

type More = Parameters<typeof contextOf>[1];
type Case = [name: string, before: Given[], typed: Given, more: More, message: string | null];

/** The sentence, or null where the figure is usual. A cumulative figure is given as stored: the quarter's own. */
function said(before: readonly Given[], typed: Given, more: More): string | null {
  const [warning, ...others] = checkCell(contextOf(before, more), cellOf(typed));
  expect(others).toEqual([]);
  return warning ? `${warning.kind}: ${warning.message}` : null;
}

const RULES: [rule: string, cases: Case[]][] = [
  [
    "a slip of ten, a hundred or a thousand",
    [
      [
        "the picture",
        [40, 88, 96],
        9600,
        {},
        "slip-10: 9.600 gấp 100 lần quý II (96). Có thể thừa hai số 0. Nếu đúng, ghi lý do.",
      ],
      [
        "a lost comma",
        [11.2, 12.4, 11.9],
        132,
        { indicator: MONEY },
        "slip-10: 132 gấp khoảng 11 lần quý II (11,9). Có thể thừa một số 0 hoặc nhầm dấu phẩy. Nếu đúng, ghi lý do.",
      ],
      [
        "another unit of measure",
        [11.2, 12.4, 11.9],
        13_200,
        { indicator: MONEY },
        "slip-10: 13.200 gấp khoảng 1.109 lần quý II (11,9). Có thể thừa ba số 0, nhầm dấu phẩy hoặc nhầm đơn vị tính. Nếu đúng, ghi lý do.",
      ],
      [
        "too little",
        [40, 88, 96],
        9,
        {},
        "slip-10: 9 chỉ bằng khoảng 1/11 quý II (96). Có thể thiếu một số 0. Nếu đúng, ghi lý do.",
      ],
      [
        "last quarter lies in the year before",
        [96],
        960,
        { quarter: 1 },
        "slip-10: 960 gấp 10 lần quý IV/2025 (96). Có thể thừa một số 0. Nếu đúng, ghi lý do.",
      ],
      [
        "last quarter is empty: cùng kỳ",
        [97, 80, null, null],
        970,
        {},
        "slip-10: 970 gấp 10 lần quý III/2025 (97). Có thể thừa một số 0. Nếu đúng, ghi lý do.",
      ],
      [
        "a first figure, against the like units",
        [null],
        350,
        { median: 35 },
        "slip-10: 350 gấp 10 lần mức phổ biến của các đơn vị cùng loại (35). Có thể thừa một số 0. Nếu đúng, ghi lý do.",
      ],
      [
        "both parts of a rate",
        [[89, 99]],
        [890, 990],
        { indicator: RATE },
        "slip-10: Lượt phải dự 990 gấp 10 lần quý II (99). Có thể thừa một số 0 hoặc nhầm dấu phẩy. Nếu đúng, ghi lý do.",
      ],
      [
        "a lũy kế as typed",
        [30, 31, 32],
        867,
        { quarter: 4, indicator: LUY_KE },
        "slip-10: 960 gấp khoảng 10 lần lũy kế các quý trước (93). Có thể thừa một số 0. Nếu đúng, ghi lý do.",
      ],
      ["three times is usual", [40, 88, 96], 288, { quarter: 1 }, null],
      ["the season comes again", [900, 850, 80, 860], 790, {}, null],
      ["small counts jump", [1, 1, 1], 8, {}, null],
      ["a zero says nothing about size", [0, 0], 500, {}, null],
      ["nothing to compare with", [], 9600, {}, null],
      [
        "a count from the start of the year begins again",
        [
          [11_350, 26_800],
          [25_320, 26_800],
        ],
        [2180, 31_200],
        { quarter: 1, indicator: STOCKS },
        null,
      ],
      ["a milestone has no size", [0, 0, 0], 1, { indicator: { periodRule: "milestone" } }, null],
    ],
  ],
  [
    "lũy kế for the quarter and the reverse",
    [
      [
        "lũy kế typed",
        [31, 32],
        96,
        {},
        "cumulative-typed: 96 giống số lũy kế (các quý trước đã có 63). Ô này ghi số riêng của quý III. Nếu đúng, ghi lý do.",
      ],
      [
        "lũy kế of a rate",
        [
          [89, 99],
          [90, 99],
        ],
        [270, 297],
        { indicator: RATE },
        "cumulative-typed: Lượt phải dự 297 giống số lũy kế (các quý trước đã có 198). Ô này ghi số riêng của quý III. Nếu đúng, ghi lý do.",
      ],
      ["a good quarter", [31, 32], 45, {}, null],
      ["quarter I has no lũy kế to confuse", [31], 62, { quarter: 1 }, null],
      ["the season doubles every year", [155, 321, 240, 60, 150], 320, { quarter: 2 }, null],
      ["a second case", [1, 1], 3, {}, null],
      ["a stock is no lũy kế", [31, 32], 96, { indicator: { periodRule: "stock" } }, null],
      [
        "số của quý typed where lũy kế is asked for",
        [31, 32],
        33 - 63,
        { indicator: LUY_KE },
        "quarter-typed: 33 giống số riêng của quý III (lũy kế các quý trước đã là 63). Ô này ghi lũy kế từ đầu năm. Nếu đúng, ghi lý do.",
      ],
      [
        "lũy kế falls",
        [310, 320],
        -90,
        { indicator: LUY_KE },
        "falling-cumulative: Lũy kế 540 thấp hơn lũy kế các quý trước (630). Nếu có điều chỉnh giảm, ghi lý do.",
      ],
      ["lũy kế rises", [31, 32], 33, { indicator: LUY_KE }, null],
      ["a gap before: typed as số của quý", [31, null], 33, { indicator: LUY_KE }, null],
    ],
  ],
  [
    "the same telling figure as last quarter",
    [
      [
        "copied",
        [12, 13.2],
        13.2,
        { indicator: MONEY },
        "same-as-last: Bằng đúng số quý II (13,2). Có thể nhập lại số của quý trước. Nếu đúng, ghi lý do.",
      ],
      [
        "copied rate",
        [[2570, 2588]],
        [2570, 2588],
        { indicator: RATE },
        "same-as-last: Bằng đúng số quý II (2.570/2.588). Có thể nhập lại số của quý trước. Nếu đúng, ghi lý do.",
      ],
      ["a small count", [3, 3], 3, {}, null],
      ["a round figure", [120, 120], 120, {}, null],
      ["a stock may stand still", [579, 579], 579, { indicator: { periodRule: "stock" } }, null],
      ["the quarter before last", [13.2, 12], 13.2, { indicator: MONEY }, null],
      ["one part differs", [[2570, 2588]], [2571, 2588], { indicator: RATE }, null],
    ],
  ],
  [
    "three times the like units",
    [
      [
        "far above",
        [],
        112,
        { median: 35 },
        "like-units: 112 gấp khoảng 3,2 lần mức phổ biến của các đơn vị cùng loại (35). Nếu đúng, ghi lý do.",
      ],
      ["usual for this unit", [100, 95], 112, { median: 35 }, null],
      ["three times is the limit", [], 105, { median: 35 }, null],
      ["small counts", [], 4, { median: 1 }, null],
      ["no median", [], 112, {}, null],
    ],
  ],
  [
    "over 150 % of the plan",
    [
      [
        "with this quarter",
        [70, 60],
        57,
        { plan: 100 },
        "over-plan: Đã đạt 187% kế hoạch. Xem lại kế hoạch giao; nếu đúng, ghi lý do.",
      ],
      ["150 % is the limit", [50, 50], 50, { plan: 100 }, null],
      ["a plan of one, done twice", [1, null], 1, { plan: 1 }, null],
      ["a stock counts once", [90, 95], 99, { plan: 100, indicator: { periodRule: "stock" } }, null],
      ["no percentage by rule", [70, 60], 57, { plan: 100, indicator: { percentRule: "none" } }, null],
      ["no plan", [70, 60], 57, {}, null],
    ],
  ],
];

describe.each(RULES)("%s", (_rule, cases) => {
  it.each(cases)("%s", (_name, before, typed, more, message) => {
    expect(said(before, typed, more)).toBe(message);
  });
});

it("says what is odd without the advice", () => {
  const message = "9.600 gấp 100 lần quý II (96). Có thể thừa hai số 0. Nếu đúng, ghi lý do.";
  expect(oddity({ kind: "slip-10", message })).toBe("9.600 gấp 100 lần quý II (96).");
});

describe("any cell", () => {
  const quantity = fc.integer({ min: -QUANTITY_LIMIT, max: QUANTITY_LIMIT });
  const stated = fc.constantFrom<CellValue>(
    { kind: "blank" },
    { kind: "nothing-arose" },
    { kind: "no-data", reason: "Chưa có biểu" },
  );
  const any = fc.oneof(
    stated,
    quantity.map((value): CellValue => ({ kind: "value", value })),
    fc
      .tuple(quantity, fc.integer({ min: 1, max: QUANTITY_LIMIT }))
      .map(([numerator, denominator]): CellValue => ({ kind: "rate", numerator, denominator })),
  );
  const context = fc
    .record({
      quarter: fc.constantFrom(...QUARTERS),
      history: fc.array(any, { maxLength: 8 }),
      median: fc.option(quantity),
      plan: fc.option(fc.integer({ min: -1000, max: QUANTITY_LIMIT / 1000 })),
      rule: fc.constantFrom(...PERIOD_RULES),
      entryMode: fc.constantFrom("in-period" as const, "cumulative" as const),
      decimals: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ quarter, history, median, plan, rule, entryMode, decimals }) => {
      const indicator: Partial<Indicator> = { periodRule: rule, entryMode, decimals };
      const first = quarterIndex(2026, quarter) - history.length;
      const at = history.map((value, place) => ({ ...quarterAt(first + place), value }));
      return {
        ...contextOf([], { quarter, indicator }),
        history: at,
        earlier: at.filter((each) => each.year === 2026),
        likeUnitsMedian: median,
        plan: plan === null ? null : planOf(plan),
      };
    });

  itHolds(
    "never throws, says at most one thing, and speaks in whole sentences",
    fc.tuple(context, any),
    ([given, value]) => {
      const warnings = checkCell(given, value);
      expect(warnings.length).toBeLessThanOrEqual(1);
      for (const { message } of warnings) expect(message).not.toMatch(/NaN|Infinity|undefined|null|\{|\}/);
      for (const { message } of warnings) expect(message).toMatch(/\.$/);
    },
  );

  itHolds("has nothing to say about an empty cell or a stated choice", fc.tuple(context, stated), ([given, value]) => {
    expect(checkCell(given, value)).toEqual([]);
  });
});
