import { formatQuantity } from "@/lib/format/numbers";
import type { PlanBasis, PlanChoice, PlanFigure, PlanStage } from "@/lib/plans/plan";
import type { AssessmentStatus } from "./assessment";
import type { Certainty, Qualifier } from "./figure";
import type { Comparator, Direction, Indicator, PeriodRule } from "./indicator";
import type { NotComputableReason, PaceMethod } from "./result";
import type { FigureScope } from "./view-choice";

export type StatusTone = "reached" | "on-course" | "behind" | "at-risk" | "neutral" | "exceeded" | "met" | "not-met";

/** Each status as a word, a tone and a glyph: never a colour alone. Inside a sentence lower the first letter. */
export const ASSESSMENT_LABELS: Record<AssessmentStatus, { word: string; tone: StatusTone; glyph: string }> = {
  "no-plan": { word: "Không giao kế hoạch", tone: "neutral", glyph: "○" },
  followed: { word: "Theo dõi", tone: "neutral", glyph: "○" },
  "not-due": { word: "Chưa đến kỳ", tone: "neutral", glyph: "○" },
  "no-figure": { word: "Chưa có số liệu", tone: "neutral", glyph: "…" },
  incomplete: { word: "Chưa đủ số liệu", tone: "neutral", glyph: "◐" },
  reached: { word: "Đã về đích", tone: "reached", glyph: "★" },
  "on-course": { word: "Đúng tiến độ", tone: "on-course", glyph: "●" },
  behind: { word: "Chậm", tone: "behind", glyph: "▲" },
  "at-risk": { word: "Nguy cơ không đạt", tone: "at-risk", glyph: "▼" },
  exceeded: { word: "Vượt", tone: "exceeded", glyph: "★" },
  met: { word: "Đạt", tone: "met", glyph: "●" },
  "not-met": { word: "Không đạt", tone: "not-met", glyph: "▼" },
};

/** Printed beside a verdict that rests on ước figures. */
export const ESTIMATED_MARK = "theo số ước";

export const DIRECTION_LABELS: Record<Direction, string> = {
  higher: "Càng cao càng tốt",
  lower: "Càng thấp càng tốt",
  exact: "Đúng số giao",
  neutral: "Theo dõi",
};

export const COMPARATOR_LABELS: Record<Comparator, string> = {
  "at-least": "Ít nhất",
  "at-most": "Nhiều nhất",
  equals: "Bằng",
  range: "Trong khoảng",
  about: "Khoảng",
  milestone: "Hoàn thành",
};

export const PERIOD_RULE_LABELS: Record<PeriodRule, string> = {
  flow: "Phát sinh trong kỳ, cộng dồn trong năm",
  stock: "Số cuối kỳ",
  average: "Bình quân các kỳ",
  "rate-of-flows": "Tỷ lệ, tính lại từ số cộng dồn",
  "rate-of-stocks": "Tỷ lệ cuối kỳ",
  milestone: "Hoàn thành hay chưa",
};

/** Published wording before a number: "trên 259%", "hơn 1.600", "gần 500"; empty for an exact one. */
const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exact: "",
  above: "trên",
  "more-than": "hơn",
  nearly: "gần",
};

export const CERTAINTY_LABELS: Record<Certainty, string> = { final: "Chính thức", estimated: "Ước" };

export const PLAN_BASIS_LABELS: Record<PlanBasis, string> = { commune: "Xã giao", province: "Tỉnh giao" };

export const PLAN_STAGE_LABELS: Record<PlanStage, string> = {
  "in-force": "Sau điều chỉnh",
  "year-start": "Đầu năm",
};

/** "kế hoạch xã giao, sau điều chỉnh": which plan a screen or a paper is held against. */
export function planWords({ basis, stage }: PlanChoice): string {
  return `kế hoạch ${PLAN_BASIS_LABELS[basis].toLowerCase()}, ${PLAN_STAGE_LABELS[stage].toLowerCase()}`;
}

export const FIGURE_SCOPE_LABELS: Record<FigureScope, string> = {
  approved: "Chỉ số đã duyệt",
  entered: "Gồm số chưa duyệt",
};

/** The same in the line under a title. */
export function scopeWords(scope: FigureScope): string {
  return scope === "approved" ? "chỉ số liệu đã duyệt" : "gồm số liệu chưa duyệt";
}

/** "theo …": how the expected pace was formed; always shown with it. */
export const PACE_METHOD_LABELS: Record<PaceMethod, string> = {
  "planned-quarters": "theo kế hoạch từng quý",
  "last-year-shares": "theo nhịp cùng kỳ năm trước",
  even: "chia đều các quý",
};

export const NOT_COMPUTABLE_LABELS: Record<NotComputableReason, string> = {
  "no-plan": "không giao kế hoạch",
  "zero-plan": "kế hoạch bằng 0",
  "negative-plan": "kế hoạch là số âm",
  "no-figure": "chưa có số liệu",
  "zero-actual": "thực hiện bằng 0",
  "no-baseline": "chưa có số đầu kỳ để tính mức giảm",
};

/** "trên 259%", "hơn 1.600", "gần 500". */
export function withQualifier(qualifier: Qualifier, text: string): string {
  const word = QUALIFIER_WORDS[qualifier];
  return word === "" ? text : `${word} ${text}`;
}

/**
 * A plan as it stands in a cell: "≥ 95", "≤ 3", "6,6–6,8", "khoảng 4", "hoàn thành". A sum to reach is printed bare
 * ("38.200"), as plan columns do; the sign is kept for rates and for anything that is not "at least".
 */
export function formatPlan(
  plan: Pick<PlanFigure, "comparator" | "planned" | "plannedUpper">,
  indicator: Pick<Indicator, "decimals" | "periodRule">,
): string {
  const planned = formatQuantity(plan.planned, indicator.decimals);
  switch (plan.comparator) {
    case "at-least":
      return indicator.periodRule === "flow" || indicator.periodRule === "stock" ? planned : `≥ ${planned}`;
    case "at-most":
      return `≤ ${planned}`;
    case "equals":
      return planned;
    case "range":
      return plan.plannedUpper === null
        ? planned
        : `${planned}–${formatQuantity(plan.plannedUpper, indicator.decimals)}`;
    case "about":
      return `khoảng ${planned}`;
    case "milestone":
      return "hoàn thành";
  }
}
