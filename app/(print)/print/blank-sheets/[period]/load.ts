import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { readSheetStates } from "@/db/indicators/sheet-states";
import { listExpectedSheets } from "@/db/periods/queries";
import { readVersions } from "@/db/settings/queries";
import { readSheets } from "@/db/sheets/read-sheet";
import { parsePeriodKey } from "@/lib/periods/period";
import { issuerOn } from "@/lib/settings/paper";
import { toPaperForm } from "@/lib/sheets/paper-form";

/** The blank forms of every unit that has something to report in the quarter, units let off left out. */
export async function loadBlankForms(key: string) {
  const { actor } = await requireGrant("sheet:review");
  const period = parsePeriodKey(key);
  if (period?.kind !== "quarter") notFound();
  const { year, quarter } = period;
  const { communeId } = actor;
  const reader = await keptReader(communeId);
  const stateOf = await readSheetStates(reader, communeId, { years: [year] });
  const expected = await listExpectedSheets(reader, communeId, year, quarter, stateOf);
  const unitIds = expected.flatMap(({ unitId, state }) => (state === "excused" ? [] : [unitId]));
  const sheets = await readSheets(reader, { communeId, year, quarter }, unitIds, { medians: false });
  if (sheets.length === 0) notFound();
  const names = await readVersions(reader, communeId, "names");
  return {
    forms: sheets.map((sheet) => ({
      form: toPaperForm(sheet, false),
      issuer: issuerOn(names, sheet.period.dueOn),
    })),
  };
}
