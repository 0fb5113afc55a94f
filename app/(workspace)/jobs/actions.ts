"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { cancelJob } from "@/db/jobs/cancel-job";
import { CANCEL_REFUSALS } from "@/lib/jobs/labels";
import { cancelJobSchema } from "@/lib/jobs/schema";

/** Asks a job to stop at its next safe point. */
export async function cancelJobAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("job:follow-own");
    const parsed = cancelJobSchema.safeParse(typedValues(form));
    if (!parsed.success) return refused(CANCEL_REFUSALS["no-job"]);
    const answer = await cancelJob(getStore(), grant, parsed.data);
    revalidatePath("/jobs", "layout");
    return answer.ok ? saved("Đã yêu cầu dừng.") : refused(CANCEL_REFUSALS[answer.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
}
