import { z } from "zod";
import { parseDateInput } from "@/lib/format/dates";
import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";

/** What forms of conversations post: text, a day as ngày/tháng/năm, and which version a click is about. */
export const LONGEST_TEXT = 2000;
const SHORTEST_TEXT = 5;

/** @param name what is asked for, inside "Xin ghi …" */
export const typedWords = (name: string) =>
  z
    .string()
    .trim()
    .min(1, `Xin ghi ${name}.`)
    .min(SHORTEST_TEXT, `Xin ghi rõ hơn ${name}.`)
    .max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`);

/** A day as typed or as stored; `refusal` says how to write it. */
export const typedDay = (refusal: string) =>
  z
    .string()
    .transform((text) => parseLocalDate(text) ?? parseDateInput(text) ?? "")
    .refine((date) => date !== "", refusal)
    .transform((date): LocalDate => date);

export const clickFields = {
  operationId: z.string().min(8).max(64),
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(1).max(1_000_000),
};
