import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { Period } from "@/lib/periods/period";
import { paddedCount } from "./counts";
import { plainText, type Span } from "./document";
import { capital, countOf, text } from "./spans";

/** What the headline needs of `countStatuses`: (a), (b) of design §3, 12 and the count after "trong đó". */
export type HeadlineCounts = {
  assessed: number;
  good: number;
  byStatus: Pick<Record<AssessmentStatus, number>, "reached" | "exceeded">;
};

/**
 * The line everyone prints. Open year: "Đã về đích và đúng tiến độ 22/27 chỉ tiêu, trong đó 6 chỉ tiêu đã về đích.";
 * closed year: "Đạt và vượt 22/27 chỉ tiêu, trong đó 10 chỉ tiêu vượt."
 */
export function headlineSentence(counts: HeadlineCounts, closed: boolean): string {
  // The period is only the link of the numbers, which a plain sentence does not carry.
  const words = plainText(headlineSpans(counts, closed, { kind: "year", year: 0 }));
  return `${capital(words)}.`;
}

/**
 * The headline inside a sentence: lower case, no full stop, each count linked to the overview of the period; `padded` =
 * "06 chỉ tiêu", as papers write it.
 */
export function headlineSpans(counts: HeadlineCounts, closed: boolean, period: Period, padded = false): Span[] {
  const { assessed, good, byStatus } = counts;
  if (assessed === 0) return [text("chưa có chỉ tiêu nào được giao kế hoạch để đánh giá")];
  const share = countOf(period, "good", `${good}/${assessed}`);
  const lead = text(closed ? "đạt và vượt " : "đã về đích và đúng tiến độ ");
  const [part, measure, word] = closed
    ? [byStatus.exceeded, "exceeded", " chỉ tiêu vượt"]
    : [byStatus.reached, "reached", " chỉ tiêu đã về đích"];
  const tail = part === 0 ? [] : [text(", trong đó "), countOf(period, measure, paddedCount(part, padded)), text(word)];
  return [lead, share, text(" chỉ tiêu"), ...tail];
}
