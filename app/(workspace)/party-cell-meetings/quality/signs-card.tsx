import { Fragment } from "react";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { type Evidence, SIGN_TITLES, type Sign } from "@/lib/party-cell-meetings/formality/sign";
import { type CellSigns, NAMED_RULE } from "@/lib/party-cell-meetings/formality/signs";
import { CellName } from "./help-card";
import type { QualityView } from "./load";

/** Signs that meetings may be held for the form's sake, with what they rest on: for those who confirm the records. */
export function SignsCard({ view, className }: { view: QualityView; className: string }) {
  const named = view.quality.signs.filter((each) => each.named);
  const others = view.quality.signs.filter((each) => !each.named);
  return (
    <Card
      id="nen-xem-lai"
      className={className}
      title="Dấu hiệu hình thức, nên xem lại"
      subtitle={named.length === 0 ? undefined : `${named.length} chi bộ`}
    >
      {named.length === 0 ? (
        <p className="text-muted">Không có chi bộ nào có đủ dấu hiệu để nêu tên.</p>
      ) : (
        <CellList cells={named} view={view} />
      )}
      {others.length === 0 ? null : (
        <details className="mt-2">
          <summary className="link inline-flex min-h-6 items-center text-sm">
            {others.length} chi bộ khác chỉ có dấu hiệu lẻ
          </summary>
          <CellList cells={others} view={view} />
        </details>
      )}
      <p className="mt-2 max-w-prose text-sm text-muted">{NAMED_RULE}</p>
    </Card>
  );
}

function CellList({ cells, view }: { cells: readonly CellSigns[]; view: QualityView }) {
  return (
    <ul className="divide-y divide-line">
      {cells.map(({ cell, signs }) => (
        <li key={cell.unitId} className="py-2 first:pt-0">
          <CellName cell={cell} view={view} />
          {signs.map((sign) => (
            <SignDetails key={sign.kind} sign={sign} unitId={cell.unitId} cellName={cell.name} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function SignDetails({ sign, unitId, cellName }: { sign: Sign; unitId: string; cellName: string }) {
  return (
    <details className="mt-0.5 text-sm print:text-xs">
      <summary className="min-h-6 cursor-pointer py-0.5 print:min-h-0 print:py-0">
        <span className="text-actual underline decoration-dotted underline-offset-2">{SIGN_TITLES[sign.kind]}</span>:{" "}
        <span className="text-muted">{sign.words}</span>
        <span className="sr-only"> của {cellName}</span>
      </summary>
      <ul className="mb-2 grid gap-0.5 border-l-2 border-line pl-3">
        {byText(sign.evidence).map(([text, months]) => (
          <li key={text}>
            Tháng{" "}
            {months.map(({ meetingId, month }, index) => (
              <Fragment key={meetingId}>
                {index === 0 ? null : ", "}
                <Link
                  className="link inline-flex min-h-6 items-center"
                  href={`/party-cell-meetings/${unitId}/${meetingId}`}
                >
                  {month}
                </Link>
              </Fragment>
            ))}
            : {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Months that show the same stand in one line. */
function byText(evidence: readonly Evidence[]): [string, Evidence[]][] {
  const lines = new Map<string, Evidence[]>();
  for (const each of evidence) lines.set(each.text, [...(lines.get(each.text) ?? []), each]);
  return [...lines];
}
