"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved } from "@/app/_ui/form-state";
import { endOtherSessions, endOwnSession } from "@/db/accounts/end-sessions";
import { getStore } from "@/db/client";
import { ACCOUNT_REFUSALS } from "@/lib/accounts/labels";

/** Ends the session of the pressed button, or every other one. */
export async function endOwnSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant, sessionId } = await requireActionGrant("account:secure-own");
    const chosen = String(form.get("session") ?? "");
    const result =
      chosen === "others"
        ? await endOtherSessions(getStore(), grant, { keepId: sessionId })
        : await endOwnSession(getStore(), grant, { sessionId: chosen });
    revalidatePath("/account");
    if (!result.ok) return refused(ACCOUNT_REFUSALS[result.reason]);
    return saved(result.count === 0 ? "Không có phiên nào khác đang mở." : `Đã kết thúc ${result.count} phiên.`);
  } catch (error) {
    return refusalState(error, {});
  }
}
