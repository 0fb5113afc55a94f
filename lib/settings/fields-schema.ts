import { z } from "zod";
import { parsePercent } from "./percent";

/**
 * Parts of the schemas of settings. Each reads both what a form sends (texts) and what is stored (numbers, flags,
 * lists), so that the same rule guards the door and the shelf.
 */
const PRINTABLE = /^[^\p{Cc}]*$/u;

/** One line, exactly as typed apart from blanks around it. */
export const line = (label: string, max: number) =>
  z
    .string(`Cần ghi ${label}.`)
    .trim()
    .min(1, `Cần ghi ${label}.`)
    .max(max, `Phần ${label} dài tối đa ${max} ký tự.`)
    .regex(PRINTABLE, `Phần ${label} có ký tự không dùng được.`);

export const optionalLine = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `Phần ${label} dài tối đa ${max} ký tự.`)
    .regex(PRINTABLE, `Phần ${label} có ký tự không dùng được.`)
    .default("");

/** Several lines of prose; may be empty. */
export const prose = (label: string, max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, `Phần ${label} dài tối đa ${max} ký tự.`)
        .regex(/^(?:[^\p{Cc}]|\n|\t)*$/u, `Phần ${label} có ký tự không dùng được.`),
    )
    .default("");

/** A list typed one entry a line. */
export const list = (label: string, most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (typeof given === "string" ? given.split("\n") : given).map((each) => each.trim()))
    .transform((lines) => lines.filter((each) => each !== ""))
    .pipe(
      z
        .array(
          z
            .string()
            .max(200, `Mỗi dòng của ${label} dài tối đa 200 ký tự.`)
            .regex(PRINTABLE, `Phần ${label} có ký tự không dùng được.`),
        )
        .max(most, `Phần ${label} có tối đa ${most} dòng.`),
    );

/** A whole number in bounds, typed or stored. */
export const whole = (label: string, min: number, max: number, unit: string) => {
  const message = `${label}: ghi số nguyên từ ${min} đến ${max} ${unit}.`;
  return z.union([z.number(), z.string()], message).transform((given, context) => {
    const number = wholeOf(given);
    if (number !== null && number >= min && number <= max) return number;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
};

/** The same, or nothing. */
export const wholeOrNone = (label: string, min: number, max: number, unit: string) => {
  const message = `${label}: để trống, hoặc ghi số nguyên từ ${min} đến ${max} ${unit}.`;
  return z
    .union([z.null(), z.number(), z.string()], message)
    .default(null)
    .transform((given, context) => {
      if (given === null || (typeof given === "string" && given.trim() === "")) return null;
      const number = wholeOf(given);
      if (number !== null && number >= min && number <= max) return number;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
};

function wholeOf(given: number | string): number | null {
  if (typeof given === "number") return Number.isInteger(given) ? given : null;
  return /^\s*\d{1,5}\s*$/.test(given) ? Number(given) : null;
}

/** Per cent with at most one decimal, typed as 95 or 95,5; stored in thousandths. */
export const percent = (label: string, min: number, max: number) => {
  const message = `${label}: ghi số từ ${min} đến ${max}, ví dụ 95 hoặc 95,5.`;
  return z.union([z.number(), z.string()], message).transform((given, context) => {
    const thousandths = typeof given === "number" ? given : (parsePercent(given) ?? -1);
    if (Number.isInteger(thousandths) && thousandths >= min * 10 && thousandths <= max * 10) return thousandths;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
};

/** A ticked box: sent as "on", or not at all. */
export const flag = z
  .unknown()
  .optional()
  .transform((given) => given === true || given === "on");

/** Rows of a small table; rows left wholly blank do not count, and an error keeps the row's place in the form. */
export function rows<T extends z.ZodType>(row: T, most: number, label: string) {
  return z
    .array(z.unknown())
    .default([])
    .transform((given, context): z.output<T>[] => {
      if (given.length > most) context.addIssue({ code: "custom", message: `${label}: tối đa ${most} dòng.` });
      return given.flatMap((each, index) => {
        if (isBlankRow(each)) return [];
        const parsed = row.safeParse(each);
        if (parsed.success) return [parsed.data];
        for (const { message, path } of parsed.error.issues) {
          context.addIssue({ code: "custom", message, path: [index, ...path] });
        }
        return [];
      });
    });
}

/** Choices and ticks alone do not make a row: they hold something from the beginning. */
function isBlankRow(row: unknown): boolean {
  if (typeof row !== "object" || row === null) return true;
  const { level: _level, paper: _paper, named: _named, measure: _measure, ...typed } = row as Record<string, unknown>;
  return Object.values(typed).every((each) => typeof each === "string" && each.trim() === "");
}
