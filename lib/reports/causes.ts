import type { ExplanationThread } from "@/lib/explanations/explanation";
import { formatPeriodInSentence } from "@/lib/format/periods";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { IndicatorResult } from "@/lib/indicators/result";
import { needsAttention } from "@/lib/indicators/roll-up";

/** An accepted explanation, offered to whoever writes the "nguyên nhân" of a report. Nothing of it is printed by itself. */
export type OfferedCause = {
  explanationId: string;
  indicatorCode: string;
  indicatorName: string;
  unitName: string;
  /** "quý III/2026": the quarter of the figure that was explained. */
  period: string;
  status: AssessmentStatus;
  /** The unit's last answer, as it was accepted. */
  text: string;
};

/** Causes of the targets that are missed or in danger, the most urgent first, then by quarter. */
export function offerCauses(
  results: readonly IndicatorResult[],
  threads: readonly ExplanationThread[],
): OfferedCause[] {
  const accepted = threads.filter(({ state }) => state === "accepted").toSorted((a, b) => a.quarter - b.quarter);
  return needsAttention(results).flatMap(({ indicator, assessment }) =>
    accepted
      .filter((thread) => thread.indicator.id === indicator.id)
      .map((thread) => ({
        explanationId: thread.id,
        indicatorCode: indicator.code,
        indicatorName: indicator.name,
        unitName: thread.unit.name,
        period: formatPeriodInSentence({ kind: "quarter", year: thread.year, quarter: thread.quarter }),
        status: assessment.status,
        text: thread.steps.findLast(({ state }) => state === "answered")?.text ?? "",
      })),
  );
}
