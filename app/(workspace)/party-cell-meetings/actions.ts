"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import {
  confirmMeeting,
  recordMeeting,
  reopenMeeting,
  returnMeeting,
  submitMeeting,
  withdrawMeeting,
} from "@/db/party-cell-meetings/commands";
import { planMeetingDays } from "@/db/party-cell-meetings/plan-days";
import { MEETING_REFUSALS } from "@/lib/party-cell-meetings/labels";
import {
  confirmMeetingSchema,
  meetingClickSchema,
  planDaysSchema,
  returnMeetingSchema,
  writeMeetingSchema,
} from "@/lib/party-cell-meetings/schema";
import { fieldOnScreen } from "@/lib/party-cell-meetings/typed-record";
import { withComputed } from "@/lib/party-cell-meetings/typed-scores";
import { nested } from "@/lib/settings/form";
import { loadMarkedScores, loadRubricFor } from "./rubric.load";

/** "Lưu nháp" or "Gửi phiếu", by `intent`; a saved one answers in `values.href` where the record stands now. */
export async function writeRecordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("meeting:record", { unitId: String(form.get("unitId")) });
    const tree = nested(values);
    const parsed = writeMeetingSchema.safeParse({ ...tree, content: tree });
    if (!parsed.success) return invalid(onScreen(fieldErrors(parsed.error.issues), values), values);
    const { content, id } = parsed.data;
    const rubric = await loadRubricFor(grant.actor.communeId, id, content.heldOn);
    const input = { ...parsed.data, scores: withComputed(parsed.data.scores, content, rubric), today };
    const submits = values.intent === "submit";
    const written = await (submits ? submitMeeting : recordMeeting)(getStore(), grant, input);
    if (!written.ok) return refusedAt(written, values);
    revalidatePath("/", "layout");
    const href = `/party-cell-meetings/${input.unitId}/${written.id}`;
    return {
      ...saved(submits ? "Đã gửi phiếu." : "Đã lưu nháp. Ghi xong, đồng chí bấm Gửi phiếu."),
      values: { href: id === null || submits ? `${href}?done=${submits ? "submit" : "draft"}` : "" },
    };
  } catch (error) {
    return refusalState(error, values);
  }
}

/** The same of a plain form: goes on to the record. */
export async function postRecordAction(previous: FormState, form: FormData): Promise<FormState> {
  const state = await writeRecordAction(previous, form);
  if (state.status === "saved" && state.values.href) redirect(state.values.href);
  return state.status === "saved" ? { ...state, values: {} } : state;
}

export async function withdrawMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("meeting:record", { unitId: String(form.get("unitId")) });
    const parsed = meetingClickSchema.safeParse(values);
    if (!parsed.success) return refused(MEETING_REFUSALS["not-found"]);
    const withdrawn = await withdrawMeeting(getStore(), grant, parsed.data);
    if (!withdrawn.ok) return refusedAt(withdrawn, {});
  } catch (error) {
    return refusalState(error, {});
  }
  revalidatePath("/", "layout");
  return redirect(`${hrefOf(values)}?done=withdraw`);
}

export async function returnMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("meeting:review", { unitId: String(form.get("unitId")) });
    const parsed = returnMeetingSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const returned = await returnMeeting(getStore(), grant, parsed.data);
    if (!returned.ok) return refusedAt(returned, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return redirect(`${hrefOf(values)}?done=return`);
}

export async function confirmMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("meeting:review", { unitId: String(form.get("unitId")) });
    const parsed = confirmMeetingSchema.safeParse({ ...values, ...nested(values) });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const scores = await loadMarkedScores(grant.actor.communeId, parsed.data.id, parsed.data.scores);
    const confirmed = await confirmMeeting(getStore(), grant, { ...parsed.data, scores });
    if (!confirmed.ok) return refusedAt(confirmed, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return redirect(`${hrefOf(values)}?done=confirm`);
}

export async function reopenMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("meeting:review", { unitId: String(form.get("unitId")) });
    const parsed = returnMeetingSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const reopened = await reopenMeeting(getStore(), grant, parsed.data);
    if (!reopened.ok) return refusedAt(reopened, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return redirect(`${hrefOf(values)}?done=reopen`);
}

/** Plans every day of one cell's year that is another now; an empty field takes a planned day away. */
export async function planDaysAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("meeting:record", { unitId: String(form.get("unitId")) });
    const parsed = planDaysSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const planned = await planMeetingDays(getStore(), grant, parsed.data);
    if (!planned.ok) return refusedAt(planned, values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  return saved("Đã lưu lịch họp. Chương trình nhắc trước ngày họp một ngày.");
}

const hrefOf = ({ unitId, id }: Record<string, string>) =>
  `/party-cell-meetings/${encodeURIComponent(unitId ?? "")}/${encodeURIComponent(id ?? "")}`;

type Refused = { reason: keyof typeof MEETING_REFUSALS; problems?: readonly { field: string; message: string }[] };

/** What is wrong in the record stands beside its field; a second regular meeting is asked about there too. */
function refusedAt({ reason, problems }: Refused, values: Record<string, string>): FormState {
  const message = MEETING_REFUSALS[reason];
  if (reason === "second-regular")
    return invalid({ secondRegular: message }, values, "Chưa lưu: tháng này đã có kỳ thường kỳ.");
  if (problems === undefined) return refused(message, values);
  const errors = Object.fromEntries(problems.toReversed().map(({ field, message: text }) => [field, text]));
  return invalid(onScreen(errors, values), values);
}

/** Errors under the names of the controls, in the order of the form. */
function onScreen(errors: Record<string, string>, values: Record<string, string>): Record<string, string> {
  const named = Object.entries(errors).map(
    ([field, text]) => [fieldOnScreen(field.replace(/^content\./, ""), values), text] as const,
  );
  const order = Object.keys(values);
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.fromEntries(named.sort(([a], [b]) => placeOf(a) - placeOf(b)));
}
