"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { handOverUnits } from "@/db/accounts/hand-over";
import { getStore } from "@/db/client";
import type { SignInSlip } from "@/lib/accounts/account";
import { ACCOUNT_REFUSALS } from "@/lib/accounts/labels";
import { handOverSchema } from "@/lib/accounts/schema";

/** The slip of a new successor is in this one answer and nowhere else. */
export type HandOverState = FormState & { slips: SignInSlip[]; handedOver: string[] };

const none = (state: FormState): HandOverState => ({ ...state, slips: [], handedOver: [] });

export async function handOverAction(_previous: HandOverState, form: FormData): Promise<HandOverState> {
  const unitIds = form.getAll("unitIds").map(String);
  const values = { ...typedValues(form), unitIds: unitIds.join(" "), typed: "yes" };
  try {
    const { grant } = await requireActionGrant("account:hand-over");
    const parsed = handOverSchema.safeParse({ ...values, unitIds, disable: form.get("disable") === "on" });
    if (!parsed.success) return none(invalid(fieldErrors(parsed.error.issues), values));
    const result = await handOverUnits(getStore(), grant, parsed.data);
    if (!result.ok) {
      const text = ACCOUNT_REFUSALS[result.reason];
      return none(result.reason === "username-taken" ? invalid({ username: text }, values) : refused(text, values));
    }
    revalidatePath("/admin", "layout");
    const slips = result.slip === null ? [] : [result.slip];
    return { ...saved("Đã bàn giao. Số liệu và dấu vết cũ giữ nguyên tên người cũ."), slips, handedOver: unitIds };
  } catch (error) {
    return none(refusalState(error, values));
  }
}
