import { z } from "zod";
import { parseDateInput } from "@/lib/format/dates";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { parseLocalDate } from "./local-date";
import type { Quarter } from "./period";

const DATE_MESSAGE = "Ngày không đúng. Nhập theo kiểu 20/12/2026.";

/** A date typed as 20/12/2026 (or YYYY-MM-DD), read as YYYY-MM-DD. */
export const dateField = z.string(DATE_MESSAGE).transform((text, context) => {
  const date = parseDateInput(text) ?? parseLocalDate(text.trim());
  if (date === null) context.addIssue({ code: "custom", message: DATE_MESSAGE });
  return date ?? z.NEVER;
});

export const yearField = z.coerce
  .number("Cần ghi năm, ví dụ 2026.")
  .int("Cần ghi năm, ví dụ 2026.")
  .min(2000, "Năm phải từ 2000 đến 2100.")
  .max(2100, "Năm phải từ 2000 đến 2100.");

export const quarterField = z.coerce
  .number()
  .int()
  .min(1)
  .max(4)
  .transform((quarter) => quarter as Quarter);

const window = { dataFrom: dateField, dataTo: dateField, dueOn: dateField };

type Window = { dataFrom: string; dataTo: string; dueOn: string };
const ordered = (input: Window) => input.dataFrom <= input.dataTo;
const ORDERED = { path: ["dataTo"], message: "Ngày cuối lấy số liệu phải sau ngày đầu." };
const dueAfterStart = (input: Window) => input.dueOn >= input.dataFrom;
const DUE = { path: ["dueOn"], message: "Hạn nộp phải sau ngày đầu lấy số liệu." };

/** Opening a year, with the quarters to open at once. */
export const openYearSchema = z.object({
  year: yearField,
  quarters: z
    .array(
      z
        .object({ quarter: quarterField, ...window })
        .refine(ordered, ORDERED)
        .refine(dueAfterStart, DUE),
    )
    .max(4),
});
export type OpenYear = z.infer<typeof openYearSchema>;

export const quarterRefSchema = z.object({ year: yearField, quarter: quarterField });
export type QuarterRef = z.infer<typeof quarterRefSchema>;

export const openQuarterSchema = z
  .object({ year: yearField, quarter: quarterField, ...window })
  .refine(ordered, ORDERED)
  .refine(dueAfterStart, DUE);
export type OpenQuarter = z.infer<typeof openQuarterSchema>;

export const changeWindowSchema = z
  .object({ year: yearField, quarter: quarterField, version: z.coerce.number().int().min(1), ...window })
  .refine(ordered, ORDERED)
  .refine(dueAfterStart, DUE);
export type ChangeWindow = z.infer<typeof changeWindowSchema>;

/** Own deadlines of kinds of units; an empty date takes the kind back to the quarter's own. */
export const setDeadlinesSchema = z.object({
  year: yearField,
  quarter: quarterField,
  version: z.coerce.number().int().min(1),
  deadlines: z
    .array(
      z.object({
        unitKind: z.enum(ORG_UNIT_KINDS),
        dueOn: z.union([z.literal("").transform(() => null), dateField], DATE_MESSAGE),
      }),
    )
    .max(ORG_UNIT_KINDS.length),
});
export type SetDeadlines = z.infer<typeof setDeadlinesSchema>;

const reason = (missing: string) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(5, missing).max(500, "Lý do dài tối đa 500 ký tự."));

export const reopenQuarterSchema = z.object({
  year: yearField,
  quarter: quarterField,
  reason: reason("Cần ghi lý do mở lại."),
});
export type ReopenQuarter = z.infer<typeof reopenQuarterSchema>;

export const closeYearSchema = z.object({ year: yearField });

export const reopenYearSchema = z.object({ year: yearField, reason: reason("Cần ghi lý do bỏ chốt.") });

export const rolloverSchema = z.object({ year: yearField, operationId: z.string().min(16).max(80) });
