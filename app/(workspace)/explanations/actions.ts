"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import {
  acceptExplanation,
  answerExplanation,
  askExplanation,
  askExplanationAgain,
  withdrawExplanation,
} from "@/db/explanations/commands";
import { EXPLANATION_REFUSALS } from "@/lib/explanations/labels";
import { acceptSchema, answerSchema, askAgainSchema, askSchema, withdrawSchema } from "@/lib/explanations/schema";

export async function askExplanationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let id: string;
  try {
    const { grant, today } = await requireActionGrant("explanation:ask");
    const parsed = askSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const asked = await askExplanation(getStore(), grant, { ...parsed.data, today });
    if (!asked.ok) return refusedAt(asked.reason, values);
    id = asked.id;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(`/explanations/${id}`);
}

export async function answerExplanationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("explanation:answer", { unitId: String(form.get("unitId")) });
    const parsed = answerSchema.safeParse(values);
    if (!parsed.success) return invalid(atThread(parsed.error.issues, values.id), values);
    const answered = await answerExplanation(getStore(), grant, parsed.data);
    if (!answered.ok) return refused(EXPLANATION_REFUSALS[answered.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã gửi giải trình đến lãnh đạo.");
}

export async function acceptExplanationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("explanation:ask");
    const parsed = acceptSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const accepted = await acceptExplanation(getStore(), grant, parsed.data);
    if (!accepted.ok) return refused(EXPLANATION_REFUSALS[accepted.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã chấp nhận giải trình.");
}

export async function askAgainAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("explanation:ask");
    const parsed = askAgainSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const asked = await askExplanationAgain(getStore(), grant, { ...parsed.data, today });
    if (!asked.ok) return refusedAt(asked.reason, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã gửi yêu cầu bổ sung đến đơn vị.");
}

export async function withdrawExplanationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("explanation:ask");
    const parsed = withdrawSchema.safeParse(values);
    if (!parsed.success) return refused(EXPLANATION_REFUSALS["not-found"]);
    const withdrawn = await withdrawExplanation(getStore(), grant, parsed.data);
    if (!withdrawn.ok) return refused(EXPLANATION_REFUSALS[withdrawn.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  return saved("Đã rút yêu cầu giải trình.");
}

/** A day that is past is said beside its field. */
function refusedAt(reason: keyof typeof EXPLANATION_REFUSALS, values: Record<string, string>): FormState {
  const message = EXPLANATION_REFUSALS[reason];
  return reason === "date-past" ? invalid({ dueOn: message }, values) : refused(message, values);
}

/** Several threads may stand on one page: the link of the summary leads to the field of this one. */
function atThread(issues: Parameters<typeof fieldErrors>[0], id: string | undefined): Record<string, string> {
  const { answer, ...others } = fieldErrors(issues);
  return answer === undefined ? others : { ...others, [`answer-${id}`]: answer };
}
