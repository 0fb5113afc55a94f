import { formatPercentValue } from "@/lib/format/numbers";
import { withQualifier } from "@/lib/indicators/labels";
import { divideRounded } from "@/lib/indicators/quantity";
import type { IndicatorResult } from "@/lib/indicators/result";
import { tellingPercent } from "./amounts";
import type { ReportChart } from "./document";
import type { ReportFigures } from "./report-figures";
import { figureOf } from "./spans";

/** Two bars say nothing that their sentences do not; more than ten leave no room for the text. */
const BARS = { least: 3, most: 10 };
/** 150 %: beyond it a bar only says that it goes on. */
const CLIP = 1_500;

/**
 * Targets against the plan of the year, the headline ones first: those with a percentage and all their units. Followed
 * figures have no bar, since spending over its plan is no achievement. Null where there are too few.
 */
export function headlineChart({ results, year }: ReportFigures): ReportChart | null {
  const told = results.filter(
    ({ indicator, assessment }) => indicator.direction !== "neutral" && assessment.status !== "incomplete",
  );
  const ordered = [
    ...told.filter(({ indicator }) => indicator.headline),
    ...told.filter((each) => !each.indicator.headline),
  ];
  const bars = ordered.flatMap((result) => barOf(result) ?? []).slice(0, BARS.most);
  if (bars.length < BARS.least) return null;
  return {
    title: `Mức hoàn thành kế hoạch năm ${year} của các chỉ tiêu chủ yếu`,
    clip: CLIP,
    planLabel: "100% kế hoạch",
    bars,
  };
}

function barOf(result: IndicatorResult): ReportChart["bars"][number] | null {
  const { completion, indicator } = result;
  const label = indicator.shortName;
  switch (completion.kind) {
    case "published": {
      const words = withQualifier(completion.qualifier, formatPercentValue(completion.percent, 2));
      const thousandths = Number(divideRounded(BigInt(completion.percent), 100n));
      return { label, thousandths: Math.max(0, thousandths), figure: [figureOf(result, "completion", words)] };
    }
    case "computed": {
      const { numerator, denominator } = completion.ratio;
      const thousandths = Number(divideRounded(BigInt(numerator) * 1_000n, BigInt(denominator)));
      const figure = [figureOf(result, "completion", tellingPercent(completion.ratio))];
      return { label, thousandths: Math.max(0, thousandths), figure };
    }
    default:
      return null;
  }
}
