import { z } from "zod";
import { parseDateInput } from "@/lib/format/dates";
import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";

/** What the server accepts for a thread. Forms post text; days are typed as ngày/tháng/năm. */
export const LONGEST_TEXT = 2000;
const SHORTEST_TEXT = 5;

const id = z.string().min(1).max(64);
const operationId = z.string().min(8).max(64);

const words = (name: string) =>
  z
    .string()
    .trim()
    .min(1, `Xin ghi ${name}.`)
    .min(SHORTEST_TEXT, `Xin ghi rõ hơn ${name}.`)
    .max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`);

const day = z
  .string()
  .transform((text) => parseLocalDate(text) ?? parseDateInput(text) ?? "")
  .refine((date) => date !== "", "Ghi hạn trả lời theo ngày/tháng/năm, ví dụ 25/11/2026.")
  .transform((date): LocalDate => date);

export const askSchema = z.object({
  operationId,
  indicatorId: id,
  unitId: z.string().min(1, "Chọn đơn vị giải trình.").max(64),
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce
    .number()
    .int()
    .min(1)
    .max(4)
    .transform((quarter) => quarter as Quarter),
  question: words("điều cần giải trình"),
  dueOn: day,
});
export type Ask = z.infer<typeof askSchema>;

const move = { operationId, id, version: z.coerce.number().int().min(1).max(1_000_000) };

export const answerSchema = z.object({ ...move, answer: words("nội dung giải trình") });
export type Answer = z.infer<typeof answerSchema>;

export const acceptSchema = z.object({
  ...move,
  comment: z.string().trim().max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`),
});
export type Accept = z.infer<typeof acceptSchema>;

export const askAgainSchema = z.object({ ...move, question: words("điều cần bổ sung"), dueOn: day });
export type AskAgain = z.infer<typeof askAgainSchema>;

export const withdrawSchema = z.object(move);
export type Withdraw = z.infer<typeof withdrawSchema>;
