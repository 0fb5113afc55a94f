import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import { readSettings } from "@/db/settings/queries";
import { inForceOn } from "@/lib/settings/dated";
import { issuerOn } from "@/lib/settings/paper";

/** A blank record of one cell, with the tasks given at its last meeting to be reported on. */
export async function loadBlankRecord(unitId: string) {
  const { actor, today } = await requireGrant("meeting:read", { unitId });
  const { communeId } = actor;
  const unit = await findUnit(getStore(), communeId, unitId);
  if (unit?.kind !== "party-cell") notFound();
  const year = Number(today.slice(0, 4));
  const meetings = await listMeetings(getStore(), communeId, { unitIds: [unitId], fromYear: year - 1, toYear: year });
  const last = meetings.sort((a, b) => (a.content.heldOn < b.content.heldOn ? -1 : 1)).at(-1);
  const settings = await readSettings(getStore(), communeId, ["names", "cell-meeting-rubric"]);
  const rubric = inForceOn(settings["cell-meeting-rubric"], today)?.value;
  if (rubric === undefined) throw new Error("no rubric for cell meetings");
  return {
    ...{ unitId, unitName: unit.name, year, rubric, issuer: issuerOn(settings.names, today) },
    lastTasks: last ? last.content.newTasks.map(({ task }) => task) : [],
  };
}
