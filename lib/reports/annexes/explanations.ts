import type { OfferedCause } from "../causes";
import type { TableColumn } from "../document";
import { periodWords } from "../period-words";
import type { ReportFigures } from "../report-figures";
import { text } from "../spans";
import { type AnnexPart, fitted } from "./annex-table";

const COLUMNS: TableColumn[] = fitted([
  { key: "number", title: "STT", width: 48, align: "center" },
  { key: "indicator", title: "Chỉ tiêu", width: 230, align: "left" },
  { key: "unit-name", title: "Đơn vị", width: 170, align: "left" },
  { key: "period", title: "Kỳ số liệu", width: 100, align: "center" },
  { key: "cause", title: "Nguyên nhân theo giải trình đã chấp nhận", width: 400, align: "left" },
]);

/** Accepted explanations of the targets missed or in danger, in the units' own words; null where there are none. */
export function explanationsAnnex({ period }: ReportFigures, causes: readonly OfferedCause[]): AnnexPart | null {
  if (causes.length === 0) return null;
  return {
    subtitle: `Giải trình về các chỉ tiêu không đạt, chậm tiến độ ${periodWords(period)}`,
    columns: COLUMNS,
    rows: causes.map((cause, index) => ({
      ...{ kind: "entry", key: cause.explanationId, depth: 0 },
      cells: [`${index + 1}`, cause.indicatorName, cause.unitName, cause.period, cause.text].map((words) => [
        text(words),
      ]),
    })),
    notes: [],
    remarks: [],
  };
}
