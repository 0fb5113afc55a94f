import { romanQuarter } from "@/lib/format/roman";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { Indicator, IndicatorGroup } from "@/lib/indicators/indicator";
import { ESTIMATED_MARK } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses } from "@/lib/indicators/roll-up";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { lastQuarterOf } from "@/lib/periods/period";
import type { CellFigures } from "./cell-figures";
import { meetingSentences, ratingSentences } from "./cell-sentences";
import { paddedCount } from "./counts";
import type { AnnexKind, SectionSource, SectionText, Sentence } from "./draft";
import { indicatorSentences, missingSentence } from "./indicator-sentences";
import type { LayoutRecord } from "./layout";
import { headlineSpans } from "./phrases";
import type { ReportFigures } from "./report-figures";
import { type Telling, targetItem } from "./sentence";
import { countOf, openNotes, sentence, text } from "./spans";

/** The most sentences of one paragraph. */
const PARAGRAPH_LENGTH = 3;

export type SectionInput = {
  figures: ReportFigures;
  groups: readonly IndicatorGroup[];
  /** The annexes that are printed: one that was chosen may have nothing to say. */
  printed: readonly AnnexKind[];
  layout: LayoutRecord;
  cells: CellFigures | null;
};

/** All the program can say for each source of a section; footnotes of the sentences go to `telling.notes`. */
export function tellSections(input: SectionInput, given: Telling): Map<SectionSource, SectionText> {
  const { figures, groups, layout } = input;
  const telling = { ...given, paddedCounts: layout.kind === "party" };
  const texts = new Map<SectionSource, SectionText>([
    ["opening", prose([opening(input)])],
    ["counts", prose([counts(figures, telling.paddedCounts)])],
    ["missed", { paragraphs: [], lists: missedLists(figures, telling) }],
  ]);
  for (const { id } of groups) {
    const ofGroup = figures.results.filter(({ indicator }) => indicator.groupId === id && !isOfMeetings(indicator));
    texts.set(`group:${id}`, prose(inParagraphs(groupSentences(ofGroup, id, telling))));
  }
  texts.set("meetings", prose(inParagraphs(cellMeetings(input, telling))));
  texts.set(
    "rating",
    prose([input.cells === null ? [] : ratingSentences(input.cells, { padded: telling.paddedCounts })]),
  );
  return texts;
}

export function bodyNotes() {
  return openNotes("note", (index) => `${index + 1}`);
}

function prose(paragraphs: Sentence[][]): SectionText {
  return { paragraphs: paragraphs.filter((sentences) => sentences.length > 0), lists: [] };
}

/** "Đến hết quý III năm 2026, ", "Đến hết 6 tháng đầu năm 2026, ", "Năm 2026, " once it is closed. */
function when({ period, closed, upTo, year }: ReportFigures): string {
  if (closed && period.kind === "year") return `Năm ${year}, `;
  if (upTo === lastQuarterOf(period)) {
    if (period.kind === "six-months") return `Đến hết 6 tháng đầu năm ${year}, `;
    if (period.kind === "nine-months") return `Đến hết 9 tháng năm ${year}, `;
  }
  return `Đến hết quý ${romanQuarter(upTo)} năm ${year}, `;
}

function opening({ figures, printed, layout }: SectionInput): Sentence[] {
  const { closed, period, results } = figures;
  const counted = countStatuses(results);
  const who = counted.assessed === 0 ? "" : layout.kind === "party" ? "Đảng bộ " : "xã ";
  const headline = sentence("headline", [
    text(`${when(figures)}${who}`),
    ...headlineSpans(counted, closed, period, layout.kind === "party"),
  ]);
  return printed.includes("indicators")
    ? [
        headline,
        sentence("see-annex", [
          text(`Kết quả từng chỉ tiêu tại ${printed.length > 1 ? "các phụ lục" : "Phụ lục"} kèm theo`),
        ]),
      ]
    : [headline];
}

function groupSentences(results: IndicatorResult[], groupId: string, telling: Telling): Sentence[] {
  const missing = missingSentence(results, groupId);
  return [...indicatorSentences(results, telling), ...(missing === null ? [] : [missing])];
}

function isOfMeetings({ code }: Indicator): boolean {
  return MEETING_CODES.includes(code);
}

/** What approved sheets say of meetings; then of the records what those do not. */
function cellMeetings({ figures, cells }: SectionInput, telling: Telling): Sentence[] {
  const said = indicatorSentences(
    figures.results.filter(({ indicator }) => isOfMeetings(indicator)),
    telling,
  );
  if (cells === null) return said;
  const codes = new Set(said.map(({ key }) => key.replace(/^indicator:/, "")));
  const [held = "", attendance = "", , ...classes] = MEETING_CODES;
  const told = {
    held: codes.has(held),
    attendance: codes.has(attendance),
    classes: classes.some((code) => codes.has(code)),
  };
  return [
    ...said,
    ...meetingSentences(cells, told, {
      period: figures.period,
      closed: figures.closed,
      padded: telling.paddedCounts !== false,
    }),
  ];
}

/** Even lengths: four sentences are two and two, not three and a lonely one. */
function inParagraphs(sentences: readonly Sentence[]): Sentence[][] {
  const length = Math.ceil(sentences.length / Math.ceil(sentences.length / PARAGRAPH_LENGTH));
  const paragraphs: Sentence[][] = [];
  for (let first = 0; first < sentences.length; first += length) {
    paragraphs.push(sentences.slice(first, first + length));
  }
  return paragraphs;
}

export const COUNTED: readonly [AssessmentStatus, string][] = [
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

export const COUNTED_APART: readonly [AssessmentStatus, string][] = [
  ["followed", "theo dõi"],
  ["no-plan", "không giao kế hoạch"],
];

function counts({ period, closed, results }: ReportFigures, padded: boolean): Sentence[] {
  const counted = countStatuses(results);
  const list = (statuses: readonly [AssessmentStatus, string][]) =>
    statuses
      .filter(([status]) => counted.byStatus[status] > 0)
      .flatMap(([status, words], index) => [
        ...(index === 0 ? [] : [text(", ")]),
        countOf(period, status, paddedCount(counted.byStatus[status], padded)),
        text(` chỉ tiêu ${words}`),
      ]);
  const total = countOf(period, "assessed", paddedCount(counted.assessed, padded));
  const sentences =
    counted.assessed === 0
      ? [sentence("counts", [text("Chưa có chỉ tiêu nào được giao kế hoạch để đánh giá")])]
      : [
          sentence("counts", [
            text("Trong "),
            total,
            text(" chỉ tiêu được giao kế hoạch và đánh giá có "),
            ...list(COUNTED),
          ]),
        ];
  const apart = list(COUNTED_APART);
  if (apart.length > 0) sentences.push(sentence("counted-apart", [text("Ngoài ra có "), ...apart]));
  if (closed && counted.estimated > 0) {
    const estimated = countOf(period, "estimated", paddedCount(counted.estimated, padded));
    sentences.push(sentence("estimated", [estimated, text(` chỉ tiêu được đánh giá ${ESTIMATED_MARK}`)]));
  }
  return sentences;
}

/** The targets missed (year closed), in danger or behind (year open), each with its figures. */
function missedLists({ results }: ReportFigures, telling: Telling): SectionText["lists"] {
  const lists: [status: AssessmentStatus, title: string][] = telling.closed
    ? [["not-met", "Các chỉ tiêu không đạt kế hoạch:"]]
    : [
        ["at-risk", "Các chỉ tiêu có nguy cơ không đạt:"],
        ["behind", "Các chỉ tiêu chậm tiến độ:"],
      ];
  return lists.flatMap(([status, title]) => {
    const items = results
      .filter((result) => result.assessment.status === status)
      .map((result) => sentence(`target:${result.indicator.code}`, targetItem(result, telling)));
    return items.length === 0 ? [] : [{ lead: { key: `list:${status}`, spans: [text(title)] }, items }];
  });
}
