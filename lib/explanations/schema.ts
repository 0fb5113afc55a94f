import { z } from "zod";
import { clickFields, LONGEST_TEXT, typedDay, typedWords } from "@/lib/format/typed-schema";
import type { Quarter } from "@/lib/periods/period";

/** What the server accepts for a thread. Forms post text; days are typed as ngày/tháng/năm. */
const day = typedDay("Ghi hạn trả lời theo ngày/tháng/năm, ví dụ 25/11/2026.");

export const askSchema = z.object({
  operationId: clickFields.operationId,
  indicatorId: z.string().min(1).max(64),
  unitId: z.string().min(1, "Chọn đơn vị giải trình.").max(64),
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce
    .number()
    .int()
    .min(1)
    .max(4)
    .transform((quarter) => quarter as Quarter),
  question: typedWords("điều cần giải trình"),
  dueOn: day,
});
export type Ask = z.infer<typeof askSchema>;

export const answerSchema = z.object({ ...clickFields, answer: typedWords("nội dung giải trình") });
export type Answer = z.infer<typeof answerSchema>;

export const acceptSchema = z.object({
  ...clickFields,
  comment: z.string().trim().max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`),
});
export type Accept = z.infer<typeof acceptSchema>;

export const askAgainSchema = z.object({ ...clickFields, question: typedWords("điều cần bổ sung"), dueOn: day });
export type AskAgain = z.infer<typeof askAgainSchema>;

export const withdrawSchema = z.object(clickFields);
export type Withdraw = z.infer<typeof withdrawSchema>;
