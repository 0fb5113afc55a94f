import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import { type Quantity, ratioOf } from "@/lib/indicators/quantity";
import type { IndicatorResult } from "@/lib/indicators/result";
import { targetOf } from "@/lib/indicators/standing";
import { lastQuarterOf } from "@/lib/periods/period";
import { neededText } from "./headline-card";

/** What the rest of the year asks and promises, in words; empty texts where there is nothing to say. */
export type OutlookWords = {
  /** "Nếu giữ nhịp như 3 quý qua, cả năm từ 98.000 đến 105.000 triệu đồng (119,5% đến 128% kế hoạch)". */
  range: string;
  /** A line a method: "theo nhịp cùng kỳ năm trước: 98.123 triệu đồng (hết quý III thường được 60,3% cả năm)". */
  methods: string[];
  /** "Để đạt kế hoạch 600 giấy, cần bình quân 94 giấy mỗi quý còn lại". */
  needed: string;
};

type Told = Pick<IndicatorResult, "forecast" | "needed" | "indicator" | "plan" | "asOfQuarter" | "period">;

/** Silent about the year's end with fewer than two quarters (there is no forecast then); rounded here, once. */
export function outlookWords(result: Told): OutlookWords {
  const { forecast, indicator, asOfQuarter, period } = result;
  const quarter = asOfQuarter ?? lastQuarterOf(period);
  const amount = (quantity: Quantity) => formatQuantity(quantity, indicator.decimals);
  const unit = indicator.unitOfMeasure;
  if (forecast === null) return { range: "", methods: [], needed: neededWords(result) };
  const [low, high] = [amount(forecast.low), amount(forecast.high)];
  const ends = low === high ? `${low} ${unit}` : `từ ${low} đến ${high} ${unit}`;
  return {
    range: `Nếu giữ nhịp đến hết quý ${romanQuarter(quarter)}, cả năm ${ends}${shareWords(result)}`,
    methods: forecast.ends.map(
      ({ method, end, share }) =>
        `${PACE_METHOD_LABELS[method]}: ${amount(end)} ${unit} (hết quý ${romanQuarter(quarter)} là ${formatPercent(share)} cả năm)`,
    ),
    needed: neededWords(result),
  };
}

/** Only where a percentage of the plan means something: a quantity against a positive plan. */
function shareWords({ forecast, plan, indicator }: Told): string {
  if (forecast === null || plan === null || indicator.percentRule !== "actual-over-plan") return "";
  const planned = targetOf(indicator, plan);
  if (planned <= 0 || plan.comparator === "milestone") return "";
  const [low, high] = [forecast.low, forecast.high].map((end) => formatPercent(ratioOf(BigInt(end), BigInt(planned))));
  return low === high ? `, bằng ${low} kế hoạch` : `, bằng ${low} đến ${high} kế hoạch`;
}

function neededWords(result: Told): string {
  const words = neededText(result);
  const { plan, indicator } = result;
  if (words === "" || plan === null) return "";
  return `Để đạt kế hoạch ${formatQuantity(plan.planned, indicator.decimals)} ${indicator.unitOfMeasure}, ${words}`;
}
