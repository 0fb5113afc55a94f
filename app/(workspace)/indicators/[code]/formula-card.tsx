import { Fragment } from "react";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { formulaOf } from "@/lib/charts/formula-words";
import { lowerFirst } from "@/lib/format/first-letter";
import { romanQuarter } from "@/lib/format/roman";
import { DIRECTION_LABELS, PERIOD_RULE_LABELS } from "@/lib/indicators/labels";
import type { IndicatorView } from "./load";

/** The definition, and the figure itself as a sum of its quarters: each of them opens the units behind it. */
export function FormulaCard({ model }: { model: IndicatorView }) {
  const { result, view } = model;
  const { indicator } = result;
  const formula = formulaOf(result);
  return (
    <Card id="cach-tinh" title="Cách tính" subtitle={formula ? lowerFirst(view.cumulativeLabel) : undefined}>
      {formula ? (
        <p className="mb-2">
          {formula.before}
          {formula.parts.map(({ quarter, text }, index) => (
            <Fragment key={quarter}>
              {index === 0 ? "" : formula.joint}
              <Link
                className="figure-link"
                href={`/indicators/${indicator.code}?${view.query}&origin=Q${quarter}#nguon-goc`}
              >
                {text}
              </Link>
              <span className="text-sm text-muted"> (quý {romanQuarter(quarter)})</span>
            </Fragment>
          ))}
          {formula.after} = <b>{formula.total}</b>
        </p>
      ) : null}
      <p className="text-sm">{indicator.definition}</p>
      <p className="mt-1 text-sm text-muted">
        {PERIOD_RULE_LABELS[indicator.periodRule]}. {DIRECTION_LABELS[indicator.direction]}.
        {formula && formula.acrossUnits !== "" ? ` ${formula.acrossUnits}.` : ""}
      </p>
    </Card>
  );
}
