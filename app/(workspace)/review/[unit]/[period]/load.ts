import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listCellFiles } from "@/db/sheets/file-queries";
import { readSheet } from "@/db/sheets/read-sheet";
import { parsePeriodKey } from "@/lib/periods/period";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { isAllowedFrom, type SheetAction } from "@/lib/sheets/sheet-state";

/** One sheet before its reviewer, with the steps open to this account. */
export async function loadReviewedSheet(params: Promise<{ unit: string; period: string }>) {
  const { unit, period: key } = await params;
  const { actor } = await requireGrant("sheet:review", { unitId: unit });
  const period = parsePeriodKey(key);
  if (period?.kind !== "quarter") notFound();
  const sheet = await readSheet(await keptReader(actor.communeId), actor.communeId, unit, period.year, period.quarter);
  if (!sheet) notFound();
  const inside = isInsideGroups(
    sheet.groups.map((group) => group.id),
    actor.reviewedGroupIds,
  );
  const may = (action: SheetAction) => inside && sheet.period.state === "open" && isAllowedFrom(sheet.state, action);
  const { year, quarter } = period;
  const files = await listCellFiles(getStore(), { communeId: actor.communeId, unitId: unit, year, quarter });
  return { sheet, files, key, inside, may, operationId: newId() };
}
