import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { findFirstMonth, listMeetings } from "@/db/party-cell-meetings/queries";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import { formatPercent } from "@/lib/format/numbers";
import { attendanceOver, scoreMeetings } from "@/lib/party-cell-meetings/scored";
import { yearOfCell } from "@/lib/party-cell-meetings/year-of-cell";
import { classesWords, meetingLine } from "@/lib/party-cell-meetings/year-paper";
import { inForceOn } from "@/lib/settings/dated";
import { issuerOn } from "@/lib/settings/paper";

/** One cell's meetings of a year as a table, with what the year comes to. */
export async function loadCellYear({ unit: unitId, year: text }: { unit: string; year: string }) {
  const { actor, today } = await requireGrant("meeting:read", { unitId });
  if (!/^20\d\d$/.test(text)) notFound();
  const year = Number(text);
  const { communeId } = actor;
  const store = getStore();
  const unit = await findUnit(store, communeId, unitId);
  if (unit?.kind !== "party-cell") notFound();
  const meetings = await listMeetings(store, communeId, { unitIds: [unitId], fromYear: year, toYear: year });
  const rubrics = await readEveryRubric(store, communeId);
  const rubric = inForceOn(rubrics, today)?.value;
  if (rubric === undefined) throw new Error("no rubric for cell meetings");
  const scored = scoreMeetings(meetings, rubrics);
  const since = await findFirstMonth(store, communeId, year);
  const held = meetings.map(({ content: { kind }, ...each }) => ({ ...each, kind }));
  const standing = yearOfCell(held, { year, life: unit, today, rubric, since });
  const confirmed = meetings.filter(({ state }) => state === "confirmed");
  const rate = attendanceOver(confirmed.map((meeting) => ({ meeting })));
  return {
    ...{ unitId, unitName: unit.name, year },
    issuer: issuerOn(await readVersions(store, communeId, "names"), today),
    lines: scored.map(meetingLine),
    confirmed: confirmed.length,
    rate: rate === null ? "" : formatPercent(rate),
    classes: classesWords(scored),
    missing: standing.months.filter((each) => each.standing === "missing").map(({ month }) => month),
    lacksThematic: standing.lacksThematic,
  };
}
