import { expect, it } from "vitest";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { totalOf } from "@/lib/party-cell-meetings/scoring";
import { RUBRIC } from "@/lib/party-cell-meetings/testing/meetings";
import { recordMeeting } from "./commands";
import { listMeetings } from "./queries";
import { listSummedMeetings } from "./summed-meetings";
import { confirmed, createLedCell, scored, submitted, written } from "./testing/meeting-scene";

describeStorage("meetings with the sums of their scores", (store) => {
  it("are the records themselves, each round added up; what is not scored has no sum", async () => {
    const scene = await createLedCell(store());
    await confirmed(store(), scene, { scores: scored(12_500) });
    await submitted(store(), scene, { month: 10, scores: scored(20_000) });
    const grant = grantFor(scene.reporter.actor, "meeting:record", scene.unitId);
    await recordMeeting(store(), grant, written(scene, { month: 9, scores: [] }));
    const other = await createLedCell(store());
    await submitted(store(), other);
    const years = { fromYear: 2025, toYear: 2026 };
    const summed = await listSummedMeetings(store(), scene.communeId, years);
    const whole = await listMeetings(store(), scene.communeId, years);
    const byMonth = new Map(summed.map((each) => [each.month, each]));
    expect(summed).toHaveLength(3);
    for (const { selfScores, confirmedScores, ...meeting } of whole) {
      expect(byMonth.get(meeting.month)).toMatchObject(meeting);
      if (meeting.month !== 9)
        expect(byMonth.get(meeting.month)).toMatchObject({
          selfPoints: totalOf(selfScores, RUBRIC),
          confirmedPoints: totalOf(confirmedScores, RUBRIC),
        });
    }
    expect([byMonth.get(11)?.selfPoints, byMonth.get(11)?.confirmedPoints]).toEqual([87_500, 100_000]);
    expect([byMonth.get(10)?.selfPoints, byMonth.get(10)?.confirmedPoints]).toEqual([80_000, null]);
    expect([byMonth.get(9)?.selfPoints, byMonth.get(9)?.confirmedPoints]).toEqual([null, null]);
    expect(await listSummedMeetings(store(), scene.communeId, { fromYear: 2024, toYear: 2025 })).toEqual([]);
  });
});
