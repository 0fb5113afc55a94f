"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { recordPlans } from "@/db/plans/commands";
import { listPlanRows } from "@/db/plans/queries";
import { PLAN_REFUSALS } from "@/lib/plans/labels";
import { foldUnits } from "@/lib/plans/ledger";
import { planFormSubject, planKey, readPlanForm } from "@/lib/plans/read-plan-form";
import { recordPlansSchema } from "@/lib/plans/schema";

export async function recordPlansAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = { ...typedValues(form), typed: "yes" };
  let place: string;
  try {
    const { grant, commune } = await requireActionGrant("plan:record");
    const store = getStore();
    const { year = "", unitId = "", basis = "" } = values as Record<string, string>;
    const known = Number.isInteger(Number(year));
    const rows = known ? await listPlanRows(store, commune.id, Number(year)) : [];
    const indicators = known ? await listIndicators(store, commune.id, Number(year)) : [];
    const ledgers = foldUnits(rows.filter((row) => row.document.basis === basis));
    const read = readPlanForm(values, indicators, ledgers);
    const parsed = recordPlansSchema.safeParse({ ...read.input, rows: read.rows });
    if (!parsed.success || Object.keys(read.errors).length > 0) {
      const { rows: noRow, ...errors } = parsed.success ? {} : fieldErrors(parsed.error.issues);
      const empty: Record<string, string> =
        noRow !== undefined && Object.keys(read.errors).length === 0 ? { rows: noRow } : {};
      return invalid({ ...errors, ...empty, ...read.errors }, values);
    }
    const of = "indicatorId" in planFormSubject(values) ? "&of=units" : "";
    const result = await recordPlans(store, grant, parsed.data);
    if (!result.ok) {
      // The form shows afresh what is in force now; what was typed stays.
      revalidatePath("/plans", "layout");
      const text = PLAN_REFUSALS[result.reason];
      if (result.reason === "reason-required") return invalid({ reason: text }, values);
      if (result.reason === "effective-too-early") return invalid({ effectiveOn: text }, values);
      const { indicatorId, unitId } = result;
      if (indicatorId === undefined || unitId === undefined) return refused(text, values);
      return invalid({ [`planned.${planKey(planFormSubject(values), { indicatorId, unitId })}`]: text }, values);
    }
    place = `/plans?year=${year}&unit=${unitId}&basis=${basis}&recorded=${result.recorded}${of}`;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(place);
}
