"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { beginCorrection } from "@/db/reports/after-issue";
import { findReport } from "@/db/reports/queries";
import { correctionSchema, issuedIdSchema } from "@/lib/reports/issue-schema";
import { CORRECTION_REFUSALS } from "@/lib/reports/issue-words";
import { keepPdf } from "../keep-pdf.actions";

/** Begins a report that will replace this one, and goes to where it is written. */
export async function beginCorrectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  let periodKey: string;
  try {
    const { grant, commune } = await requireActionGrant("report:write");
    const parsed = correctionSchema.safeParse(typedValues(form));
    if (!parsed.success) return refused(CORRECTION_REFUSALS["not-found"]);
    const answer = await beginCorrection(getStore(), grant, parsed.data);
    if (!answer.ok) return refused(CORRECTION_REFUSALS[answer.reason]);
    periodKey = (await findReport(getStore(), commune.id, answer.id))?.periodKey ?? "";
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  redirect(`/reports/${periodKey}/write`);
}

/** The PDF that could not be made when the report was issued. */
export async function makePdfAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("report:issue");
    const parsed = issuedIdSchema.safeParse(typedValues(form));
    if (!parsed.success) return refused(CORRECTION_REFUSALS["not-found"]);
    const isKept = await keepPdf(grant, parsed.data.issuedId, (await headers()).get("cookie") ?? "");
    revalidatePath("/reports/issued", "layout");
    return isKept ? saved("Đã tạo tệp PDF.") : refused("Chưa tạo được tệp PDF. Đồng chí thử lại sau ít phút.");
  } catch (error) {
    return refusalState(error, {});
  }
}
