import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { findFirstMonth, listMeetings } from "@/db/party-cell-meetings/queries";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import { reachedUnits } from "@/lib/access/grant";
import { formatPercent } from "@/lib/format/numbers";
import { isRegular, isThematic, owesMonth } from "@/lib/party-cell-meetings/punctuality";
import { attendanceOver, scoreMeetings } from "@/lib/party-cell-meetings/scored";
import { classesWords, meetingLine } from "@/lib/party-cell-meetings/year-paper";
import { issuerOn } from "@/lib/settings/paper";

/** The meetings of all cells in a month, for the standing committee; what is not confirmed only where it may be read. */
export async function loadMeetingsMonth(text: string) {
  const { actor, today } = await requireGrant("figures:read");
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(text) || `${text}-01` > today) notFound();
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5))];
  const { communeId } = actor;
  const store = getStore();
  const readable = reachedUnits(actor, "meeting:read");
  const reads = (unitId: string) => readable === "any" || readable.includes(unitId);
  const cells = (await listUnits(store, communeId)).filter(
    (unit) => unit.kind === "party-cell" && owesMonth(unit, year, month),
  );
  const ofTheYear = await listMeetings(store, communeId, { fromYear: year, toYear: year });
  const meetings = ofTheYear.filter(
    (each) => each.month === month && (each.state === "confirmed" || (each.state !== "draft" && reads(each.unitId))),
  );
  const scored = scoreMeetings(meetings, await readEveryRubric(store, communeId));
  const held = new Set(meetings.filter(isRegular).map(({ unitId }) => unitId));
  const confirmed = meetings.filter(({ state }) => state === "confirmed");
  const rate = attendanceOver(confirmed.filter(isRegular).map((meeting) => ({ meeting })));
  const kept = (await findFirstMonth(store, communeId, year)) <= month;
  return {
    ...{ year, month, cells: cells.length, held: cells.filter(({ id }) => held.has(id)).length },
    issuer: issuerOn(await readVersions(store, communeId, "names"), today),
    confirmed: confirmed.length,
    thematic: meetings.filter(isThematic).length,
    rate: rate === null ? "" : formatPercent(rate),
    classes: classesWords(scored),
    rows: cells.map(({ id, name }) => ({
      ...{ id, name },
      lines: scored.filter(({ meeting }) => meeting.unitId === id).map(meetingLine),
    })),
    /** Cells without a sent regular record, of those the reader may know it of. */
    without: kept ? cells.filter(({ id }) => reads(id) && !held.has(id)).map(({ name }) => name) : [],
  };
}
