import { z } from "zod";
import { USERNAME_PATTERN } from "@/lib/accounts/username";

/** Names are data: kept exactly as typed apart from blanks around them. */
const asTyped = (label: string, max: number) =>
  z
    .string(`Cần ghi ${label}.`)
    .trim()
    .min(1, `Cần ghi ${label}.`)
    .max(max, `Phần ${label} dài tối đa ${max} ký tự.`)
    .regex(/^[^\p{Cc}]*$/u, `Phần ${label} có ký tự không dùng được.`);

/** The four names that stand at the head of every screen and paper. */
export const communeNamesSchema = z.object({
  communeName: asTyped("tên xã", 120),
  committeeName: asTyped("tên Đảng ủy", 160),
  superiorName: asTyped("tên cấp ủy cấp trên", 160),
  placeName: asTyped("địa danh", 80),
});

export const firstRunSchema = communeNamesSchema.extend({
  code: z.string().trim().min(1, "Cần ghi mã khởi tạo in trên máy chủ.").max(100, "Mã khởi tạo không đúng."),
  displayName: asTyped("họ và tên", 80),
  position: z
    .string()
    .trim()
    .max(80, "Phần chức vụ dài tối đa 80 ký tự.")
    .regex(/^[^\p{Cc}]*$/u, "Phần chức vụ có ký tự không dùng được."),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Cần ghi tên đăng nhập.")
    .regex(
      USERNAME_PATTERN,
      "Tên đăng nhập gồm 2 đến 32 chữ thường không dấu và số, bắt đầu bằng chữ. Ví dụ: quantri.",
    ),
  password: z.string().min(1, "Cần ghi mật khẩu.").max(1000, "Mật khẩu quá dài."),
  alsoOffice: z.boolean(),
});
export type FirstRun = z.infer<typeof firstRunSchema>;

export const signInSchema = z.object({
  username: z.string().trim().min(1, "Cần ghi tên đăng nhập.").max(200, "Tên đăng nhập quá dài."),
  password: z.string().min(1, "Cần ghi mật khẩu.").max(1000, "Mật khẩu quá dài."),
});

/** Six digits of the app or a recovery code, blanks and dashes as typed. */
export const codeSchema = z.string().trim().min(1, "Cần ghi mã.").max(60, "Mã quá dài.");

/** The own password asked again. */
export const confirmedPasswordSchema = z.string().min(1).max(1000);

export const ownPasswordSchema = z.object({
  current: z.string().min(1, "Cần ghi mật khẩu hiện tại.").max(1000, "Mật khẩu quá dài."),
  next: z.string().min(1, "Cần ghi mật khẩu mới.").max(1000, "Mật khẩu quá dài."),
});

/** Zod's issues as field → first sentence, for FormState.errors. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    errors[name] ??= issue.message;
  }
  return errors;
}
