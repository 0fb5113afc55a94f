"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { listIndicatorGroups } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { agreeReport, beginReport, chooseAnnexes, nextDraft, saveOutline } from "@/db/reports/commands";
import { resolveComment, writeComment } from "@/db/reports/comments";
import { addSection, moveSection, removeSection } from "@/db/reports/sections";
import type { ReportAnswer } from "@/db/reports/step";
import { chosenAnnexes } from "@/lib/reports/annex-offers";
import { usualAnnexes } from "@/lib/reports/annexes/build-annexes";
import { REPORT_REFUSALS, TAKEN_BACK } from "@/lib/reports/draft-labels";
import { kindOfReport } from "@/lib/reports/open-report";
import { builtInOutline } from "@/lib/reports/outline";
import {
  addSectionSchema,
  beginReportSchema,
  chooseAnnexesSchema,
  moveSectionSchema,
  onReportSchema,
  onSeenReportSchema,
  removeSectionSchema,
  resolveCommentSchema,
  seenAnnexesSchema,
  writeCommentSchema,
} from "@/lib/reports/schema";

export async function beginReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let path: string;
  try {
    const { grant } = await requireActionGrant("report:write");
    const parsed = beginReportSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const kind = kindOfReport(parsed.data.periodKey, null);
    if (kind === null) return refused(REPORT_REFUSALS["no-period"], values);
    const groups = await listIndicatorGroups(getStore(), grant.actor.communeId);
    const builtIn = { sections: builtInOutline(kind, groups), annexes: usualAnnexes(kind) };
    const begun = await beginReport(getStore(), grant, { ...parsed.data, unitId: null, builtIn });
    if (!begun.ok) return refused(REPORT_REFUSALS[begun.reason], values);
    path = `/reports/${parsed.data.periodKey}/write`;
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/reports", "layout");
  redirect(path);
}

/** Up, down or out, by the button pressed. */
export async function arrangeSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:write");
    const removing = values.direction === "remove";
    const parsed = (removing ? removeSectionSchema : moveSectionSchema).safeParse(values);
    if (!parsed.success) return refused(REPORT_REFUSALS["no-section"], values);
    const { data } = parsed;
    const answer =
      "direction" in data ? await moveSection(getStore(), grant, data) : await removeSection(getStore(), grant, data);
    return done(answer, removing ? "Đã bỏ mục." : "Đã chuyển chỗ mục.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function addSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:write");
    const parsed = addSectionSchema.safeParse({ ...values, heading: values.newHeading });
    if (!parsed.success) {
      const { heading, ...errors } = fieldErrors(parsed.error.issues);
      return invalid(heading === undefined ? errors : { ...errors, newHeading: heading }, values);
    }
    return done(await addSection(getStore(), grant, parsed.data), "Đã thêm mục.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function chooseAnnexesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:write");
    const texts = (name: string) => form.getAll(name).map(String);
    const ticked = { annexes: texts("annex"), columns: texts("column"), shown: texts("shown") };
    const seen = seenAnnexesSchema.safeParse(values.seen);
    const annexes = seen.success ? chosenAnnexes(ticked, seen.data) : null;
    const parsed = chooseAnnexesSchema.safeParse({ ...values, seen: seen.data, annexes });
    if (!parsed.success) return refused(REPORT_REFUSALS.moved);
    return done(await chooseAnnexes(getStore(), grant, parsed.data), "Đã lưu phụ lục.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function saveOutlineAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:write");
    const parsed = onReportSchema.safeParse(values);
    if (!parsed.success) return refused(REPORT_REFUSALS["not-found"]);
    const answer = await saveOutline(getStore(), grant, parsed.data);
    return done(answer, "Đã lưu đề cương: báo cáo sau của loại này bắt đầu từ các mục như ở đây.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function nextDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:write");
    const parsed = onSeenReportSchema.safeParse(values);
    if (!parsed.success) return refused(REPORT_REFUSALS["not-found"]);
    const answer = await nextDraft(getStore(), grant, parsed.data);
    return done(answer, "Đã lưu dự thảo trước, bắt đầu dự thảo lần tiếp theo và báo cho lãnh đạo.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function agreeReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:agree");
    const parsed = onSeenReportSchema.safeParse(values);
    if (!parsed.success) return refused(REPORT_REFUSALS["not-found"]);
    return done(await agreeReport(getStore(), grant, parsed.data), "Đã đồng ý dự thảo, đã báo Văn phòng.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function writeCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:comment");
    const parsed = writeCommentSchema.safeParse({ ...values, text: values.comment });
    if (!parsed.success) {
      const { text, ...errors } = fieldErrors(parsed.error.issues);
      return invalid(text === undefined ? errors : { ...errors, comment: text }, values);
    }
    return done(await writeComment(getStore(), grant, parsed.data), "Đã gửi góp ý.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function resolveCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("report:comment");
    const parsed = resolveCommentSchema.safeParse(values);
    if (!parsed.success) return refused(REPORT_REFUSALS.resolved);
    return done(await resolveComment(getStore(), grant, parsed.data), "Đã ghi là đã xử lý.", values);
  } catch (error) {
    return refusalState(error, values);
  }
}

/** Whoever is refused because of what others did meanwhile sees it, and may press again. */
function done(answer: ReportAnswer, message: string, values: Record<string, string>): FormState {
  revalidatePath("/reports", "layout");
  if (!answer.ok) return refused(REPORT_REFUSALS[answer.reason], values);
  return saved(answer.tookBack ? `${message} ${TAKEN_BACK}` : message);
}
