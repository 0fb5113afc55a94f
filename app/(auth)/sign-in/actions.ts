"use server";
import { redirect } from "next/navigation";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { REFUSAL_TEXTS } from "@/app/_auth/refusal";
import { safePath } from "@/app/_auth/request-path";
import { openSecondStep, sealSecondStep } from "@/app/_auth/second-step";
import { signInHere } from "@/app/_auth/sign-in";
import { signInRefusal } from "@/app/_auth/sign-in-refusal";
import { type FormState, IDLE, invalid, refused, typedValues } from "@/app/_ui/form-state";
import type { SignInOutcome } from "@/db/accounts/sign-in";
import { codeSchema, fieldErrors, signInSchema } from "@/lib/access/schema";

/** Name and password, then the code where the account asks for one: `values.ticket` carries the first step along. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["password", "code"]);
  if (!(await comesFromOwnPage())) return refused(REFUSAL_TEXTS["foreign-origin"], values);
  const outcome = form.has("ticket") ? await secondStep(form, values) : await firstStep(form, values);
  if ("status" in outcome) return outcome;
  if (outcome.ok) redirect(outcome.mustChangePassword ? "/change-password" : safePath(String(form.get("next") ?? "")));
  if (!("proof" in outcome) && outcome.reason !== "wrong") return refused(signInRefusal(outcome), values);
  const { ticket: _past, ...typed } = values;
  if (!("proof" in outcome)) return refused(signInRefusal(outcome), typed);
  const username = values.username ?? "";
  const next = { ...values, ticket: await sealSecondStep({ username, proof: outcome.proof }) };
  if (outcome.reason === "wrong-code") return invalid({ code: signInRefusal(outcome) }, next, "Chưa đăng nhập được.");
  return { ...IDLE, values: next, stamp: Date.now() };
}

async function firstStep(form: FormData, values: Record<string, string>): Promise<SignInOutcome | FormState> {
  const parsed = signInSchema.safeParse({ username: form.get("username"), password: form.get("password") });
  if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
  return signInHere(parsed.data.username, { password: parsed.data.password });
}

async function secondStep(form: FormData, values: Record<string, string>): Promise<SignInOutcome | FormState> {
  const step = await openSecondStep(String(form.get("ticket")));
  const { ticket: _past, ...typed } = values;
  if (step === null) return refused("Đã quá 5 phút. Xin nhập lại mật khẩu.", typed);
  const code = codeSchema.safeParse(form.get("code"));
  if (!code.success) return invalid({ code: code.error.issues[0]?.message ?? "" }, values, "Chưa đăng nhập được.");
  return signInHere(step.username, { passwordProof: step.proof }, code.data);
}
