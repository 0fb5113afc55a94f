import "server-only";
import { cookies } from "next/headers";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireAccount } from "@/app/_auth/session";
import { typistOf } from "@/app/_auth/typist";
import { REMEMBERED_UNIT } from "@/app/_ui/remembered";
import { newId } from "@/db/ids";
import { readSheets } from "@/db/sheets/read-sheet";
import { authorize } from "@/lib/access/grant";
import type { Quarter } from "@/lib/periods/period";
import type { Typist } from "@/lib/sheets/entry/typist";
import { type EntryForm, toEntryForm } from "@/lib/sheets/entry-form";
import { isAllowedFrom } from "@/lib/sheets/sheet-state";

export type EntryPart = {
  form: EntryForm;
  operationId: string;
  typist: Typist;
  /** Every unit of the account that could be typed for here, this one included. */
  units: { id: string; name: string }[];
};

/**
 * The part of one of the account's own sheets that lies in the given lĩnh vực and may be typed into now: of
 * `chosenUnitId` when that is one of them, else of the one typed for last in this browser, else of the first. Null for whoever enters nothing there, and while the
 * period or the sheets are closed.
 */
export async function loadEntryPart(
  year: number,
  quarter: Quarter,
  groupCodes: readonly string[],
  chosenUnitId?: string,
): Promise<EntryPart | null> {
  const { actor, username } = await requireAccount();
  const mine = actor.unitIds.filter((unitId) => authorize(actor, "sheet:enter", { unitId }) !== null);
  const sheets = await readSheets(
    await keptReader(actor.communeId),
    { communeId: actor.communeId, year, quarter },
    mine,
  );
  const forms = sheets.flatMap((sheet) => {
    if (sheet.period.state !== "open" || !isAllowedFrom(sheet.state, "enter")) return [];
    return toEntryForm(sheet, actor.accountId, groupCodes) ?? [];
  });
  const remembered = (await cookies()).get(REMEMBERED_UNIT)?.value;
  const of = (wanted: string | undefined) => forms.find(({ unitId }) => unitId === wanted);
  const form = of(chosenUnitId) ?? of(remembered) ?? forms[0];
  if (!form) return null;
  return {
    ...{ form, operationId: newId(), typist: await typistOf(actor, username) },
    units: forms.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
  };
}
