import { FigureContent } from "@/app/_ui/figure-content";
import { figureText } from "@/lib/charts/indicator-rows";
import type { Coverage, Figure } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";

const SPOKEN: Partial<Record<Figure["kind"], string>> = {
  missing: "chưa nhập",
  "nothing-arose": "không phát sinh",
  "no-data": "không có số liệu",
};

type FigureCellProps = {
  figure: Figure;
  indicator: Pick<Indicator, "decimals" | "periodRule">;
  /** Shown as "n/N đơn vị" while fewer units reported than are assigned. */
  coverage?: Coverage;
  estimated?: boolean;
  /** Where the origin of the figure stands. */
  href?: string;
  className?: string;
};

/** A number in a table: empty, 0, "-" and "…" stay four different things, also for screen readers. */
export function FigureCell({ figure, indicator, coverage, estimated = false, href, className = "" }: FigureCellProps) {
  const text = figureText(figure, indicator);
  return (
    <td className={`num ${className}`}>
      <FigureContent text={text} spoken={SPOKEN[figure.kind]} href={href} />
      {estimated ? <span className="figure-mark"> (ước)</span> : null}
      {coverage && coverage.reported > 0 && coverage.reported < coverage.expected ? (
        <span className="sub">
          {coverage.reported}/{coverage.expected} đơn vị
        </span>
      ) : null}
    </td>
  );
}
