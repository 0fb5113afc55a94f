import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell, TableColumn } from "@/lib/workbooks/table-book";
import { ENTRY_MODE_LABELS, FREQUENCY_LABELS, PERCENT_RULE_LABELS, UNIT_RULE_LABELS } from "./catalogue-labels";
import type { Indicator, IndicatorGroup } from "./indicator";
import { COMPARATOR_LABELS, DIRECTION_LABELS, PERIOD_RULE_LABELS } from "./labels";

export type CatalogueBookSource = {
  year: number;
  committeeName: string;
  groups: readonly IndicatorGroup[];
  indicators: readonly Indicator[];
  /** Names of the units that report an indicator in the year; an indicator that is not there is not chosen. */
  reporters: ReadonlyMap<string, readonly string[]>;
};

/** The catalogue of a year: every rule of every indicator, and who reports it. */
export function catalogueBook({ year, committeeName, groups, indicators, reporters }: CatalogueBookSource): TableBook {
  const title = `Danh mục chỉ tiêu năm ${year}`;
  const nameOf = new Map(indicators.map((each) => [each.id, each.name]));
  const row = (indicator: Indicator): TableCell[] => [
    indicator.code,
    indicator.name,
    indicator.unitOfMeasure,
    { count: indicator.decimals },
    indicator.parentId === null ? null : (nameOf.get(indicator.parentId) ?? null),
    indicator.parentMode === "sum-of-parts" ? "Cộng từ các phần" : "Nhập",
    PERIOD_RULE_LABELS[indicator.periodRule],
    UNIT_RULE_LABELS[indicator.unitRule],
    DIRECTION_LABELS[indicator.direction],
    COMPARATOR_LABELS[indicator.defaultComparator],
    PERCENT_RULE_LABELS[indicator.percentRule].word,
    FREQUENCY_LABELS[indicator.frequency],
    ENTRY_MODE_LABELS[indicator.entryMode].word,
    [indicator.numeratorLabel, indicator.denominatorLabel].filter(Boolean).join(" ÷ "),
    indicator.definition,
    reporters.has(indicator.id) ? `${reporters.get(indicator.id)?.length ?? 0} đơn vị` : "không chọn",
    (reporters.get(indicator.id) ?? []).join(", "),
  ];
  return {
    title,
    sheets: [
      {
        name: `Danh mục ${year}`,
        heading: [title, committeeName],
        columns: COLUMNS,
        rows: groups.flatMap((group) => {
          const own = indicators.filter((indicator) => indicator.groupId === group.id);
          return own.length === 0 ? [] : [[null, { strong: group.name }], ...own.map(row)];
        }),
        landscape: true,
        frozenColumns: 2,
      },
    ],
  };
}

const COLUMNS: TableColumn[] = [
  text("Mã", 14),
  text("Chỉ tiêu", 38),
  text("Đơn vị tính", 12),
  { title: "Số lẻ", kind: "number", width: 6 },
  text("Là phần của", 24),
  text("Cách có số", 14),
  text("Qua các quý", 22),
  text("Qua các đơn vị", 22),
  text("Chiều", 16),
  text("Yêu cầu", 13),
  text("Cách tính %", 22),
  text("Kỳ báo cáo", 18),
  text("Cách nhập", 20),
  text("Tử số ÷ mẫu số", 26),
  text("Cách hiểu, cách tính", 44),
  text("Năm này", 12),
  text("Đơn vị báo cáo", 44),
];
