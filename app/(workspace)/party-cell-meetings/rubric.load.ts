import "server-only";
import { getStore } from "@/db/client";
import { findMeeting } from "@/db/party-cell-meetings/queries";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import type { Score } from "@/lib/party-cell-meetings/meeting";
import { type Rubric, rubricOf } from "@/lib/party-cell-meetings/rubric";
import { computedScores } from "@/lib/party-cell-meetings/scoring";
import type { LocalDate } from "@/lib/periods/local-date";
import { inForceOn } from "@/lib/settings/dated";

/** The rubric a record is scored by: the one it was recorded under, unless its day is another now. */
export async function loadRubricFor(communeId: string, meetingId: string | null, heldOn: LocalDate): Promise<Rubric> {
  const store = getStore();
  const before = meetingId === null ? null : await findMeeting(store, communeId, meetingId);
  const version =
    before?.content.heldOn === heldOn
      ? rubricOf(await readEveryRubric(store, communeId), before.rubric)
      : inForceOn(await readVersions(store, communeId, "cell-meeting-rubric"), heldOn);
  if (version === null) throw new Error("no rubric for cell meetings");
  return version.value;
}

/** A reviewer's points, those that are what the program reckons from the record marked so. */
export async function loadMarkedScores(communeId: string, meetingId: string, scores: Score[]): Promise<Score[]> {
  const meeting = await findMeeting(getStore(), communeId, meetingId);
  if (meeting === null) return scores;
  const rubric = await loadRubricFor(communeId, meetingId, meeting.content.heldOn);
  const computed = new Map(computedScores(meeting.content, rubric).map(({ place, points }) => [place, points]));
  return scores.map((score) => ({ ...score, computed: computed.get(score.place) === score.points }));
}
