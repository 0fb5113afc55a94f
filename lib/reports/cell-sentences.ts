import { lowerFirst } from "@/lib/format/first-letter";
import { formatPercent } from "@/lib/format/numbers";
import { RATING_LEVELS, RATING_WORDS } from "@/lib/party-cell-meetings/rating";
import { ratingCap } from "@/lib/party-cell-meetings/rating-cap";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import type { Period } from "@/lib/periods/period";
import { percentText } from "@/lib/settings/form";
import { tellingPercent } from "./amounts";
import { type CellFigures, type CellLine, sumOf } from "./cell-figures";
import { meetingCount, ratingCount } from "./cell-spans";
import { paddedCount } from "./counts";
import type { Span } from "./document";
import type { Sentence } from "./draft";
import { sentence, text } from "./spans";

/** What is told of meetings elsewhere in the same section, from approved sheets: it is not told twice. */
export type ToldOfMeetings = { held: boolean; attendance: boolean; classes: boolean };

type Way = { period: Period; closed: boolean; padded: boolean };

/**
 * Meetings of the period over all cells, from confirmed records: how many of those owed, how many recorded in time,
 * thematic ones, attendance, classes. Nothing where none is confirmed.
 */
export function meetingSentences(cells: CellFigures, told: ToldOfMeetings, way: Way): Sentence[] {
  const { year, lines, attendance } = cells;
  const regular = sumOf(lines, (line) => line.regular);
  const thematic = sumOf(lines, (line) => line.thematic);
  if (regular + thematic === 0) return [];
  const share: Span[] =
    attendance === null || told.attendance
      ? []
      : [text("Tỷ lệ đảng viên dự sinh hoạt đạt "), meetingCount(year, null, "attendance", formatPercent(attendance))];
  return [
    ...said("meetings:held", told.held ? [] : held(cells, regular, thematic, way)),
    ...said("meetings:on-time", onTime(cells, regular, way)),
    ...said("meetings:thematic", thematicCells(cells, way)),
    ...said("meetings:attendance", share),
    ...said("meetings:classes", told.classes ? [] : classes(cells, way)),
  ];
}

/** "Trong quý, các chi bộ đã tổ chức 155/156 kỳ sinh hoạt thường kỳ (đạt 99,4%) và 50 kỳ sinh hoạt chuyên đề". */
function held({ year, lines }: CellFigures, regular: number, thematic: number, way: Way): Span[] {
  const { padded } = way;
  const owed = sumOf(lines, (line) => line.owed);
  const isShare = owed > 0 && regular <= owed;
  return [
    text(`${windowOf(way)}, các chi bộ đã tổ chức `),
    ...(isShare ? shareOf(year, ["held", regular], ["owed", owed], " kỳ sinh hoạt thường kỳ") : []),
    ...(isShare
      ? []
      : [meetingCount(year, null, "held", paddedCount(regular, padded)), text(" kỳ sinh hoạt thường kỳ")]),
    ...(thematic === 0
      ? []
      : [
          text(" và "),
          meetingCount(year, null, "thematic", paddedCount(thematic, padded)),
          text(" kỳ sinh hoạt chuyên đề"),
        ]),
  ];
}

/** Records go on after the last approved quarter: what they tell of a running year goes up to now. */
function windowOf({ period, closed }: Way): string {
  switch (period.kind) {
    case "quarter":
      return "Trong quý";
    case "six-months":
      return "Trong 6 tháng đầu năm";
    case "nine-months":
      return "Trong 9 tháng đầu năm";
    case "year":
      return closed ? "Cả năm" : "Từ đầu năm đến nay";
  }
}

/** "Trong quý có 150/155 kỳ sinh hoạt thường kỳ được ghi biên bản đúng hạn (đạt 96,8%)". */
function onTime({ year, onTime: inTime }: CellFigures, regular: number, way: Way): Span[] {
  if (regular === 0) return [];
  return [
    text(`${windowOf(way)} có `),
    ...shareOf(year, ["on-time", inTime], ["held", regular], " kỳ sinh hoạt thường kỳ được ghi vào hệ thống đúng hạn"),
  ];
}

/** "Có 50/52 chi bộ đã sinh hoạt chuyên đề trong quý (đạt 96,2%)": of a quarter, in which each cell owes one. */
function thematicCells({ year, lines }: CellFigures, { period }: Way): Span[] {
  const of = lines.filter(({ owed }) => owed > 0);
  const held = of.filter(({ thematic }) => thematic > 0).length;
  if (period.kind !== "quarter" || held === 0) return [];
  const words = " chi bộ đã sinh hoạt chuyên đề trong quý";
  return [text("Có "), ...shareOf(year, ["cells-thematic", held], ["cells", of.length], words)];
}

/** "155/156 kỳ … (đạt 99,4%)". */
function shareOf(
  year: number,
  [measure, part]: [string, number],
  [whole, of]: [string, number],
  words: string,
): Span[] {
  return [
    meetingCount(year, null, measure, `${part}`),
    text("/"),
    meetingCount(year, null, whole, `${of}`),
    text(`${words} (đạt `),
    meetingCount(year, null, `${measure}-share`, tellingPercent({ numerator: part, denominator: of })),
    text(")"),
  ];
}

/** "Kết quả chấm điểm các kỳ sinh hoạt đã xác nhận: 99 kỳ xếp loại Tốt, 50 kỳ xếp loại Khá". */
function classes({ year, lines }: CellFigures, { padded }: Way): Span[] {
  const counts = MEETING_CLASSES.map((each) => ({ each, of: sumOf(lines, (line) => line.classes[each]) }));
  const parts = counts
    .filter(({ of }) => of > 0)
    .map(({ each, of }) => [
      meetingCount(year, null, each, paddedCount(of, padded)),
      text(` kỳ xếp loại ${MEETING_CLASS_WORDS[each]}`),
    ]);
  return parts.length === 0 ? [] : [text("Kết quả chấm điểm các kỳ sinh hoạt đã xác nhận: "), ...listed(parts)];
}

/**
 * The year's rating of cells as it was decided, with the share of each level, who is left, and the cap on HTXSNV as
 * it is reckoned; nothing where none is recorded. Source of the cap: domain.md §5.
 */
export function ratingSentences(cells: CellFigures, { padded }: Pick<Way, "padded">): Sentence[] {
  const { year, lines } = cells;
  const rated = lines.filter(({ level }) => level !== null).length;
  if (rated === 0) return [];
  const left = lines.length - rated;
  const unrated = ratingCount(year, "unrated", paddedCount(left, padded));
  return [
    ...said("rating:levels", levels(cells, rated, padded)),
    ...said("rating:left", left === 0 ? [] : [text("Còn "), unrated, text(" chi bộ chưa có kết quả xếp loại")]),
    ...said("rating:cap", cap(cells, { isSoFar: left > 0, padded })),
  ];
}

/** "Năm 2025, có 52 chi bộ được đánh giá, xếp loại, gồm: 08 chi bộ hoàn thành xuất sắc nhiệm vụ (15,4%), …". */
function levels({ year, lines }: CellFigures, rated: number, padded: boolean): Span[] {
  const parts = RATING_LEVELS.map((level) => ({ level, of: lines.filter((line) => line.level === level).length }))
    .filter(({ of }) => of > 0)
    .map(({ level, of }) => [
      ratingCount(year, level, paddedCount(of, padded)),
      text(` chi bộ ${lowerFirst(RATING_WORDS[level])} (`),
      ratingCount(year, `${level}-share`, tellingPercent({ numerator: of, denominator: rated })),
      text(")"),
    ]);
  const total = ratingCount(year, "rated", paddedCount(rated, padded));
  return [text(`Năm ${year}, có `), total, text(" chi bộ được đánh giá, xếp loại, gồm: "), ...listed(parts)];
}

/** "Số chi bộ hoàn thành xuất sắc nhiệm vụ không vượt mức tối đa 08 chi bộ (20% của 40 chi bộ …)". */
function cap(
  { year, lines, capRule }: CellFigures,
  { isSoFar, padded }: { isSoFar: boolean; padded: boolean },
): Span[] {
  const countOf = (level: CellLine["level"]) => lines.filter((line) => line.level === level).length;
  const excellent = countOf("excellent");
  if (excellent === 0) return [];
  const { base, most, over } = ratingCap({ excellent, good: countOf("good") }, capRule);
  const count = (measure: string, of: number) => ratingCount(year, measure, paddedCount(of, padded));
  const lead = isSoFar ? "Tính đến nay, số" : "Số";
  const verdict =
    over === 0
      ? [text("không vượt mức tối đa ")]
      : [text("vượt "), count("cap-over", over), text(" chi bộ so với mức tối đa ")];
  return [
    text(`${lead} chi bộ ${lowerFirst(RATING_WORDS.excellent)} `),
    ...verdict,
    count("cap-most", most),
    text(" chi bộ ("),
    ratingCount(year, "cap-percent", `${percentText(capRule.capPercent)}%`),
    text(" của "),
    count("cap-base", base),
    text(` chi bộ ${lowerFirst(RATING_WORDS.good)}${capRule.capBase === "good" ? "" : " trở lên"})`),
  ];
}

function listed(parts: readonly Span[][]): Span[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(", "), ...part]));
}

/** Nothing where there is nothing to say. */
function said(key: string, spans: Span[]): Sentence[] {
  return spans.length === 0 ? [] : [sentence(key, spans)];
}
