import { type CellValue, isGiven } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";

/** The lĩnh vực that holds the cell meetings. */
export const PARTY_BUILDING_GROUP = "xay-dung-dang";

/**
 * Cell meetings as typed totals, in the order of the page: thường kỳ, dự sinh hoạt, chuyên đề, then the grades.
 * Source: domain.md §3.8, rows 82–85.
 */
export const MEETING_CODES: readonly string[] = [
  "sinh-hoat-thuong-ky",
  "ty-le-du-sinh-hoat",
  "sinh-hoat-chuyen-de",
  "sinh-hoat-xep-loai-tot",
  "sinh-hoat-xep-loai-kha",
  "sinh-hoat-xep-loai-trung-binh",
  "sinh-hoat-xep-loai-kem",
];

/** Said beside a figure of cell meetings that somebody typed as a total. */
export const TYPED_TOTAL = "nhập tổng số";

/** A figure of cell meetings that was typed and not reckoned from records. */
export function isTypedTotal({ code }: Pick<Indicator, "code">, cell: CellValue, fromRecords: boolean): boolean {
  return isGiven(cell) && !fromRecords && MEETING_CODES.includes(code);
}
