import { parsePeriodKey } from "@/lib/periods/period";
import { ILLUSTRATIVE_MARK, type ReportDocument } from "./document";
import { reportTitle } from "./report-list";

/** What the files of a report are called, drafts as such: "Báo cáo 6 tháng đầu năm 2026 (dự thảo)". */
export function fileTitle({ kind, periodKey, abstract, marks }: ReportDocument): string {
  const name = kind === "unit-summary" ? abstract.join(" ") : reportTitle(parsePeriodKey(periodKey));
  // The office words the mark of its drafts as it likes.
  const isDraft = marks.some((mark) => mark !== ILLUSTRATIVE_MARK);
  return isDraft ? `${name} (dự thảo)` : name;
}
