import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { cellWords } from "./cell-words";

/** A cell that changed between what a reviewer was shown and what stands there now. */
export type MovedCell = {
  indicatorId: string;
  name: string;
  before: { value: CellValue; certainty: Certainty };
  after: { value: CellValue; certainty: Certainty };
};

/** What moved since the reviewer read the sheet; `null` = no submission with that content is known. */
export function movedWords(moved: readonly MovedCell[] | null): string {
  if (moved === null) return "";
  if (moved.length === 0) return "Danh mục chỉ tiêu hoặc người cung cấp số liệu của phiếu vừa thay đổi.";
  return `Đã thay đổi: ${moved.map(movedCellWords).join("; ")}.`;
}

function movedCellWords({ name, before, after }: MovedCell): string {
  return `${name}: ${cellWords(before.value, before.certainty)} → ${cellWords(after.value, after.certainty)}`;
}
