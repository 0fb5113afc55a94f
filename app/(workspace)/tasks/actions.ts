"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import {
  acceptTask,
  concludeOnIndicator,
  correctConclusion,
  reportTask,
  sendTaskBack,
  withdrawConclusion,
} from "@/db/tasks/commands";
import { periodKey } from "@/lib/periods/period";
import { FIGURE_MOVED, TASK_REFUSALS, type TaskRefusal } from "@/lib/tasks/labels";
import {
  acceptTaskSchema,
  concludeSchema,
  correctSchema,
  reportSchema,
  sendBackSchema,
  withdrawTaskSchema,
} from "@/lib/tasks/schema";
import { loadSeenFigure } from "./seen-figure.load";

/** Kept with the figure as the screen showed it; where that is another one now, nothing is saved and it is said. */
export async function concludeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const reader = await requireActionGrant("task:give");
    const parsed = concludeSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const { query, code, seen, ...typed } = parsed.data;
    const now = await loadSeenFigure(reader, query, code);
    if (now === null) return refused(TASK_REFUSALS["no-indicator"], values);
    if (JSON.stringify(now.seen) !== seen) {
      revalidatePath("/overview/meeting");
      return refused(FIGURE_MOVED, values);
    }
    const { view, indicatorId } = now;
    const figure = { indicatorId, year: view.year, period: periodKey(view.period), seen: now.seen };
    const concluded = await concludeOnIndicator(getStore(), reader.grant, { ...typed, ...figure, today: reader.today });
    if (!concluded.ok) return refusedAt(concluded.reason, values);
    revalidatePath("/", "layout");
    return saved(typed.assigneeId === null ? "Đã lưu kết luận." : "Đã lưu kết luận, đã giao nhiệm vụ.");
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function correctConclusionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("task:give");
    const parsed = correctSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const corrected = await correctConclusion(getStore(), grant, { ...parsed.data, today });
    if (!corrected.ok) return refusedAt(corrected.reason, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã ghi nội dung sửa. Nội dung cũ vẫn còn ở phần diễn biến.");
}

export async function reportTaskAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("task:answer-own");
    const parsed = reportSchema.safeParse(values);
    if (!parsed.success) return invalid(atTask(parsed.error.issues, values.id), values);
    const reported = await reportTask(getStore(), grant, parsed.data);
    if (!reported.ok) return refused(TASK_REFUSALS[reported.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã gửi kết quả đến người giao nhiệm vụ.");
}

export async function acceptTaskAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("task:give");
    const parsed = acceptTaskSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const accepted = await acceptTask(getStore(), grant, parsed.data);
    if (!accepted.ok) return refused(TASK_REFUSALS[accepted.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã công nhận nhiệm vụ đã xong.");
}

export async function sendTaskBackAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("task:give");
    const parsed = sendBackSchema.safeParse(values);
    if (!parsed.success) return invalid(atSendBack(fieldErrors(parsed.error.issues)), values);
    const sent = await sendTaskBack(getStore(), grant, { ...parsed.data, today });
    if (!sent.ok) {
      return sent.reason === "date-past"
        ? invalid(atSendBack({ dueOn: TASK_REFUSALS[sent.reason] }), values)
        : refused(TASK_REFUSALS[sent.reason], values);
    }
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã yêu cầu làm tiếp.");
}

export async function withdrawConclusionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("task:give");
    const parsed = withdrawTaskSchema.safeParse(values);
    if (!parsed.success) return refused(TASK_REFUSALS["not-found"]);
    const withdrawn = await withdrawConclusion(getStore(), grant, parsed.data);
    if (!withdrawn.ok) return refused(TASK_REFUSALS[withdrawn.reason]);
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  return saved("Đã rút kết luận.");
}

/** A day that is past and a person who cannot be given it are said beside their fields. */
function refusedAt(reason: TaskRefusal, values: Record<string, string>): FormState {
  const message = TASK_REFUSALS[reason];
  if (reason === "date-past") return invalid({ dueOn: message }, values);
  return reason === "no-person" ? invalid({ assigneeId: message }, values) : refused(message, values);
}

/** The page of a task also has the fields of a correction: the link of the summary leads to the right day. */
function atSendBack({ dueOn, ...others }: Record<string, string>): Record<string, string> {
  return dueOn === undefined ? others : { ...others, nextDueOn: dueOn };
}

/** Several tasks may stand on one page: the link of the summary leads to the field of this one. */
function atTask(issues: Parameters<typeof fieldErrors>[0], id: string | undefined): Record<string, string> {
  const { result, ...others } = fieldErrors(issues);
  return result === undefined ? others : { ...others, [`result-${id}`]: result };
}
