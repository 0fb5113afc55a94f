import "server-only";
import { requireAccount } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { readSheet } from "@/db/sheets/read-sheet";
import { authorize } from "@/lib/access/grant";
import type { Quarter } from "@/lib/periods/period";
import { type EntryForm, toEntryForm } from "@/lib/sheets/entry-form";
import { isAllowedFrom } from "@/lib/sheets/sheet-state";
import { typistOf } from "./typist";
import type { Typist } from "./use-entry-session";

export type EntryPart = { form: EntryForm; operationId: string; typist: Typist; onBehalf: boolean };

/**
 * The part of the account's own sheets that lies in the given lĩnh vực and may be typed into now: one form per unit.
 * Empty for whoever enters nothing there, and while the period or the sheet is closed.
 */
export async function loadEntryParts(
  year: number,
  quarter: Quarter,
  groupCodes: readonly string[],
  unitId?: string,
): Promise<EntryPart[]> {
  const { actor, username } = await requireAccount();
  const unitIds = unitId === undefined ? actor.unitIds : [unitId];
  const parts: EntryPart[] = [];
  for (const id of unitIds) {
    if (authorize(actor, "sheet:enter", { unitId: id }) === null) continue;
    const sheet = await readSheet(getStore(), actor.communeId, id, year, quarter);
    if (sheet?.period.state !== "open" || !isAllowedFrom(sheet.state, "enter")) continue;
    const form = toEntryForm(sheet, actor.accountId, groupCodes);
    const typist = await typistOf(actor, username);
    if (form) parts.push({ form, operationId: newId(), typist, onBehalf: !actor.unitIds.includes(id) });
  }
  return parts;
}
