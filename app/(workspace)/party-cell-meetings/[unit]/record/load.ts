import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { typistOf } from "@/app/_auth/typist";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { loadNewRecord } from "../../_record/record.load";

/** A new record of `?month=2026-11`, else of the month that runs. */
export async function loadRecordPage(unitId: string, searchParams: SearchParams) {
  const { actor, today, username } = await requireGrant("meeting:record", { unitId });
  const unit = await findUnit(getStore(), actor.communeId, unitId);
  if (unit?.kind !== "party-cell") notFound();
  const { year, month } = readMonth(searchParams.month, today);
  const { accountId, draftKey } = await typistOf(actor, username);
  return {
    model: await loadNewRecord({ communeId: actor.communeId, unit, year, today }, month),
    place: { accountId, draftKey, record: `${unitId}/${year}-${month}` },
    /** The office types for a cell that has no account; the trail says so. */
    onBehalf: !actor.unitIds.includes(unitId),
  };
}

/** A month that has begun; anything else is the one that runs. */
function readMonth(text: string | string[] | undefined, today: string): { year: number; month: number } {
  const valid = typeof text === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) && `${text}-01` <= today;
  const chosen = valid ? text : today;
  return { year: Number(chosen.slice(0, 4)), month: Number(chosen.slice(5, 7)) };
}
