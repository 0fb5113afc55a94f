import { Card } from "@/app/_ui/card";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { moveText, pointsText, shareText } from "@/lib/party-cell-meetings/quality-words";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import { CellsTable } from "./cells-table";
import type { QualityView } from "./load";

/** Every cell with a confirmed score, the worst first. */
export function CellsCard({ view }: { view: QualityView }) {
  const { quality, period, reviewsAny } = view;
  const without = quality.cells.length - quality.lines.length;
  return (
    <Card
      id="theo-chi-bo"
      title="Theo chi bộ"
      subtitle={`điểm bình quân từ thấp đến cao${without > 0 ? `; ${without} chi bộ chưa có kỳ nào được xác nhận` : ""}`}
    >
      <CellsTable
        caption="Chất lượng sinh hoạt của từng chi bộ"
        yearHead={reviewsAny ? `Năm ${period.year}` : null}
        registerQuery={`year=${period.year}`}
        rows={quality.lines.map(({ cell, meetings, mean, move, classes, attendance, year }) => [
          view.reads(cell.unitId) ? cell.unitId : "",
          cell.name,
          cell.type === null ? "" : CELL_TYPE_WORDS[cell.type],
          String(meetings),
          pointsText(mean),
          moveText(move),
          ...MEETING_CLASSES.map((each) => (classes[each] === 0 ? "" : String(classes[each]))),
          shareText(attendance),
          year === null ? "" : MEETING_CLASS_WORDS[year.class],
          year === null ? "" : year.words,
        ])}
      />
    </Card>
  );
}
