"use server";
import { revalidatePath } from "next/cache";
import { AccessRefused, refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { typedValues } from "@/app/_ui/form-state";
import { NOTHING_TICKED, type TickedState } from "@/app/_ui/ticked-state";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { approveSheet } from "@/db/sheets/approve";
import { returnSheet } from "@/db/sheets/review-commands";
import { parsePeriodKey } from "@/lib/periods/period";
import { reasonProblem } from "@/lib/sheets/reason-problem";
import { type SelectedAnswer, selectedWords } from "@/lib/sheets/selected-review";

/** More than a commune has units; a longer list did not come from the page. */
const MOST_SHEETS = 200;

type Click = { approve: boolean; reason: string; operationId: string };

/**
 * Approves or returns the ticked sheets, each in its own transaction and each approval against the content it was
 * shown with; the answer says what happened to every one.
 */
export async function reviewSelectedAction(_before: TickedState, form: FormData): Promise<TickedState> {
  const values = typedValues(form);
  const checked = [...new Set(form.getAll("sheet").map(String))].slice(0, MOST_SHEETS);
  const { intent, operationId = "", "selected-reason": reason = "" } = values;
  const stamp = Date.now();
  const kept = { values, checked, lines: [], stamp };
  const click = { approve: intent === "approve", reason, operationId };
  const answers: SelectedAnswer[] = [];
  try {
    await requireActionGrant("sheet:review");
    // Enter in a box sends the form without either button: nothing is approved by that.
    if (intent !== "approve" && intent !== "return") return { ...NOTHING_TICKED, checked, stamp };
    if (checked.length === 0) {
      return { ...kept, status: "invalid", errors: {}, message: "Chọn ít nhất một phiếu rồi bấm lại." };
    }
    const problem = click.approve ? null : reasonProblem(reason);
    if (problem !== null) return { ...kept, status: "invalid", errors: { "selected-reason": problem } };
    for (const id of checked) answers.push(await reviewOne(id, String(form.get(`hash.${id}`)), click));
  } catch (error) {
    return { ...kept, ...refusalState(error, values) };
  }
  revalidatePath("/", "layout");
  const words = selectedWords(click.approve ? "Đã duyệt" : "Đã trả lại", answers);
  const status = answers.every((answer) => answer.ok) ? ("saved" as const) : ("refused" as const);
  return { ...words, status, errors: {}, values: {}, checked: [], stamp };
}

/** @param id `<unit>/<period key>`, as the box of the sheet carries it */
async function reviewOne(id: string, contentHash: string, click: Click): Promise<SelectedAnswer> {
  const [unitId = "", key = ""] = id.split("/");
  const { grant } = await requireActionGrant("sheet:review", { unitId });
  const store = getStore();
  const unitName = (await findUnit(store, grant.actor.communeId, unitId))?.name ?? unitId.slice(0, 64);
  const period = parsePeriodKey(key);
  if (period?.kind !== "quarter") return { unitName, ok: false, reason: "no-period" };
  const { reason, operationId } = click;
  const input = { year: period.year, quarter: period.quarter, operationId };
  try {
    const answer = click.approve
      ? await approveSheet(store, grant, { ...input, contentHash })
      : await returnSheet(store, grant, { ...input, reason });
    return { unitName, ...answer };
  } catch (error) {
    if (error instanceof AccessRefused) throw error;
    // biome-ignore lint/suspicious/noConsole: the other sheets go on, and the fault is found in the server's log
    console.error(`Chưa xử lý được phiếu ${key} của ${unitName}:`, error);
    return { unitName, ok: false, reason: "failed" };
  }
}
