import { parsePeriodKey } from "@/lib/periods/period";
import type { ReportDocument } from "./document";
import { reportTitle } from "./report-list";

/** What the files of a report are called, drafts as such: "Báo cáo 6 tháng đầu năm 2026 (dự thảo)". */
export function fileTitle({ kind, periodKey, abstract, marks, layout }: ReportDocument): string {
  const name = kind === "unit-summary" ? abstract.join(" ") : reportTitle(parsePeriodKey(periodKey));
  const isDraft = marks.some((mark) => mark.toLocaleUpperCase("vi").startsWith(layout.draftMark));
  return isDraft ? `${name} (dự thảo)` : name;
}
