import type { IndicatorResult } from "@/lib/indicators/result";
import type { Sentence } from "./draft";
import { indicatorSentence, subject, type Telling } from "./sentence";
import { sentence, text } from "./spans";
import { variantAt } from "./variants";

/**
 * What the text says of the indicators of one lĩnh vực, in their order: one sentence each for targets, headline
 * indicators and published results that have a figure; the annex has everything. Keys `indicator:<code>`.
 * @param results all of the lĩnh vực, also those that have no figure yet
 */
export function indicatorSentences(results: readonly IndicatorResult[], telling: Telling): Sentence[] {
  // The place counts those without a figure too, so that a sentence does not change when its neighbour gets one.
  return results.filter(isSaid).flatMap((result, place): Sentence[] => {
    if (isMissing(result)) return [];
    const spans = indicatorSentence(result, telling, variantAt(result.indicator.code, place));
    return spans === null ? [] : [sentence(`indicator:${result.indicator.code}`, spans)];
  });
}

/** "Chưa có số liệu: A; B.": the targets of one lĩnh vực that are due and gave no figure; null where there are none. */
export function missingSentence(results: readonly IndicatorResult[], groupId: string): Sentence | null {
  const missing = results.filter(
    (result) => result.plan !== null && isMissing(result) && result.assessment.status !== "not-due",
  );
  if (missing.length === 0) return null;
  return { key: `missing:${groupId}`, spans: [text(`Chưa có số liệu: ${missing.map(subject).join("; ")}.`)] };
}

function isSaid({ plan, indicator, published }: IndicatorResult): boolean {
  return plan !== null || indicator.headline || published !== null;
}

function isMissing({ cumulative, completion }: IndicatorResult): boolean {
  return cumulative.kind === "missing" && completion.kind !== "published";
}
