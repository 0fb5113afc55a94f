"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { startRollover } from "@/db/periods/roll-over";
import { PERIOD_REFUSALS } from "@/lib/periods/labels";
import { rolloverSchema } from "@/lib/periods/schema";

/** Goes on by itself: the page of the job shows how far it is, also after a reload. */
export async function rolloverAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let jobId: string;
  try {
    const { grant: open } = await requireActionGrant("period:open");
    const { grant: catalogue } = await requireActionGrant("indicator:manage");
    const parsed = rolloverSchema.safeParse(values);
    if (!parsed.success) return refused(PERIOD_REFUSALS.stale, values);
    const started = await startRollover(getStore(), { open, catalogue }, parsed.data);
    jobId = started.jobId;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(`/jobs/${jobId}`);
}
