"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { listAssignedIndicators } from "@/db/sheets/assigned-indicators";
import { recordCells } from "@/db/sheets/record-cells";
import { parsePeriodKey } from "@/lib/periods/period";
import { answerEntries, type EntryState, readEntries, settleChoices } from "@/lib/sheets/entry-state";
import { SHEET_REFUSALS } from "@/lib/sheets/labels";
import { readSupply } from "@/lib/sheets/on-behalf";

/** Saves what can be saved of a posted sheet; every cell is answered on its own and nothing typed is lost. */
export async function saveSheet(unitId: string, key: string, _before: EntryState, form: FormData): Promise<EntryState> {
  const values = settleChoices(typedValues(form));
  const stamp = Date.now();
  const nothing = { suggestions: {}, conflicts: {} };
  const refused = (message: string) => ({ ...nothing, status: "refused" as const, message, errors: {}, values, stamp });
  let state: EntryState;
  try {
    const { grant } = await requireActionGrant("sheet:enter", { unitId });
    const period = parsePeriodKey(key);
    if (period?.kind !== "quarter") return refused(SHEET_REFUSALS["no-period"]);
    const { year, quarter } = period;
    const { communeId } = grant.actor;
    const { indicators } = await listAssignedIndicators(getStore(), { communeId, unitId, year, quarter });
    const { entries, problems } = readEntries(values, indicators);
    const read = grant.actor.unitIds.includes(unitId)
      ? { ok: true as const, supply: null }
      : readSupply({ suppliedBy: values.suppliedBy, via: values.suppliedVia });
    if (!read.ok) return { ...refused(SHEET_REFUSALS["supplier-needed"]), errors: read.errors };
    const onBehalf = read.supply;
    const input = { year, quarter, operationId: values.operationId ?? "", onBehalf, cells: entries };
    const answer = entries.length === 0 ? null : await recordCells(getStore(), grant, input);
    if (answer && !answer.ok) return refused(SHEET_REFUSALS[answer.reason]);
    state = { ...answerEntries(indicators, problems, answer?.cells ?? [], values), stamp };
  } catch (error) {
    return { ...nothing, ...refusalState(error, values) };
  }
  revalidatePath("/", "layout");
  if (values.intent === "submit" && state.status === "saved") redirect(`/sheets/${unitId}/${key}/submit`);
  return state;
}
