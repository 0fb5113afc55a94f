import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readVersions } from "@/db/settings/queries";
import { readSheet } from "@/db/sheets/read-sheet";
import { formatInstant } from "@/lib/format/dates";
import { parsePeriodKey } from "@/lib/periods/period";
import { issuerOn } from "@/lib/settings/paper";
import { SHEET_STATE_LABELS } from "@/lib/sheets/labels";
import { toPaperForm } from "@/lib/sheets/paper-form";
import type { Sheet } from "@/lib/sheets/sheet";
import { isFilled } from "@/lib/sheets/sheet-content";

export type PaperParams = Promise<{ unit: string; period: string }>;

/**
 * One unit's paper form; `?filled=1` with the figures entered so far, when there are any. The names in
 * its head are those of the day it is due, so that the form of a past quarter prints as it was handed in.
 */
export async function loadPaperForm(params: PaperParams, searchParams: SearchParams) {
  const { unit, period: key } = await params;
  const { actor } = await requireGrant("sheet:read", { unitId: unit });
  const period = parsePeriodKey(key);
  if (period?.kind !== "quarter") notFound();
  const sheet = await readSheet(await keptReader(actor.communeId), actor.communeId, unit, period.year, period.quarter);
  if (!sheet) notFound();
  const hasFigures = sheet.rows.some((row) => isFilled(row.cell.value));
  const filled = hasFigures && searchParams.filled === "1";
  return {
    form: toPaperForm(sheet, filled),
    issuer: issuerOn(
      await readVersions(await keptReader(actor.communeId), actor.communeId, "names"),
      sheet.period.dueOn,
    ),
    key,
    hasFigures,
    filled,
    status: statusOf(sheet, filled),
  };
}

function statusOf({ state, submittedAt, submittedByName }: Sheet, filled: boolean): string {
  if (!filled) return "";
  if (submittedAt === null) return SHEET_STATE_LABELS[state].word.toLowerCase();
  const by = submittedByName === null ? "" : `, ${submittedByName}`;
  return `${SHEET_STATE_LABELS[state].word.toLowerCase()}, nộp ${formatInstant(submittedAt)}${by}`;
}
