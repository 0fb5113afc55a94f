import { formatFigure } from "@/lib/format/numbers";
import { type CellValue, type Certainty, figureOfCell } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { cellFigure, cellWords } from "./cell-words";

type Read = Pick<Indicator, "decimals" | "periodRule">;

/** A cell in one line of text: "13,2 (ước)", "92,28 (275/298)", "không phát sinh", "chưa nhập". */
export function readFigure(value: CellValue, indicator: Read, certainty: Certainty): string {
  switch (value.kind) {
    case "blank":
      return "chưa nhập";
    case "value":
      return `${cellFigure(value, indicator)}${certainty === "estimated" ? " (ước)" : ""}`;
    case "rate":
      return `${formatFigure(figureOfCell(value), indicator)} (${cellWords(value)})${certainty === "estimated" ? " (ước)" : ""}`;
    default:
      return cellWords(value);
  }
}
