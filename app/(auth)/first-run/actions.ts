"use server";
import { redirect } from "next/navigation";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { REFUSAL_TEXTS } from "@/app/_auth/refusal";
import { startSession, userAgent } from "@/app/_auth/sign-in";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { completeFirstRun } from "@/db/accounts/first-run";
import { getStore } from "@/db/client";
import { passwordFaultText } from "@/lib/access/password-policy";
import { fieldErrors, firstRunSchema } from "@/lib/access/schema";

export async function firstRunAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["password"]);
  if (!(await comesFromOwnPage())) return refused(REFUSAL_TEXTS["foreign-origin"], values);
  const parsed = firstRunSchema.safeParse({
    ...values,
    password: form.get("password"),
    alsoOffice: form.get("alsoOffice") === "on",
  });
  if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
  const outcome = await completeFirstRun(getStore(), { ...parsed.data, userAgent: await userAgent() });
  if (outcome.ok) {
    await startSession(outcome.token, parsed.data.username);
    // The list of what to set up next, whatever the first screen of the roles is on other days.
    redirect("/admin");
  }
  if (outcome.reason === "already-done") redirect("/sign-in");
  if (outcome.reason === "weak") return invalid({ password: passwordFaultText(outcome.fault) }, values);
  return invalid(
    { code: "Mã khởi tạo không đúng. Mã in trên cửa sổ máy chủ, mỗi lần khởi động có một mã mới." },
    values,
  );
}
