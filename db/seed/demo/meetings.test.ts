import { beforeAll, expect, it } from "vitest";
import { listAccounts } from "@/db/accounts/directory";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import { readEveryRubric } from "@/db/settings/queries";
import { describeStorage } from "@/db/testing/test-store";
import { checkComplete } from "@/lib/party-cell-meetings/check-content";
import { checkScores } from "@/lib/party-cell-meetings/check-scores";
import { rubricOf } from "@/lib/party-cell-meetings/rubric";
import { FOLLOWED } from "./meetings";
import { DEMO_TODAY } from "./profile";
import { seedDemo } from "./seed";
import { COMMUNE_ID } from "./units";

describeStorage("meetings of duc-an", (store) => {
  beforeAll(async () => {
    expect(await seedDemo(store(), "mật khẩu của bản dùng thử")).toEqual({ seeded: true });
  });

  it("are records that the commands would have taken, of the cells the leader follows", async () => {
    const meetings = await listMeetings(store(), COMMUNE_ID, { fromYear: 2026, toYear: 2026 });
    const rubrics = await readEveryRubric(store(), COMMUNE_ID);
    expect(meetings.length).toBeGreaterThan(2);
    for (const { id, unitId, content, year, month, selfScores, rubric } of meetings) {
      expect(FOLLOWED).toContain(unitId);
      expect(checkComplete(content, { today: DEMO_TODAY, year, month }), id).toEqual([]);
      const version = rubricOf(rubrics, rubric);
      if (!version) throw new Error("no rubric");
      expect(checkScores(version.value, selfScores, { complete: true }), id).toEqual([]);
    }
    const leader = (await listAccounts(store(), COMMUNE_ID)).find(({ username }) => username === "lanhdao");
    expect(leader?.supervisedUnitIds.toSorted()).toEqual(FOLLOWED.toSorted());
  });
});
