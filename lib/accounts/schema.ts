import { z } from "zod";
import { ROLES } from "@/lib/access/policy";
import { ACCOUNT_BATCH_LIMIT } from "./account";
import { USERNAME_PATTERN } from "./username";

const line = (label: string, max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .max(max, `${label} dài tối đa ${max} ký tự.`)
        .regex(/^[^\p{Cc}]*$/u, `${label} có ký tự không dùng được.`),
    );

const username = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        USERNAME_PATTERN,
        "Tên đăng nhập gồm 2 đến 32 chữ thường không dấu và số, bắt đầu bằng chữ. Ví dụ: thon1.",
      ),
  );

const identifiers = z.array(z.string().min(1).max(40)).max(200);

const rights = {
  roles: z.array(z.enum(ROLES)).min(1, "Chọn ít nhất một vai trò.").max(ROLES.length),
  unitIds: identifiers,
  groupIds: identifiers,
  supervisedUnitIds: identifiers.default([]),
};

/** A reporter without a unit could do nothing, and other roles have no unit of their own. */
const reporterHasUnit = (input: { roles: readonly string[]; unitIds: readonly string[] }) =>
  !input.roles.includes("reporter") || input.unitIds.length > 0;
const UNIT_NEEDED = { path: ["unitIds"], message: "Người nhập số liệu cần có ít nhất một đơn vị." };

export const newAccountSchema = z
  .object({
    username,
    displayName: line("Họ và tên", 80).refine((text) => text !== "", "Cần ghi họ và tên hoặc tên đơn vị."),
    position: line("Chức vụ", 80),
    ...rights,
  })
  .refine(reporterHasUnit, UNIT_NEEDED);
export type NewAccount = z.infer<typeof newAccountSchema>;

export const newAccountsSchema = z
  .array(newAccountSchema)
  .min(1, "Chưa chọn đơn vị nào.")
  .max(ACCOUNT_BATCH_LIMIT, `Mỗi lần tạo tối đa ${ACCOUNT_BATCH_LIMIT} tài khoản.`);

const accountRef = { accountId: z.string().min(1).max(40), version: z.coerce.number().int().min(1) };

export const changeAccountSchema = z
  .object({
    ...accountRef,
    displayName: line("Họ và tên", 80).refine((text) => text !== "", "Cần ghi họ và tên hoặc tên đơn vị."),
    position: line("Chức vụ", 80),
    ...rights,
  })
  .refine(reporterHasUnit, UNIT_NEEDED);
export type ChangeAccount = z.infer<typeof changeAccountSchema>;

export const accountRefSchema = z.object(accountRef);
export type AccountRef = z.infer<typeof accountRefSchema>;

/** Accounts ticked for new first passwords. */
export const accountIdsSchema = z.array(z.string().min(1).max(40)).min(1).max(ACCOUNT_BATCH_LIMIT);

const handedOver = {
  ...accountRef,
  unitIds: identifiers.min(1, "Chọn ít nhất một đơn vị."),
  /** The account that hands over gets no further than this. */
  disable: z.boolean(),
};

/** Units of `accountId` to somebody who has an account, or to a new one. */
export const handOverSchema = z.discriminatedUnion("to", [
  z.object({
    ...handedOver,
    to: z.literal("existing"),
    successorId: z.string().min(1, "Chọn người nhận.").max(40),
  }),
  z.object({
    ...handedOver,
    to: z.literal("new"),
    username,
    displayName: line("Họ và tên", 80).refine((text) => text !== "", "Cần ghi họ và tên người nhận."),
    position: line("Chức vụ", 80),
  }),
]);
export type HandOver = z.infer<typeof handOverSchema>;
