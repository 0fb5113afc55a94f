import { FigureContent } from "@/app/_ui/figure-content";
import type { TextCell } from "@/lib/charts/indicator-rows";

/** What stands in a cell without a number, for those who hear the table. */
const SPOKEN: Record<string, string> = { "-": "không phát sinh", "…": "không có số liệu", x: "không so sánh được" };

type TextFigureProps = {
  cell: TextCell;
  /** Head of the column, said beside the figure where a row stands as a block; a blank cell has no line there. */
  label?: string;
  href?: string;
  strong?: boolean;
  /** Words beside the number ("khoảng", "điểm %") may go to a second line. */
  wraps?: boolean;
  footnote?: number | null;
};

/** A cell of figures in words, with a link to where the figure comes from and its quiet second line. */
export function TextFigure({ cell, label, href, strong = false, wraps = false, footnote = null }: TextFigureProps) {
  const [text, note] = typeof cell === "string" ? [cell, ""] : cell;
  return (
    <td
      data-label={label}
      className={`num ${strong ? "font-semibold" : ""} ${wraps ? "whitespace-normal!" : ""} ${label !== undefined && text === "" ? "max-md:hidden!" : ""}`}
    >
      <FigureContent text={text} spoken={SPOKEN[text]} href={href} />
      {footnote === null ? null : (
        <sup className="ml-0.5 text-muted">
          <span className="sr-only">chú thích </span>
          {footnote}
        </sup>
      )}
      {note ? <span className="sub ml-auto max-w-20 font-normal whitespace-normal">{note}</span> : null}
    </td>
  );
}
