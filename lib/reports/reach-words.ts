import { type Indicator, isLastValue, isRate } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { isCounted } from "./counts";
import { isPublishedApart, type PlanForm, planWord } from "./plan-phrases";
import type { Form } from "./variants";

/** Where a result stands, as far as words may say it; `kept`/`broken` of a ceiling; `plain` = no more than the figures. */
type Stand = "over" | "at" | "short" | "kept" | "broken" | "running" | "behind" | "followed" | "plain";

/** What stands between name and figure, and how the plan follows. */
type Reach = { verb: string; plan: PlanForm };

/**
 * Whether a target is passed, just reached or missed. "Vượt" and "hoàn thành" only where the assessment says so and
 * can no longer fall back; "chưa đạt" only of a closed year; nothing of figures that are partial or published as a
 * percentage alone.
 */
function standOf({ assessment, indicator, plan, variance, completion }: IndicatorResult, closed: boolean): Stand {
  if (indicator.direction === "neutral" || plan === null) return "followed";
  const { status } = assessment;
  if (!closed && status === "on-course") return "running";
  if (!closed && (status === "behind" || status === "at-risk")) return "behind";
  if (variance === null || completion.kind === "published") return "plain";
  if (closed && plan.comparator === "at-most" && indicator.direction === "lower") {
    return status === "not-met" ? "broken" : status === "met" || status === "exceeded" ? "kept" : "plain";
  }
  if (!isAmount(plan.comparator)) return "plain";
  const side = Math.sign(variance.numerator);
  if ((status === "exceeded" || status === "reached") && side > 0 && indicator.direction === "higher") return "over";
  if ((status === "met" || status === "reached") && side === 0) return "at";
  return closed && status === "not-met" && side < 0 && indicator.direction !== "lower" ? "short" : "plain";
}

function isAmount(comparator: NonNullable<IndicatorResult["plan"]>["comparator"]): boolean {
  return comparator === "at-least" || comparator === "equals";
}

/** "đạt", "ước đạt", "là" for what is only followed, "ở mức" for a rate that is to be low. */
export function reachVerb(result: Pick<IndicatorResult, "indicator" | "estimated" | "plan" | "cumulative">): string {
  const { indicator, estimated, plan } = result;
  const isPlain = indicator.direction !== "higher" && (indicator.direction !== "exact" || plan === null);
  if (isPlain || endsInReach(indicator)) return stateVerb(indicator, estimated);
  if (!isPositive(result.cumulative) && !isDeed(indicator)) return stateVerb(indicator, estimated);
  return estimated ? "ước đạt" : "đạt";
}

/** The verb and the plan words of one of three ways to put a result. */
export function reachOf(result: IndicatorResult, closed: boolean, form: Form): Reach {
  const plain: Reach = { verb: reachVerb(result), plan: "equals" };
  const stand = standOf(result, closed);
  if (isPublishedApart(result)) return { ...plain, verb: doneVerb(result) };
  if (form === 0 || stand === "plain") return plain;
  if (form === 1) return { verb: doneVerb(result), plan: planOf(result, stand) };
  return { ...plain, ...thirdForm(result, closed, stand) };
}

/** "Đạt kế hoạch" and its like are not said on an estimate. */
function planOf({ estimated, cumulative }: IndicatorResult, stand: Exclude<Stand, "plain">): PlanForm {
  if (stand === "short" && !isPositive(cumulative)) return "equals";
  return estimated && (stand === "kept" || stand === "broken") ? "level" : PLAN_OF[stand];
}

const PLAN_OF: Record<Exclude<Stand, "plain">, PlanForm> = {
  over: "reaches",
  at: "reaches",
  short: "only",
  kept: "kept",
  broken: "broken",
  running: "reaches",
  behind: "reaches",
  followed: "equals",
};

/** "vượt kế hoạch: đạt …, bằng 186%" where nothing stands in its way, else the plain words with a small one before. */
function thirdForm(result: IndicatorResult, closed: boolean, stand: Stand): Partial<Reach> {
  const { estimated, indicator, cumulative } = result;
  if (stand === "followed") return { plan: "followed" };
  if (stand === "kept" || stand === "broken") return { plan: "level" };
  if (indicator.direction === "lower") return closed || estimated || !isLastValue(indicator) ? {} : { verb: "còn" };
  if (endsInReach(indicator) || !isPositive(cumulative)) return {};
  if (estimated) return { verb: "theo số ước đạt" };
  // Not "Số kỳ đã tổ chức đã đạt".
  const already = / đã /.test(indicator.name) ? "" : "đã ";
  if (stand === "running") return { verb: indicator.unitOfMeasure === "%" ? "đạt mức" : `${already}đạt` };
  // Not "Kết nạp đảng viên mới mới đạt".
  if (stand === "behind") return { verb: / mới$/.test(indicator.name) ? `${already}đạt` : "mới đạt" };
  const word = planWord(result.plan, closed);
  if (!canBeBare(result)) return {};
  const by = closed ? "" : already;
  if (stand === "over") return { verb: `${by}vượt ${word}: đạt`, plan: "bare" };
  if (stand === "at") return { verb: `${by}hoàn thành ${word}: đạt`, plan: "bare" };
  const isLevel = isRate(indicator) || indicator.periodRule === "average";
  return { verb: `chưa đạt ${word}, ${isLevel ? "chỉ ở mức" : "chỉ được"}`, plan: "bare" };
}

/** The share or distance alone still says enough: no second plan beside it, and not too small to print. */
function canBeBare({ atYearStart, completion, indicator, variance }: IndicatorResult): boolean {
  if (atYearStart?.completion.kind === "computed") return false;
  if (completion.kind === "computed") return indicator.percentRule === "actual-over-plan";
  if (completion.kind !== "by-rule-none" || variance === null) return false;
  return variance.numerator === 0 || Math.abs(variance.numerator / variance.denominator) >= 0.5;
}

/** "ước thực hiện 71,1 tỷ đồng", "được 519 giấy", "là 71,1 tỷ đồng". */
function doneVerb({ indicator, estimated, cumulative }: IndicatorResult): string {
  const isFlow = indicator.periodRule === "flow" && isPositive(cumulative);
  if (isFlow && estimated && indicator.direction !== "lower") return "ước thực hiện";
  if (isFlow && indicator.direction === "neutral" && isMoney(indicator)) return "thực hiện";
  if (isFlow && indicator.direction === "higher" && isDeed(indicator)) return estimated ? "ước được" : "được";
  return stateVerb(indicator, estimated);
}

/** "là 912 đảng viên", "có 5 hồ sơ", "ở mức 1,46%"; estimated "ước 130 tỷ đồng". */
export function stateVerb(indicator: Indicator, estimated: boolean): string {
  if (indicator.direction === "lower" && indicator.unitOfMeasure === "%") return estimated ? "ước ở mức" : "ở mức";
  const isThing = isCounted(indicator) && !MEASURES.test(bareName(indicator));
  if (isThing) return estimated ? "ước có" : "có";
  return estimated ? "ước" : "là";
}

/** "Số tiêu chí nông thôn mới đạt": the name has said it already. */
function endsInReach({ name }: Indicator): boolean {
  return / đạt$/.test(name);
}

function isPositive(figure: IndicatorResult["cumulative"]): boolean {
  if (figure.kind === "value") return figure.value > 0;
  return figure.kind === "rate" && figure.ratio.numerator > 0;
}

function isMoney({ unitOfMeasure }: Indicator): boolean {
  return unitOfMeasure.endsWith("đồng");
}

function isDeed(indicator: Indicator): boolean {
  return DEEDS.test(bareName(indicator)) && !MEASURES.test(bareName(indicator));
}

/** "Số vụ" of "Tai nạn giao thông: số vụ". */
function bareName({ name }: Indicator): string {
  return name.replace(/^[–-]\s*/, "").replace(/^.*: /, "");
}

/** Names of an amount ("Tổng thu là …"), of something done ("Kết nạp đảng viên được …"), else of things ("Hồ sơ có …"). */
const MEASURES =
  /^(tổng|số|tỷ lệ|mức|điểm|diện tích|sản lượng|tốc độ|thu nhập|giá trị|độ|quỹ|vốn|trung bình|bình quân)(\s|$)/iu;
const DEEDS =
  /^(cấp|kết nạp|vận động|huy động|xóa|trồng|xây|sửa|thu|giải ngân|đào tạo|bồi dưỡng|tổ chức|hỗ trợ|mở|phát triển|giải quyết)(\s|$)/iu;
