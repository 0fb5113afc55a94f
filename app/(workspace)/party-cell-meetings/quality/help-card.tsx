import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { HELP_RULE } from "@/lib/party-cell-meetings/help";
import type { Cell } from "@/lib/party-cell-meetings/scored";
import type { QualityView } from "./load";

/** Cells that need help, each with its reasons in words. */
export function HelpCard({ view }: { view: QualityView }) {
  const { help } = view.quality;
  return (
    <Card id="can-giup" title="Chi bộ cần giúp" subtitle={help.length === 0 ? undefined : `${help.length} chi bộ`}>
      {help.length === 0 ? (
        <p className="text-muted">Không có chi bộ nào cần giúp trong kỳ này.</p>
      ) : (
        <ul className="divide-y divide-line">
          {help.map(({ cell, reasons }) => (
            <li key={cell.unitId} className="py-2 first:pt-0">
              <CellName cell={cell} view={view} />
              <ul className="mt-0.5 list-disc pl-5 text-sm">
                {reasons.map(({ kind, words }) => (
                  <li key={kind}>{words}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 max-w-prose text-sm text-muted">
        {HELP_RULE}
        {view.reviewsAll ? "" : " Tháng thiếu chỉ nêu với chi bộ đồng chí theo dõi."}
      </p>
    </Card>
  );
}

/** The cell's name, leading to its register for whoever may read that. */
export function CellName({ cell, view }: { cell: Cell; view: QualityView }) {
  const { unitId, name, type } = cell;
  return (
    <p>
      {view.reads(unitId) ? (
        <Link className="link font-semibold" href={`/party-cell-meetings/${unitId}?year=${view.period.year}`}>
          {name}
        </Link>
      ) : (
        <span className="font-semibold">{name}</span>
      )}
      {type === null ? null : <span className="ml-2 text-sm text-muted">{CELL_TYPE_WORDS[type]}</span>}
    </p>
  );
}
