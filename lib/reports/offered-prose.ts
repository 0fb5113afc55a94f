import { foldForSearch } from "@/lib/format/fold";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { IndicatorResult } from "@/lib/indicators/result";
import { needsAttention } from "@/lib/indicators/roll-up";
import type { OfferedCause } from "./causes";
import type { OutlineSection } from "./draft";
import { COUNTED } from "./section-texts";
import { subject } from "./sentence";

/** A line that one click puts into the section being written. Without numbers: those of own prose follow nothing. */
export type OfferedLine = { id: string; about: string; text: string };

const GOOD: readonly AssessmentStatus[] = ["exceeded", "reached", "met"];

/** Accepted explanations under Nguyên nhân, targets in danger under Hạn chế, those done under Ưu điểm; by source or heading. */
export function offerLines(
  { source, heading }: Pick<OutlineSection, "source" | "heading">,
  results: readonly IndicatorResult[],
  causes: readonly OfferedCause[],
): OfferedLine[] {
  const folded = foldForSearch(heading);
  if (source === "causes" || folded.includes("nguyen nhan")) return causes.map(asLine);
  // "missed" tells them itself, with their figures.
  if (source === null && folded.includes("han che")) return needsAttention(results).flatMap(targetLine);
  if (folded.includes("uu diem")) {
    return GOOD.flatMap((status) => results.filter((result) => result.assessment.status === status)).flatMap(
      targetLine,
    );
  }
  return [];
}

function asLine({ explanationId, indicatorName, unitName, period, text }: OfferedCause): OfferedLine {
  const words = text.replace(/\s+/gu, " ").trim();
  return { id: `cause:${explanationId}`, about: `${indicatorName} (${unitName}, ${period})`, text: `- ${words}` };
}

function targetLine(result: IndicatorResult): OfferedLine[] {
  const verdict = COUNTED.find(([status]) => status === result.assessment.status)?.[1];
  if (verdict === undefined) return [];
  const name = subject(result);
  return [{ id: `target:${result.indicator.code}`, about: verdict, text: `- ${name} ${verdict}.` }];
}
