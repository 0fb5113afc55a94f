import { formatLocalDate } from "@/lib/format/dates";
import type { IssuedReport, ReportFileFormat } from "./issued";

export const REPORT_FILE_WORDS: Record<ReportFileFormat, string> = { pdf: "PDF", docx: "Word", xlsx: "Excel" };

/** "Báo cáo số 12-BC/ĐU, ngày 05/02/2027": what an issued report is called wherever the program speaks of it. */
export function issuedName({ number, issuedOn }: Pick<IssuedReport, "number" | "issuedOn">): string {
  return `Báo cáo số ${number}, ngày ${formatLocalDate(issuedOn)}`;
}

/** Why a report is not issued; nothing has been written then. */
export type IssueRefusal =
  | "not-found"
  | "issued"
  | "moved"
  | "figures-changed"
  | "number-taken"
  | "future"
  | "before-approval"
  | "reason-needed";

export const ISSUE_REFUSALS: Record<IssueRefusal, string> = {
  "not-found": "Không còn báo cáo đang soạn này.",
  issued: "Báo cáo này đã ban hành.",
  moved: "Nội dung báo cáo vừa được sửa nên chưa ban hành. Đồng chí xem lại bản in rồi bấm lại.",
  "figures-changed": "Số liệu vừa thay đổi nên chưa ban hành. Đồng chí xem lại bản in rồi bấm lại.",
  "number-taken": "Số này đã cấp cho một báo cáo khác.",
  future: "Ngày ban hành không thể sau hôm nay.",
  "before-approval": "Ngày ban hành không thể trước ngày duyệt số liệu trong báo cáo.",
  "reason-needed": "Lãnh đạo chưa đồng ý dự thảo này: xin ghi lý do ban hành.",
};

/** The fields of the form that a refusal is about; the others are told above the form. */
export const FIELD_OF_REFUSAL: Partial<Record<IssueRefusal, string>> = {
  "number-taken": "place",
  future: "issuedOn",
  "before-approval": "issuedOn",
  "reason-needed": "reason",
};

export type CorrectionRefusal = "not-found" | "corrected";

export const CORRECTION_REFUSALS: Record<CorrectionRefusal, string> = {
  "not-found": "Không tìm thấy báo cáo đã ban hành này.",
  corrected: "Báo cáo này đã có báo cáo thay thế. Đồng chí đính chính báo cáo mới nhất.",
};
