import { z } from "zod";
import { clickFields, LONGEST_TEXT, typedDay } from "@/lib/format/typed-schema";

const { operationId, id, version } = clickFields;

const line = (what: string, longest: number) =>
  z.string().trim().min(1, `Xin ghi ${what}.`).max(longest, `Phần ${what} dài quá ${longest} ký tự.`);

/** What the server accepts when a report is issued; the number is typed without its symbol. */
export const issueSchema = z.object({
  operationId,
  reportId: id,
  version,
  /** SHA-256 of the proof that was looked at. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  place: z.coerce
    .number("Số báo cáo là một số, ví dụ 12.")
    .int("Số báo cáo là một số, ví dụ 12.")
    .min(1, "Xin ghi số báo cáo.")
    .max(99_999, "Số báo cáo quá lớn."),
  issuedOn: typedDay("Ghi ngày ban hành theo ngày/tháng/năm, ví dụ 20/12/2026."),
  capacity: line("thể thức ký", 120),
  position: line("chức vụ người ký", 80),
  signatory: line("họ và tên người ký", 80),
  reason: z.string().trim().max(LONGEST_TEXT, `Lý do dài quá ${LONGEST_TEXT} ký tự.`),
  /** What was told before this press; another number, day or signature is told again. */
  confirmed: z.string().max(400).optional(),
});
export type TypedIssue = z.infer<typeof issueSchema>;

export const correctionSchema = z.object({ operationId, issuedId: id });

export const issuedIdSchema = z.object({ issuedId: id });
