import { formatFigure } from "@/lib/format/numbers";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { cellFigure, cellWords } from "@/lib/sheets/cell-words";

type Props = { value: CellValue; certainty: Certainty; indicator: Pick<Indicator, "decimals" | "periodRule"> };

/** A cell to be read; empty, 0, "-" and "…" stay four different things also to the ear. */
export function WrittenFigure({ value, certainty, indicator }: Props) {
  if (value.kind === "blank") return <span className="sub">chưa nhập</span>;
  const estimated = certainty === "estimated" ? <span className="sub">ước</span> : null;
  if (value.kind === "value") {
    return (
      <>
        <strong>{cellFigure(value, indicator)}</strong>
        {estimated}
      </>
    );
  }
  if (value.kind === "rate") {
    const ratio = { numerator: value.numerator, denominator: value.denominator };
    return (
      <>
        <strong>{value.denominator === 0 ? "" : formatFigure({ kind: "rate", ratio }, indicator)}</strong>
        <span className="sub">{cellWords(value)}</span>
        {estimated}
      </>
    );
  }
  return (
    <>
      <strong aria-hidden>{cellFigure(value, indicator)}</strong>
      <span className="sub whitespace-normal">{cellWords(value)}</span>
    </>
  );
}
