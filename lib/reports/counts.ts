import type { Indicator } from "@/lib/indicators/indicator";
import type { Span } from "./document";

/** What is measured, not counted one by one: percentages, money, areas, weights, points. */
const MEASURED = /^(%|điểm|ha|km|m|m2|m²|m3|m³|tấn|tạ|kg|lít|kwh|mw|giờ|phút|độ)(\s|$)|đồng|\//iu;

/** Things counted one by one: "giấy", "đảng viên", "vụ". */
export function isCounted({ unitOfMeasure }: Pick<Indicator, "unitOfMeasure">): boolean {
  return !MEASURED.test(unitOfMeasure);
}

/** "6" as Party papers write it: "06"; 0 and what has two digits stay. */
export function paddedCount(count: number, padded: boolean): string {
  return padded && Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : `${count}`;
}

/** The figures of a sentence with whole counts below ten written "06 đề án"; money, rates and ratios as they are. */
export function padCounts(spans: readonly Span[], indicator: Pick<Indicator, "unitOfMeasure">): Span[] {
  if (!isCounted(indicator)) return [...spans];
  const count = new RegExp(`^((?:trên|hơn|gần) )?([1-9]) (?=${escaped(indicator.unitOfMeasure)}$)`, "u");
  return spans.map((span) => (span.kind === "figure" ? { ...span, text: span.text.replace(count, "$10$2 ") } : span));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
