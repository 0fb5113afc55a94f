import { romanQuarter } from "@/lib/format/roman";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import { ESTIMATED_MARK } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses, type StatusCounts } from "@/lib/indicators/roll-up";
import type { Period } from "@/lib/periods/period";
import type { AnnualFigures } from "./annual-figures";
import type { Block, Span } from "./document";
import { headlineSpans } from "./phrases";
import { indicatorSentence, subject, type Telling, targetItem } from "./sentence";
import { countOf, text } from "./spans";

/** The most sentences of one paragraph. */
const PARAGRAPH_LENGTH = 3;

/** I. Tình hình và kết quả: the headline, then each lĩnh vực with its sentences. A lĩnh vực with nothing to say is left out. */
export function resultSections(figures: AnnualFigures, groups: readonly IndicatorGroup[], telling: Telling): Block[] {
  const blocks: Block[] = [
    { kind: "heading", level: 1, number: "I.", text: "TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ" },
    { kind: "paragraph", spans: opening(figures) },
  ];
  let number = 0;
  for (const group of groups) {
    const paragraphs = groupParagraphs(
      figures.results.filter((result) => result.indicator.groupId === group.id),
      telling,
    );
    if (paragraphs.length === 0) continue;
    number += 1;
    blocks.push({ kind: "heading", level: 2, number: `${number}.`, text: group.name }, ...paragraphs);
  }
  return blocks;
}

function opening({ closed, upTo, year, results }: AnnualFigures): Span[] {
  const counts = countStatuses(results);
  const when = closed ? `Năm ${year}, ` : `Đến hết quý ${romanQuarter(upTo)} năm ${year}, `;
  const who = counts.assessed === 0 ? "" : "Đảng bộ ";
  return [
    text(`${when}${who}`),
    ...headlineSpans(counts, closed, { kind: "year", year }),
    text(". Kết quả từng chỉ tiêu tại Phụ lục kèm theo."),
  ];
}

function groupParagraphs(results: IndicatorResult[], telling: Telling): Block[] {
  const said = results.filter(isSaid);
  const sentences = said.flatMap((result) => {
    if (isMissing(result)) return [];
    const spans = indicatorSentence(result, telling);
    return spans === null ? [] : [spans];
  });
  const missing = said.filter((result) => isMissing(result) && result.plan !== null && isDue(result));
  if (missing.length > 0) sentences.push([text(`Chưa có số liệu: ${missing.map(subject).join("; ")}`)]);
  const paragraphs: Block[] = [];
  // Even lengths: four sentences are two and two, not three and a lonely one.
  const length = Math.ceil(sentences.length / Math.ceil(sentences.length / PARAGRAPH_LENGTH));
  for (let first = 0; first < sentences.length; first += length) {
    const spans = sentences
      .slice(first, first + length)
      .flatMap((sentence, index) => [...(index === 0 ? [] : [text(" ")]), ...sentence, text(".")]);
    paragraphs.push({ kind: "paragraph", spans });
  }
  return paragraphs;
}

/** Prose is for targets, headline indicators and published results; the annex has everything. */
function isSaid({ plan, indicator, published }: IndicatorResult): boolean {
  return plan !== null || indicator.headline || published !== null;
}

function isMissing({ cumulative, completion }: IndicatorResult): boolean {
  return cumulative.kind === "missing" && completion.kind !== "published";
}

function isDue({ assessment }: IndicatorResult): boolean {
  return assessment.status !== "not-due";
}

const COUNTED: readonly [AssessmentStatus, string][] = [
  ["exceeded", "vượt kế hoạch"],
  ["met", "đạt kế hoạch"],
  ["not-met", "không đạt"],
  ["reached", "đã về đích"],
  ["on-course", "đúng tiến độ"],
  ["behind", "chậm tiến độ"],
  ["at-risk", "có nguy cơ không đạt"],
  ["incomplete", "chưa đủ số liệu"],
  ["no-figure", "chưa có số liệu"],
  ["not-due", "chưa đến kỳ báo cáo"],
];

const COUNTED_APART: readonly [AssessmentStatus, string][] = [
  ["followed", "theo dõi"],
  ["no-plan", "không giao kế hoạch"],
];

/** II. Đánh giá chung: the counts, then the targets missed (year closed) or in danger (year open), each with its figures. */
export function assessmentSection(figures: AnnualFigures, telling: Telling): Block[] {
  const counts = countStatuses(figures.results);
  const of = (status: AssessmentStatus) => figures.results.filter((result) => result.assessment.status === status);
  const lists = telling.closed
    ? targetList("Các chỉ tiêu không đạt kế hoạch:", of("not-met"), telling)
    : [
        ...targetList("Các chỉ tiêu có nguy cơ không đạt:", of("at-risk"), telling),
        ...targetList("Các chỉ tiêu chậm tiến độ:", of("behind"), telling),
      ];
  return [
    { kind: "heading", level: 1, number: "II.", text: "ĐÁNH GIÁ CHUNG" },
    { kind: "paragraph", spans: countsParagraph(figures, counts) },
    ...lists,
  ];
}

function countsParagraph({ year, closed }: AnnualFigures, counts: StatusCounts): Span[] {
  const window: Period = { kind: "year", year };
  const list = (statuses: readonly [AssessmentStatus, string][]) =>
    statuses
      .filter(([status]) => counts.byStatus[status] > 0)
      .flatMap(([status, words], index) => [
        ...(index === 0 ? [] : [text(", ")]),
        countOf(window, status, `${counts.byStatus[status]}`),
        text(` chỉ tiêu ${words}`),
      ]);
  const spans: Span[] = [];
  if (counts.assessed > 0) {
    const total = countOf(window, "assessed", `${counts.assessed}`);
    spans.push(
      text("Trong "),
      total,
      text(" chỉ tiêu được giao kế hoạch và đánh giá có "),
      ...list(COUNTED),
      text("."),
    );
  } else {
    spans.push(text("Chưa có chỉ tiêu nào được giao kế hoạch để đánh giá."));
  }
  const apart = list(COUNTED_APART);
  if (apart.length > 0) spans.push(text(" Ngoài ra có "), ...apart, text("."));
  if (closed && counts.estimated > 0) {
    spans.push(text(" "), countOf(window, "estimated", `${counts.estimated}`));
    spans.push(text(` chỉ tiêu được đánh giá ${ESTIMATED_MARK}.`));
  }
  return spans;
}

function targetList(title: string, results: IndicatorResult[], telling: Telling): Block[] {
  if (results.length === 0) return [];
  const items = results.map(
    (result, index): Block => ({
      kind: "item",
      spans: [...targetItem(result, telling), text(index === results.length - 1 ? "." : ";")],
    }),
  );
  return [{ kind: "paragraph", spans: [text(title)] }, ...items];
}
