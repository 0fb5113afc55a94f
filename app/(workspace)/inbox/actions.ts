"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { markAllRead, markRead } from "@/db/notifications/commands";
import { remindUnits } from "@/db/notifications/remind-units";
import { REMIND_REFUSALS, remindedWords } from "@/lib/notifications/remind-words";
import { quarterRefSchema } from "@/lib/periods/schema";

const GONE = "Thông báo này không còn nữa.";

/** Opens what the notice is about and marks it as read: a link alone must not change anything. */
export async function openNotificationAction(_previous: FormState, form: FormData): Promise<FormState> {
  let href: string;
  try {
    const { grant } = await requireActionGrant("inbox:read-own");
    const answer = await markRead(getStore(), grant, { id: String(form.get("id")) });
    if (!answer.ok) return refused(GONE);
    href = answer.href;
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  redirect(href);
}

export async function markReadAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("inbox:read-own");
    const answer = await markRead(getStore(), grant, { id: String(form.get("id")) });
    revalidatePath("/", "layout");
    return answer.ok ? saved("Đã đánh dấu đã đọc.") : refused(GONE);
  } catch (error) {
    return refusalState(error, {});
  }
}

export async function markAllReadAction(_previous: FormState, _form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("inbox:read-own");
    const { count } = await markAllRead(getStore(), grant);
    revalidatePath("/", "layout");
    return saved(`Đã đánh dấu đã đọc ${count} thông báo.`);
  } catch (error) {
    return refusalState(error, {});
  }
}

/** The office reminds every unit that has not handed in or, with `unitId`, one of them. */
export async function remindUnitsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("sheet:review");
    const parsed = quarterRefSchema.safeParse(values);
    if (!parsed.success) return refused(REMIND_REFUSALS["no-period"]);
    const unitId = values.unitId || undefined;
    const answer = await remindUnits(getStore(), grant, { ...parsed.data, unitId, today });
    revalidatePath("/", "layout");
    return answer.ok ? saved(remindedWords(answer)) : refused(REMIND_REFUSALS[answer.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
}
