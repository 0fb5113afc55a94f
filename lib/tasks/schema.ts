import { z } from "zod";
import { clickFields, LONGEST_TEXT, typedDay, typedWords } from "@/lib/format/typed-schema";

/** What the server accepts for conclusions and tasks. */
const DAY_REFUSAL = "Ghi thời hạn theo ngày/tháng/năm, ví dụ 25/11/2026.";

const id = z.string().max(64);

/** A person and a day come together: one without the other is no task. */
const taskFields = {
  text: typedWords("kết luận"),
  assigneeId: id.transform((chosen) => (chosen === "" ? null : chosen)),
  dueOn: z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : text))
    .pipe(z.union([z.null(), typedDay(DAY_REFUSAL)], DAY_REFUSAL)),
};

type Given = { assigneeId: string | null; dueOn: string | null };

function bothOrNeither({ assigneeId, dueOn }: Given, context: z.RefinementCtx): void {
  if (assigneeId !== null && dueOn === null) {
    context.addIssue({ code: "custom", path: ["dueOn"], message: "Đã chọn người thì ghi thời hạn." });
  }
  if (assigneeId === null && dueOn !== null) {
    context.addIssue({ code: "custom", path: ["assigneeId"], message: "Đã ghi thời hạn thì chọn người thực hiện." });
  }
}

export const concludeSchema = z
  .object({
    operationId: clickFields.operationId,
    /** The view the meeting looks at: the query of its address, and the code of the indicator. */
    query: z.string().max(400),
    code: z.string().min(1).max(120),
    /** What the screen showed, as it was handed out with the form. */
    seen: z.string().max(2000),
    ...taskFields,
  })
  .superRefine(bothOrNeither);

export const correctSchema = z.object({ ...clickFields, ...taskFields }).superRefine(bothOrNeither);
export type Correct = z.infer<typeof correctSchema>;

export const reportSchema = z.object({ ...clickFields, result: typedWords("kết quả đã làm") });
export type Report = z.infer<typeof reportSchema>;

export const acceptTaskSchema = z.object({
  ...clickFields,
  comment: z.string().trim().max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`),
});
export type AcceptTask = z.infer<typeof acceptTaskSchema>;

export const sendBackSchema = z.object({
  ...clickFields,
  missing: typedWords("việc cần làm tiếp"),
  dueOn: typedDay(DAY_REFUSAL),
});
export type SendBack = z.infer<typeof sendBackSchema>;

export const withdrawTaskSchema = z.object(clickFields);
export type WithdrawTask = z.infer<typeof withdrawTaskSchema>;
