"use server";
import { redirect } from "next/navigation";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { REFUSAL_TEXTS } from "@/app/_auth/refusal";
import { safePath } from "@/app/_auth/request-path";
import { signInHere } from "@/app/_auth/sign-in";
import { signInRefusal } from "@/app/_auth/sign-in-refusal";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { fieldErrors, signInSchema } from "@/lib/access/schema";

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["password"]);
  if (!(await comesFromOwnPage())) return refused(REFUSAL_TEXTS["foreign-origin"], values);
  const parsed = signInSchema.safeParse({ username: form.get("username"), password: form.get("password") });
  if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
  const outcome = await signInHere(parsed.data.username, parsed.data.password);
  if (!outcome.ok) return refused(signInRefusal(outcome), values);
  redirect(outcome.mustChangePassword ? "/change-password" : safePath(String(form.get("next") ?? "")));
}
