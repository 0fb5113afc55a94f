import { formatFigure } from "@/lib/format/numbers";
import type { CombinedCell } from "@/lib/indicators/combine-cells";
import type { SheetRow } from "./sheet-row";

/** "Cùng kỳ" as it stands in its column: "x" where the years do not compare (design §3, 1). */
export function samePeriodText({ samePeriod, samePeriodOf, indicator }: SheetRow): string {
  return samePeriodOf?.kind === "not-comparable" ? "x" : formatFigure(samePeriod, indicator);
}

/** Under the figure: of how many units it was put together, or why there is none; "" for the unit's own. */
export function samePeriodNote(of: CombinedCell | null): string {
  if (of === null || of.kind === "missing") return "";
  if (of.kind === "not-comparable") return `không so sánh được: ${of.reason}`;
  return of.from.length === 1 ? `số của ${of.from[0]}` : `gộp ${of.from.length}/${of.from.length} đơn vị cũ`;
}
