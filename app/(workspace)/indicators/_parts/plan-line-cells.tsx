import { Link } from "@/app/_ui/link";
import { SparkLine } from "@/app/_ui/spark-line";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { TextCell } from "@/lib/charts/indicator-rows";
import type { PlanLineRow } from "@/lib/charts/plan-line-rows";
import { ASSESSMENT_LABELS, ESTIMATED_MARK, PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import type { PaceMethod } from "@/lib/indicators/result";
import { IllustrativeMark } from "./illustrative-mark";
import { TextFigure } from "./text-figure";

/** What the columns are called on a phone, and the unit that the title names for all lines ("" = none). */
export type PlanLineHeads = { year: number; cumulativeLabel: string; unit: string };

type PlanLineCellsProps = {
  row: PlanLineRow;
  methods: readonly PaceMethod[];
  query: string;
  heads: PlanLineHeads;
  /** Number of the footnote under the table that explains the cùng kỳ figure; null = none. */
  footnote: number | null;
};

const textOf = (cell: TextCell) => (typeof cell === "string" ? cell : cell[0]);

/** One line; on a phone a block of named figures. */
export function PlanLineCells({ row, methods, query, heads, footnote }: PlanLineCellsProps) {
  const page = row.code === null ? null : `/indicators/${row.code}?${query}`;
  const href = (anchor: string) => (page === null ? {} : { href: `${page}#${anchor}` });
  return (
    <tr className={row.isParent ? "[&>*]:font-bold" : row.code === null ? "italic" : ""}>
      <LineName row={row} page={page} unit={heads.unit} />
      <TextFigure label="Kế hoạch tỉnh giao" cell={row.province} {...href("ke-hoach")} wraps />
      <TextFigure label="Kế hoạch xã giao" cell={row.commune} {...href("ke-hoach")} wraps />
      <CumulativeCell row={row} label={heads.cumulativeLabel} href={page === null ? null : `${page}#theo-quy`} />
      <TextFigure label="% kế hoạch tỉnh giao" cell={row.percentProvince} wraps />
      <TextFigure label="% kế hoạch xã giao" cell={row.percentCommune} wraps />
      {methods.map((method, index) => (
        <TextFigure key={method} label={`Tiến độ ${PACE_METHOD_LABELS[method]}`} cell={row.paces[index] ?? ""} />
      ))}
      <TextFigure label="Chênh lệch" cell={row.variance} wraps />
      <TextFigure
        label={`Cùng kỳ ${heads.year - 1}`}
        cell={textOf(row.samePeriod)}
        {...href("cung-ky")}
        footnote={footnote}
      />
      <TextFigure label="So cùng kỳ" cell={row.change} wraps />
      <td className="max-md:hidden!">
        <SparkLine {...row.trend} />
      </td>
      <td className="[&_.badge]:max-w-28 [&_.badge]:text-xs [&_.badge]:whitespace-normal print:[&_.badge]:max-w-none">
        {row.status === null ? null : row.status === "no-plan" ? (
          <span className="text-xs font-normal text-muted">{ASSESSMENT_LABELS[row.status].word}</span>
        ) : (
          <StatusBadge status={row.status} />
        )}
        {row.estimated ? <span className="sub font-normal">{ESTIMATED_MARK}</span> : null}
      </td>
    </tr>
  );
}

/** "trong đó:" after a parent, a dash before each part: the indentation of the office's own tables. */
function LineName({ row, page, unit }: { row: PlanLineRow; page: string | null; unit: string }) {
  return (
    <th scope="row" className="max-w-64">
      <span className="flex gap-1">
        {row.depth === 0 ? null : (
          <span aria-hidden className="flex-none whitespace-pre text-muted">
            {`${"    ".repeat(row.depth - 1)}–`}
          </span>
        )}
        <span>
          {page === null ? (
            row.name
          ) : (
            <Link href={page} className="hover:text-actual hover:underline">
              {row.name}
            </Link>
          )}
          {row.illustrative && page !== null ? <IllustrativeMark /> : null}
          {unit === row.unit ? null : <span className="font-normal text-muted"> ({row.unit})</span>}
          {row.isParent ? <span className="sub font-normal italic">trong đó:</span> : null}
        </span>
      </span>
    </th>
  );
}

/** Lũy kế with its share of the line it is part of; how much of the year or of the units it covers comes first. */
function CumulativeCell({ row, label, href }: { row: PlanLineRow; label: string; href: string | null }) {
  const [text, note] = typeof row.cumulative === "string" ? [row.cumulative, ""] : row.cumulative;
  const second = [note, row.share].filter(Boolean).join(" · ");
  return (
    <TextFigure
      label={label}
      cell={second === "" ? text : [text, second]}
      {...(href === null ? {} : { href })}
      strong
    />
  );
}
