"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { withdrawPlan } from "@/db/plans/withdraw-plan";
import { PLAN_REFUSALS } from "@/lib/plans/labels";
import { withdrawPlanSchema } from "@/lib/plans/schema";

export async function withdrawPlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let place: string;
  try {
    const { grant } = await requireActionGrant("plan:record");
    const parsed = withdrawPlanSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await withdrawPlan(getStore(), grant, parsed.data);
    if (!result.ok) return refused(PLAN_REFUSALS[result.reason], values);
    place = `/plans?year=${parsed.data.year}&unit=${result.unitId}&basis=${result.basis}&withdrawn=yes`;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(place);
}
