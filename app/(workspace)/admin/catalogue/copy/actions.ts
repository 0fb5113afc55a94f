"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, typedValues } from "@/app/_ui/form-state";
import { copyCatalogue } from "@/db/catalogue/copy-year";
import { getStore } from "@/db/client";
import { CATALOGUE_REFUSALS } from "@/lib/indicators/catalogue-labels";
import { copyCatalogueSchema } from "@/lib/indicators/catalogue-schema";

export async function copyCatalogueAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let year: number;
  try {
    const { grant } = await requireActionGrant("indicator:manage");
    const parsed = copyCatalogueSchema.safeParse(values);
    if (!parsed.success) return refused(CATALOGUE_REFUSALS["copy-moved"], values);
    const result = await copyCatalogue(getStore(), grant, parsed.data);
    revalidatePath("/admin", "layout");
    if (!result.ok) return refused(CATALOGUE_REFUSALS[result.reason], values);
    year = parsed.data.year;
  } catch (error) {
    return refusalState(error, values);
  }
  redirect(`/admin/catalogue?year=${year}`);
}
