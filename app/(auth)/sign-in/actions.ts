"use server";
import { redirect } from "next/navigation";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { REFUSAL_TEXTS } from "@/app/_auth/refusal";
import { safePath } from "@/app/_auth/request-path";
import { signInHere } from "@/app/_auth/sign-in";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import type { SignInOutcome } from "@/db/accounts/sign-in";
import { fieldErrors, signInSchema } from "@/lib/access/schema";

/** One sentence for unknown name, wrong password and disabled account. */
const WRONG = "Tên đăng nhập hoặc mật khẩu không đúng. Xin kiểm tra lại, chú ý phím Caps Lock và bộ gõ tiếng Việt.";

function refusalText(outcome: Extract<SignInOutcome, { ok: false }>): string {
  if (outcome.reason === "wrong") return WRONG;
  if (outcome.reason === "busy") return "Máy chủ đang bận vì nhiều người đăng nhập cùng lúc. Xin bấm lại sau ít giây.";
  return `Nhập sai nhiều lần. Xin chờ ${outcome.retryAfterSeconds} giây rồi đăng nhập lại.`;
}

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["password"]);
  if (!(await comesFromOwnPage())) return refused(REFUSAL_TEXTS["foreign-origin"], values);
  const parsed = signInSchema.safeParse({ username: form.get("username"), password: form.get("password") });
  if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
  const outcome = await signInHere(parsed.data.username, parsed.data.password);
  if (!outcome.ok) return refused(refusalText(outcome), values);
  redirect(outcome.mustChangePassword ? "/change-password" : safePath(String(form.get("next") ?? "")));
}
