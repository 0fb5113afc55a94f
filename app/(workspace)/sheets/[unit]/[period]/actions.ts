"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { submitSheet, withdrawSheet } from "@/db/sheets/unit-commands";
import { parsePeriodKey } from "@/lib/periods/period";
import { SHEET_REFUSALS } from "@/lib/sheets/labels";

export async function submitSheetAction(
  unitId: string,
  key: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("sheet:submit", { unitId });
    const answer = await submitSheet(getStore(), grant, { ...quarterOf(key), ...clickOf(form) });
    if (!answer.ok) return refused(SHEET_REFUSALS[answer.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  redirect(`/sheets/${unitId}/${key}`);
}

export async function withdrawSheetAction(
  unitId: string,
  key: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("sheet:withdraw", { unitId });
    const answer = await withdrawSheet(getStore(), grant, { ...quarterOf(key), ...clickOf(form) });
    if (!answer.ok) return refused(SHEET_REFUSALS[answer.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  redirect(`/sheets/${unitId}/${key}`);
}

function clickOf(form: FormData): { operationId: string } {
  return { operationId: String(form.get("operationId")) };
}

/** The quarter of the address; anything else reaches the command as a quarter that does not exist. */
function quarterOf(key: string) {
  const period = parsePeriodKey(key);
  return period?.kind === "quarter" ? { year: period.year, quarter: period.quarter } : { year: 0, quarter: 1 as const };
}
