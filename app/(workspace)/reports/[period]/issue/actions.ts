"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { ownAddress } from "@/app/_auth/own-address";
import { refusalState } from "@/app/_auth/refusal";
import { type Granted, requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { issueRefusal, issueReport, newCheckCode } from "@/db/reports/issue";
import { listIssuedNumbers } from "@/db/reports/issued-queries";
import { findReport } from "@/db/reports/queries";
import { formatPartyDate } from "@/lib/format/dates";
import { changesSince } from "@/lib/reports/changes-since";
import { checkFoot } from "@/lib/reports/check-foot";
import { changedRows, namesIn } from "@/lib/reports/figure-rows";
import { frozenPlans } from "@/lib/reports/frozen";
import { issueSchema, type TypedIssue } from "@/lib/reports/issue-schema";
import { FIELD_OF_REFUSAL, ISSUE_REFUSALS, type IssueRefusal } from "@/lib/reports/issue-words";
import { renderFiles } from "@/lib/reports/render-files";
import { numberStanding, reportNumber } from "@/lib/reports/report-number";
import { keepPdf } from "../../issued/keep-pdf.actions";
import { type Proof, readProof } from "./proof.load";
import { figuresSeen } from "./seen.load";

/** First tells what is about to go out; the same sent once more issues it. */
export async function issueReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let id: string;
  try {
    const workspace = await requireActionGrant("report:issue");
    const parsed = issueSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values, "Chưa ban hành được.");
    const answer = await issue(workspace, parsed.data);
    if ("told" in answer) return { ...toConfirm(answer.told, parsed.data), values: withConfirmed(values, parsed.data) };
    if (!answer.ok) return refusalAt(answer.reason, answer.changed, values);
    id = answer.id;
    const cookie = (await headers()).get("cookie") ?? "";
    after(() => keepPdf(workspace.grant, id, cookie));
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect(`/reports/issued/${id}`);
}

type Told = { number: string; outOfOrder: boolean };
type Outcome = { ok: true; id: string } | { ok: false; reason: IssueRefusal; changed: string[] } | { told: Told };

async function issue(workspace: Granted<"report:issue">, typed: TypedIssue): Promise<Outcome> {
  const { grant, commune, today } = workspace;
  const store = getStore();
  const open = await findReport(store, commune.id, typed.reportId);
  if (open === null) return { ok: false, reason: "not-found", changed: [] };
  const proof = await readProof({ ...workspace, store }, open);
  if (proof.seen !== typed.seen) return { ok: false, reason: "figures-changed", changed: changedSince(proof, typed) };
  const { lastApprovedAt } = proof.input;
  const refusal = issueRefusal(open, { ...typed, today, lastApprovedAt });
  if (refusal !== null) return { ok: false, reason: refusal, changed: [] };
  const { layout } = proof.dressOn(typed.issuedOn);
  const { place, issuedOn, capacity, position, signatory } = typed;
  const number = reportNumber(place, layout);
  const standing = numberStanding(place, issuedOn, await listIssuedNumbers(store, commune.id), layout);
  if (standing === "taken") return { ok: false, reason: "number-taken", changed: [] };
  if (typed.confirmed !== confirmation(typed)) return { told: { number, outOfOrder: standing === "out-of-order" } };
  const checkCode = newCheckCode();
  const check = checkFoot(checkCode, await ownAddress(), issuedOn);
  const document = proof.paper({ number, issuedOn, capacity, position, signatory, check });
  const { seen: _, confirmed: __, ...asked } = typed;
  const answer = await issueReport(store, grant, {
    ...{ ...asked, checkCode, document, today, lastApprovedAt },
    plans: frozenPlans(proof.input.figures.results),
    files: await renderFiles(document),
  });
  return answer.ok ? answer : { ...answer, changed: [] };
}

/** Which numbers read otherwise than on the proof, where that proof is still known. */
function changedSince({ figures, input }: Proof, { seen }: TypedIssue): string[] {
  const rows = changedRows(changesSince(figuresSeen(seen) ?? figures, figures), namesIn(input));
  return rows
    .slice(0, 8)
    .map(({ what, aspect, printed, now }) => `${what}, ${aspect}: ${printed || "trống"} → ${now || "trống"}`);
}

function refusalAt(reason: IssueRefusal, changed: string[], values: Record<string, string>): FormState {
  const field = FIELD_OF_REFUSAL[reason];
  if (field !== undefined) return invalid({ [field]: ISSUE_REFUSALS[reason] }, values, "Chưa ban hành được.");
  revalidatePath("/reports", "layout");
  return refused([ISSUE_REFUSALS[reason], ...changed].join(" "), values);
}

/** What a second press must still say to be the second one. */
function confirmation({ place, issuedOn, capacity, position, signatory }: TypedIssue): string {
  return [place, issuedOn, capacity, position, signatory].join(" | ");
}

function withConfirmed(values: Record<string, string>, typed: TypedIssue): Record<string, string> {
  return { ...values, confirmed: confirmation(typed) };
}

function toConfirm({ number, outOfOrder }: Told, { issuedOn, signatory }: TypedIssue): FormState {
  const order = outOfOrder ? " Số này không theo thứ tự ngày của các báo cáo đã ban hành." : "";
  const message = `Báo cáo số ${number}, ${formatPartyDate(issuedOn)}, người ký: ${signatory}.${order}`;
  return { status: "idle", message, errors: {}, values: {}, stamp: Date.now() };
}
