"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { recordNotes } from "@/db/sheets/notes";
import { submitSheet, withdrawSheet } from "@/db/sheets/unit-commands";
import { parsePeriodKey } from "@/lib/periods/period";
import { EXPLAIN_FIELDS, readExplanations } from "@/lib/sheets/explain-fields";
import { SHEET_REFUSALS } from "@/lib/sheets/labels";
import { NOTE_REFUSALS } from "@/lib/sheets/note";

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

/** Reasons for warnings, written on the way to handing in. */
export async function explainAction(unitId: string, key: string, _: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const notes = readExplanations(values);
  if (notes.length === 0) return refused("Chưa ghi lý do nào.", values);
  try {
    const { grant } = await requireActionGrant("sheet:enter", { unitId });
    const answer = await recordNotes(getStore(), grant, { ...quarterOf(key), ...clickOf(form), notes });
    if (!answer.ok) return refused(SHEET_REFUSALS[answer.reason], values);
    const errors = answer.notes.flatMap((note, index): [string, string][] => {
      const sent = notes[index];
      return note.status === "refused" && sent
        ? [[EXPLAIN_FIELDS.text(sent.indicatorId), NOTE_REFUSALS[note.reason]]]
        : [];
    });
    if (errors.length > 0) return invalid(Object.fromEntries(errors), values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(`/sheets/${unitId}/${key}/submit`);
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
