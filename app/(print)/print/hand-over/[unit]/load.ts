import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { listPeriods } from "@/db/periods/queries";
import { readVersions } from "@/db/settings/queries";
import { readSheetsOf } from "@/db/sheets/read-sheet";
import { formatLocalDate } from "@/lib/format/dates";
import { quarterIndex } from "@/lib/periods/period";
import { issuerOn } from "@/lib/settings/paper";
import { toHandOverPaper } from "@/lib/sheets/hand-over-paper";

/** A year back and the quarter in hand: a yearly figure has its last one in there. */
const QUARTERS = 5;

/** The paper of a hand-over: for whoever may read the unit's sheets, so also for the two people themselves. */
export async function loadHandOverPaper(unitId: string) {
  const { actor, today } = await requireGrant("sheet:read", { unitId });
  const reader = await keptReader(actor.communeId);
  const quarters = (await listPeriods(reader, actor.communeId))
    .flatMap(({ year, quarter, dataFrom }) => (quarter === 0 || dataFrom > today ? [] : [{ year, quarter }]))
    .toSorted((a, b) => quarterIndex(b.year, b.quarter) - quarterIndex(a.year, a.quarter))
    .slice(0, QUARTERS)
    .map((each) => ({ ...each, unitIds: [unitId] }));
  const paper = toHandOverPaper(await readSheetsOf(reader, actor.communeId, quarters));
  if (paper === null) notFound();
  const issuer = issuerOn(await readVersions(reader, actor.communeId, "names"), today);
  return { paper, issuer, today: formatLocalDate(today) };
}
