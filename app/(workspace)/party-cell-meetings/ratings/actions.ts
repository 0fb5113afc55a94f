"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { recordRatings } from "@/db/party-cell-meetings/ratings";
import { RATING_REFUSALS } from "@/lib/party-cell-meetings/labels";
import { recordRatingsSchema } from "@/lib/party-cell-meetings/schema";

export async function recordRatingsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let place: string;
  try {
    const { grant } = await requireActionGrant("rating:record");
    const rows = form.getAll("unit").map((unit) => ({
      unitId: String(unit),
      level: values[`level.${String(unit)}`] ?? "",
      seen: values[`seen.${String(unit)}`] ?? "",
    }));
    const parsed = recordRatingsSchema.safeParse({ ...values, rows });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const recorded = await recordRatings(getStore(), grant, parsed.data);
    if (!recorded.ok) {
      // The form shows afresh what stands there now; what was chosen stays.
      revalidatePath("/party-cell-meetings", "layout");
      return invalid({ [`level.${recorded.unitId}`]: RATING_REFUSALS[recorded.reason] }, values);
    }
    place = `/party-cell-meetings/ratings?year=${parsed.data.year}&recorded=${recorded.recorded}`;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(place);
}
