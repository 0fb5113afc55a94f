"use server";
import { redirect } from "next/navigation";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { REFUSAL_TEXTS } from "@/app/_auth/refusal";
import { readSignedIn } from "@/app/_auth/session";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { changeOwnPassword, type OwnPasswordOutcome } from "@/db/accounts/own-password";
import { getStore } from "@/db/client";
import { authorize } from "@/lib/access/grant";
import { passwordFaultText } from "@/lib/access/password-policy";
import { fieldErrors, ownPasswordSchema } from "@/lib/access/schema";

/** Passwords are never sent back to the page, so a mistake means typing them again. */
function answer(outcome: Extract<OwnPasswordOutcome, { ok: false }>): FormState {
  switch (outcome.reason) {
    case "wrong-current":
      return invalid({ current: "Mật khẩu hiện tại không đúng." }, {});
    case "same":
      return invalid({ next: "Mật khẩu mới phải khác mật khẩu hiện tại." }, {});
    case "weak":
      return invalid({ next: passwordFaultText(outcome.fault, outcome.min) }, {});
    case "delayed":
      return refused(`Nhập sai nhiều lần. Xin chờ ${outcome.retryAfterSeconds} giây rồi thử lại.`);
    case "closed":
      return refused("Nhập sai quá nhiều lần. Đồng chí đề nghị quản trị đặt lại mật khẩu.");
    case "busy":
      return refused("Máy chủ đang bận. Xin bấm lại sau ít giây.");
    case "gone":
      return refused("Mật khẩu vừa được đổi ở nơi khác. Xin đăng nhập lại.");
  }
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  if (!(await comesFromOwnPage())) return refused(REFUSAL_TEXTS["foreign-origin"]);
  const signedIn = await readSignedIn();
  if (signedIn === null) redirect("/sign-in");
  const grant = authorize(signedIn.actor, "password:change-own");
  if (grant === null) return refused(REFUSAL_TEXTS.forbidden);
  const parsed = ownPasswordSchema.safeParse({ current: form.get("current"), next: form.get("next") });
  if (!parsed.success) return invalid(fieldErrors(parsed.error), {});
  const outcome = await changeOwnPassword(getStore(), grant, { ...parsed.data, sessionId: signedIn.sessionId });
  if (!outcome.ok) return answer(outcome);
  redirect("/?changed=1");
}
