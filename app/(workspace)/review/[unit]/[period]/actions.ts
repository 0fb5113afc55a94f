"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import type { TickedState } from "@/app/_ui/ticked-state";
import { getStore } from "@/db/client";
import { approveSheet } from "@/db/sheets/approve";
import { addReviewNote } from "@/db/sheets/notes";
import { excuseSheet, reopenSheet, returnSheet, takeSheet } from "@/db/sheets/review-commands";
import type { MoveAnswer } from "@/db/sheets/unit-commands";
import type { Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import { parseDateInput } from "@/lib/format/dates";
import { parsePeriodKey } from "@/lib/periods/period";
import { SHEET_REFUSALS, type SheetRefusal } from "@/lib/sheets/labels";
import { type MovedCell, movedWords } from "@/lib/sheets/moved-cells";
import { LONGEST_NOTE } from "@/lib/sheets/note";
import { reasonProblem } from "@/lib/sheets/reason-problem";

type Click = { year: number; quarter: 1 | 2 | 3 | 4; operationId: string };
type Answer = { ok: true } | { ok: false; reason: SheetRefusal; moved?: MovedCell[] | null };
type Work = (store: Store, grant: Grant<"sheet:review">, click: Click, today: string) => Promise<Answer>;

export async function takeAction(unitId: string, key: string, _before: FormState, form: FormData): Promise<FormState> {
  return review(unitId, key, form, (store, grant, click) => takeSheet(store, grant, click));
}

export async function approveAction(unitId: string, key: string, _: FormState, form: FormData): Promise<FormState> {
  const contentHash = String(form.get("contentHash"));
  return review(unitId, key, form, (store, grant, click) => approveSheet(store, grant, { ...click, contentHash }));
}

/** The reason and the cells pointed at; both come back when the form is not accepted. */
export async function returnAction(unitId: string, key: string, _: TickedState, form: FormData): Promise<TickedState> {
  const pointedCells = form.getAll("point").map(String);
  const state = await withReason(unitId, key, form, "return-reason", (store, grant, input) =>
    returnSheet(store, grant, { ...input, pointedCells }),
  );
  return { ...state, lines: [], checked: pointedCells };
}

/** A word in the thread of one cell: the unit reads it, no figure and no state changes. */
export async function noteAction(unitId: string, key: string, _: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const indicatorId = values["note-cell"] ?? "";
  const text = (values["note-text"] ?? "").trim();
  const errors = {
    ...(indicatorId === "" ? { "note-cell": "Chọn chỉ tiêu." } : {}),
    ...(text === "" ? { "note-text": "Ghi nội dung ghi chú." } : {}),
    ...(text.length > LONGEST_NOTE ? { "note-text": `Ghi chú dài quá ${LONGEST_NOTE} ký tự.` } : {}),
  };
  if (Object.keys(errors).length > 0) return invalid(errors, values);
  return review(unitId, key, form, (store, grant, click) =>
    addReviewNote(store, grant, { ...click, indicatorId, text }),
  );
}

export async function excuseAction(unitId: string, key: string, _: FormState, form: FormData): Promise<FormState> {
  return withReason(unitId, key, form, "excuse-reason", excuseSheet);
}

export async function reopenAction(unitId: string, key: string, _: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const until = parseDateInput(values.until ?? "");
  const errors = {
    ...reasonError(values, "reopen-reason"),
    ...(until === null ? { until: "Ghi ngày cuối được sửa, ví dụ 05/12/2026." } : {}),
  };
  if (until === null || Object.keys(errors).length > 0) return invalid(errors, values);
  const reason = values["reopen-reason"] ?? "";
  return review(unitId, key, form, (store, grant, click, today) =>
    reopenSheet(store, grant, { ...click, reason, until, today }),
  );
}

type ReasonCommand = (
  store: Store,
  grant: Grant<"sheet:review">,
  input: Click & { reason: string },
) => Promise<MoveAnswer>;

async function withReason(unitId: string, key: string, form: FormData, field: string, command: ReasonCommand) {
  const values = typedValues(form);
  const errors = reasonError(values, field);
  if (Object.keys(errors).length > 0) return invalid(errors, values);
  const reason = values[field] ?? "";
  return review(unitId, key, form, (store, grant, click) => command(store, grant, { ...click, reason }));
}

function reasonError(values: Record<string, string>, field: string): Record<string, string> {
  const problem = reasonProblem(values[field] ?? "");
  return problem === null ? {} : { [field]: problem };
}

/** Gate → command → back to the sheet, or the refusal with everything typed. */
async function review(unitId: string, key: string, form: FormData, work: Work): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("sheet:review", { unitId });
    const period = parsePeriodKey(key);
    if (period?.kind !== "quarter") return refused(SHEET_REFUSALS["no-period"], values);
    const click = { year: period.year, quarter: period.quarter, operationId: values.operationId ?? "" };
    const answer = await work(getStore(), grant, click, today);
    if (!answer.ok) {
      revalidatePath("/", "layout");
      const moved = answer.reason === "content-moved" ? ` ${movedWords(answer.moved ?? null)}` : "";
      return refused(`${SHEET_REFUSALS[answer.reason]}${moved}`.trim(), values);
    }
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(`/review/${unitId}/${key}`);
}
