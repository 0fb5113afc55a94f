import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { typistOf } from "@/app/_auth/typist";
import { newId } from "@/db/ids";
import { findUnit } from "@/db/org-units/queries";
import { readSheet } from "@/db/sheets/read-sheet";
import { type Actor, authorize } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { parsePeriodKey } from "@/lib/periods/period";
import { toEntryForm } from "@/lib/sheets/entry-form";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import type { Sheet } from "@/lib/sheets/sheet";
import { isAllowedFrom, type SheetAction } from "@/lib/sheets/sheet-state";
import { loadUnitRequests } from "../../../explanations/unit-requests.load";
import { loadOwnTasks } from "../../../tasks/own-tasks.load";

export type SheetParams = Promise<{ unit: string; period: string }>;

/** One sheet for whoever may read it, with what this account may do with it right now. */
export async function loadSheet(params: SheetParams) {
  const { unit, period: key } = await params;
  const { actor, today, username } = await requireGrant("sheet:read", { unitId: unit });
  const period = parsePeriodKey(key);
  if (period?.kind !== "quarter") notFound();
  const sheet = await readSheet(await keptReader(actor.communeId), actor.communeId, unit, period.year, period.quarter);
  if (!sheet) notFound();
  const own = actor.unitIds.includes(unit);
  const may = (permission: Permission, action: SheetAction) =>
    sheet.period.state === "open" &&
    isAllowedFrom(sheet.state, action) &&
    authorize(actor, permission, { unitId: unit }) !== null;
  return {
    sheet,
    key,
    own,
    today,
    canSubmit: may("sheet:submit", "submit"),
    canWithdraw: may("sheet:withdraw", "withdraw"),
    canReview: authorize(actor, "sheet:review", { unitId: unit }) !== null,
    form: may("sheet:enter", "enter") ? toEntryForm(sheet, actor.accountId, enterableGroups(actor, sheet, own)) : null,
    operationId: newId(),
    /** Ids for notes that are not written yet. */
    newNoteId: newId,
    typist: await typistOf(actor, username),
    requests: await loadUnitRequests(unit),
    tasks: own ? await loadOwnTasks(actor) : [],
    keepsMeetings: (await findUnit(await keptReader(actor.communeId), actor.communeId, unit))?.kind === "party-cell",
  };
}

/** An office account limited to some lĩnh vực types for other units only inside them. */
function enterableGroups(actor: Actor, sheet: Sheet, own: boolean): string[] {
  return sheet.groups
    .filter((group) => own || isInsideGroups([group.id], actor.reviewedGroupIds))
    .map((group) => group.code);
}
