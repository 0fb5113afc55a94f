import { Card } from "@/app/_ui/card";
import { ChartNumbers, NumberHead } from "@/app/_ui/charts/chart-numbers";
import { ShareBars } from "@/app/_ui/charts/share-bars";
import { StripPlot } from "@/app/_ui/charts/strip-plot";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatFraction } from "@/lib/format/numbers";
import { formatPeriod } from "@/lib/format/periods";
import type { Quality } from "@/lib/party-cell-meetings/quality";
import { GROUP_WORDS, moveText, pointsText, quartileWords } from "@/lib/party-cell-meetings/quality-words";
import type { Rubric } from "@/lib/party-cell-meetings/rubric";
import type { MeetingPeriod } from "@/lib/party-cell-meetings/scored";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import { CLASS_TONES } from "../_parts/class-badge";

const PARTS = MEETING_CLASSES.map((each) => ({ key: each, word: MEETING_CLASS_WORDS[each], tone: CLASS_TONES[each] }));

/** Confirmed meetings by class, quarter by quarter, with the year before. */
export function ClassesCard({ quality, period }: { quality: Quality; period: MeetingPeriod }) {
  const rows = quality.quarters.map(({ year, quarter, classes, meetings }) => ({
    key: `${year}-${quarter}`,
    label: formatPeriod({ kind: "quarter", year, quarter }),
    counts: MEETING_CLASSES.map((each) => classes[each]),
    text: meetings === 0 ? "chưa có" : `${meetings} kỳ`,
    strong: year === period.year && (period.kind === "year" || period.quarter === quarter),
  }));
  const title = `Xếp loại theo quý, ${period.year - 1} và ${period.year}`;
  return (
    <Card title={title} subtitle="số kỳ sinh hoạt đã xác nhận">
      <ShareBars title={title} parts={PARTS} rows={rows}>
        <ChartNumbers label={`Số liệu ${title}`} caption={title}>
          <thead>
            <tr>
              <th scope="col">Quý</th>
              {PARTS.map(({ key, word }) => (
                <NumberHead key={key} text={word} />
              ))}
              <NumberHead text="Số kỳ" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, counts }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {counts.map((count, index) => (
                  <td key={PARTS[index]?.key} className="num">
                    {count}
                  </td>
                ))}
                <td className="num">{counts.reduce((sum, each) => sum + each, 0)}</td>
              </tr>
            ))}
          </tbody>
        </ChartNumbers>
      </ShareBars>
    </Card>
  );
}

/** Every cell a dot by its mean, cells of places above cells of work, and the same in numbers. */
export function SpreadCard({ quality, rubric }: { quality: Quality; rubric: Rubric }) {
  const limits = [
    { value: rubric.average, label: MEETING_CLASS_WORDS.average },
    { value: rubric.fair, label: MEETING_CLASS_WORDS.fair },
    { value: rubric.good, label: MEETING_CLASS_WORDS.good },
  ];
  const rows = quality.groups.map(({ group, now }) => ({
    key: group,
    label: `${GROUP_WORDS[group]} (${now.cells.length} chi bộ)`,
    dots: now.cells.map(({ cell, mean }) => ({
      key: cell.unitId,
      value: Number(mean.top) / Number(mean.bottom) / 1000,
      text: `${cell.name}: ${pointsText(mean)}`,
    })),
    box: now.quartiles === null ? null : boxOf(now.quartiles),
    words: now.quartiles === null ? "chưa đủ bốn chi bộ để so" : quartileWords(now.quartiles),
  }));
  return (
    <Card
      title="Chênh lệch giữa các chi bộ"
      subtitle="điểm bình quân, mỗi chấm một chi bộ; khung là một nửa số chi bộ ở giữa, vạch đậm là trung vị"
    >
      <div className="grid items-center gap-x-8 gap-y-3 xl:grid-cols-2 print:grid-cols-2">
        <StripPlot title="Điểm bình quân của các chi bộ" rows={rows} limits={limits} most={100} />
        <GroupTable quality={quality} />
      </div>
    </Card>
  );
}

function boxOf(cuts: { lower: Cut; median: Cut; upper: Cut }): [number, number, number] {
  const value = ({ numerator, denominator }: Cut) => numerator / denominator / 1000;
  return [value(cuts.lower), value(cuts.median), value(cuts.upper)];
}

type Cut = { numerator: number; denominator: number };

function GroupTable({ quality: { groups } }: { quality: Quality }) {
  return (
    <ScrollRegion label="So sánh các nhóm chi bộ" className="min-w-0">
      <table className="data-table">
        <caption className="sr-only">Điểm bình quân của chi bộ theo nhóm</caption>
        <thead>
          <tr>
            <th scope="col">Nhóm</th>
            <NumberHead text="Chi bộ" />
            <NumberHead text="Tứ phân vị dưới" />
            <NumberHead text="Trung vị" />
            <NumberHead text="Tứ phân vị trên" />
            <NumberHead text="So cùng kỳ" />
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, now, move }) => (
            <tr key={group}>
              <th scope="row">{GROUP_WORDS[group]}</th>
              <td className="num">{now.cells.length}</td>
              {now.quartiles === null ? (
                <td colSpan={3} className="text-center text-muted">
                  chưa đủ bốn chi bộ
                </td>
              ) : (
                [now.quartiles.lower, now.quartiles.median, now.quartiles.upper].map((cut, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the three cuts never move
                  <td key={index} className={index === 1 ? "num font-bold" : "num"}>
                    {formatFraction(cut, 1)}
                  </td>
                ))
              )}
              <td className="num">{moveText(move)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
