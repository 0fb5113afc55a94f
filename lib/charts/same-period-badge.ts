import type { SamePeriodComparison } from "@/lib/indicators/result";

/**
 * The state of cùng kỳ as a badge says it: "cộng gộp 3/3 đơn vị cũ", "thiếu Xã Nam Bình (cũ): không so sánh", "chưa có
 * số liệu"; empty where last year's figure is that of the same units.
 */
export function samePeriodBadge(comparison: SamePeriodComparison): string {
  switch (comparison.kind) {
    case "value":
      return "";
    case "combined": {
      const units = comparison.predecessors.length;
      return `cộng gộp ${units}/${units} đơn vị cũ`;
    }
    case "not-comparable":
      return `${comparison.reason}: không so sánh`;
    case "missing":
      return "chưa có số liệu";
  }
}
