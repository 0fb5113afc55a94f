import { Link } from "@/app/_ui/link";
import { SparkLine } from "@/app/_ui/spark-line";
import { StatusBadge } from "@/app/_ui/status-badge";
import { printedNumber } from "@/lib/charts/arrange-rows";
import { ESTIMATED_FLAG, FLOW_FLAG, ILLUSTRATIVE_FLAG, type IndicatorRow } from "@/lib/charts/indicator-rows";
import { ASSESSMENT_LABELS, ESTIMATED_MARK } from "@/lib/indicators/labels";
import { IllustrativeMark } from "./illustrative-mark";
import { TextFigure } from "./text-figure";

type RowProps = {
  row: IndicatorRow;
  query: string;
  /** Quarters that have a column. */
  quarters: number;
  lastQuarter: number;
  /** Number of the footnote under the table that explains the cùng kỳ figure; null = none. */
  footnote: number | null;
};

/** One indicator; every figure is a link to where it comes from. */
export function IndicatorTableRow({ row, query, quarters, lastQuarter, footnote }: RowProps) {
  const [code, name, unit, depth, plan, byQuarter, cumulative, percent, variance, same, change, status, flags] = row;
  const page = `/indicators/${code}?${query}`;
  return (
    <tr>
      <th scope="row" className="sticky left-0 z-[1] max-w-44 bg-surface md:max-w-72">
        <span className={depth === 0 ? "block" : "block pl-3 text-muted md:pl-4"}>
          <Link href={page} className="hover:text-actual hover:underline">
            {name}
          </Link>
          {flags & ILLUSTRATIVE_FLAG ? <IllustrativeMark /> : null}
        </span>
      </th>
      <td className="w-12 text-muted">{unit}</td>
      <TextFigure cell={plan} href={`${page}#ke-hoach`} wraps />
      {byQuarter.slice(0, quarters).map((cell, index) => (
        <TextFigure
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the quarter
          key={index}
          cell={cell}
          href={`${page}&origin=Q${index + 1}#nguon-goc`}
          strong={index + 1 === lastQuarter}
        />
      ))}
      <td>
        <SparkLine values={byQuarter.map(printedNumber)} shape={flags & FLOW_FLAG ? "bars" : "line"} />
      </td>
      <TextFigure cell={cumulative} href={`${page}#theo-quy`} strong />
      <TextFigure cell={percent} strong />
      <TextFigure cell={variance} wraps />
      <TextFigure cell={typeof same === "string" ? same : same[0]} href={`${page}#cung-ky`} footnote={footnote} />
      <TextFigure cell={change} wraps />
      <td className="[&_.badge]:max-w-28 [&_.badge]:text-xs [&_.badge]:whitespace-normal print:[&_.badge]:max-w-none">
        {status === "no-plan" ? (
          <span className="text-xs text-muted">{ASSESSMENT_LABELS[status].word}</span>
        ) : (
          <StatusBadge status={status} />
        )}
        {flags & ESTIMATED_FLAG ? <span className="sub">{ESTIMATED_MARK}</span> : null}
      </td>
    </tr>
  );
}
