import { lowerFirst } from "@/lib/format/first-letter";
import { formatPercentNumber } from "@/lib/format/numbers";
import { RATING_LEVELS, RATING_WORDS } from "@/lib/party-cell-meetings/rating";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import type { CellFigures, CellLine } from "./cell-figures";
import { meetingCount, ratingCount } from "./cell-spans";
import type { Span } from "./document";
import type { Sentence } from "./draft";
import { text } from "./spans";

/** What is told of meetings elsewhere in the same section, from approved sheets: it is not told twice. */
export type ToldOfMeetings = { held: boolean; attendance: boolean; classes: boolean };

/** Meetings of the period over all cells, from confirmed records; nothing where none is confirmed. */
export function meetingSentences({ year, lines, attendance }: CellFigures, told: ToldOfMeetings): Sentence[] {
  const sum = (of: (line: CellLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const count = (measure: string, of: number) => meetingCount(year, null, measure, `${of}`);
  const [owed, regular, thematic] = [
    sum((line) => line.owed),
    sum((line) => line.regular),
    sum((line) => line.thematic),
  ];
  if (regular + thematic === 0) return [];
  const held: Span[] = [
    text("Các chi bộ đã tổ chức "),
    count("held", regular),
    ...(owed === 0 ? [] : [text("/"), count("owed", owed)]),
    text(" kỳ sinh hoạt thường kỳ"),
    ...(thematic === 0 ? [] : [text(" và "), count("thematic", thematic), text(" kỳ sinh hoạt chuyên đề")]),
  ];
  const classes = MEETING_CLASSES.map((each) => ({ each, of: sum((line) => line.classes[each]) }))
    .filter(({ of }) => of > 0)
    .flatMap(({ each, of }, index) => [
      ...(index === 0 ? [] : [text(", ")]),
      count(each, of),
      text(` kỳ xếp loại ${MEETING_CLASS_WORDS[each]}`),
    ]);
  return [
    ...(told.held ? [] : [sentence("meetings:held", held)]),
    ...(told.attendance || attendance === null
      ? []
      : [
          sentence("meetings:attendance", [
            text("Tỷ lệ đảng viên dự sinh hoạt đạt "),
            meetingCount(year, null, "attendance", `${formatPercentNumber(attendance, 1)}%`),
          ]),
        ]),
    ...(told.classes || classes.length === 0
      ? []
      : [sentence("meetings:classes", [text("Trong các kỳ sinh hoạt đã xác nhận có "), ...classes])]),
  ];
}

/** The year's rating of cells as it was decided; nothing where none is recorded. */
export function ratingSentences({ year, lines }: CellFigures): Sentence[] {
  const rated = lines.filter(({ level }) => level !== null).length;
  if (rated === 0) return [];
  const levels = RATING_LEVELS.map((level) => ({ level, of: lines.filter((line) => line.level === level).length }))
    .filter(({ of }) => of > 0)
    .flatMap(({ level, of }, index) => [
      ...(index === 0 ? [] : [text(", ")]),
      ratingCount(year, level, `${of}`),
      text(` chi bộ ${lowerFirst(RATING_WORDS[level])}`),
    ]);
  const left = lines.length - rated;
  return [
    sentence("rating", [text(`Xếp loại năm ${year}: `), ...levels]),
    ...(left === 0
      ? []
      : [
          sentence("rating:left", [
            text("Còn "),
            ratingCount(year, "unrated", `${left}`),
            text(" chi bộ chưa có kết quả xếp loại"),
          ]),
        ]),
  ];
}

function sentence(key: string, spans: Span[]): Sentence {
  return { key, spans: [...spans, text(".")] };
}
