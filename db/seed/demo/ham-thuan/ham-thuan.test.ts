import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { newId } from "@/db/ids";
import { readYearBook } from "@/db/indicators/queries";
import { listSuccessions, listUnits } from "@/db/org-units/queries";
import { confirmMeeting, returnMeeting, submitMeeting } from "@/db/party-cell-meetings/commands";
import { findMeeting, listMeetingSteps, listMeetings } from "@/db/party-cell-meetings/queries";
import { createLedCell, type Led } from "@/db/party-cell-meetings/testing/meeting-scene";
import { listMeetingDifferences, refreshMeetingFigures } from "@/db/sheets/meeting-figures";
import { readSheet } from "@/db/sheets/read-sheet";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResult, buildIndicatorResults } from "@/lib/indicators/build-results";
import { countStatuses } from "@/lib/indicators/roll-up";
import { reportersIn } from "@/lib/org-units/earlier-units";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { isRegular } from "@/lib/party-cell-meetings/punctuality";
import { quarterIndex } from "@/lib/periods/period";
import { DEMO_TODAY } from "../profile";
import { seedDemo } from "../seed";
import { hamThuan, hamThuanMeetings } from "./ham-thuan";
import { MONTHS } from "./history";
import { MEMBERS } from "./membership";
import { HONEST_BUT_ODD, WEAK_CELLS } from "./planted";
import { COMMUNE_ID, MERGED_CELLS, SUCCESSOR_CELL } from "./units";

const THIRD = { kind: "quarter", year: 2026, quarter: 3 } as const;

/** Records of every kind and state but drafts: the commands take each of them as it is written here. */
const SAMPLE = ["chi-bo-thon-1", "chi-bo-thon-9", "chi-bo-thon-4", "chi-bo-uy-ban", SUCCESSOR_CELL].flatMap((id) =>
  [...(hamThuanMeetings().get(id) ?? [])].filter(({ state }) => state !== "draft").slice(-3),
);

const byId = (meetings: readonly Meeting[]) => [...meetings].sort((a, b) => (a.id < b.id ? -1 : 1));
const monthOf = ({ year, month }: { year: number; month: number }) => year * 12 + month;

describeStorage("demo ham-thuan", (store, engine) => {
  beforeAll(async () => {
    expect(await seedDemo(store(), "mật khẩu của bản dùng thử", hamThuan())).toEqual({ seeded: true });
  });

  const meetings = () => listMeetings(store(), COMMUNE_ID, { fromYear: 2025, toYear: 2026 });

  it("has 52 cells with 1.395 members, in their records and in the commune's figure", async () => {
    const cells = (await listUnits(store(), COMMUNE_ID)).filter(
      ({ kind, validTo }) => kind === "party-cell" && validTo === null,
    );
    expect(cells).toHaveLength(52);
    expect(cells.every(({ cellType }) => cellType !== null)).toBe(true);
    const recorded = await meetings();
    const members = cells.map(({ id }) => {
      const last = recorded.filter((each) => each.unitId === id && isRegular(each)).at(-1);
      return (last?.content.members.official ?? 0) + (last?.content.members.probationary ?? 0);
    });
    expect(members.reduce((sum, each) => sum + each)).toBe(MEMBERS);
    const book = await readYearBook(store(), COMMUNE_ID, 2026);
    const figure = buildIndicatorResult(book, "tong-so-dang-vien", THIRD, DEMO_TODAY);
    expect(figure?.cumulative).toMatchObject({ kind: "value", value: MEMBERS * 1000 });
    expect(figure?.coverage).toMatchObject({ reported: 52, expected: 52 });
  });

  it("has a regular meeting of every cell in every month, but the months that are planted as lost", async () => {
    const held = new Set(
      (await meetings()).filter(isRegular).map(({ unitId, year, month }) => `${unitId} ${year}-${month}`),
    );
    const cells = (await listUnits(store(), COMMUNE_ID)).filter(({ kind }) => kind === "party-cell");
    const lost = cells.flatMap((cell) => {
      const merged = MERGED_CELLS.some((id) => id === cell.id);
      return MONTHS.slice(0, -1)
        .filter((each) => (merged ? monthOf(each) <= monthOf({ year: 2026, month: 6 }) : true))
        .filter((each) => (cell.id === SUCCESSOR_CELL ? monthOf(each) >= monthOf({ year: 2026, month: 7 }) : true))
        .map(({ year, month }) => `${cell.id} ${year}-${month}`);
    });
    const missing = lost.filter((key) => !held.has(key));
    process.stdout.write(`ham-thuan (${engine}): ${held.size} regular meetings, ${missing.length} months lost\n`);
    const planted = [...WEAK_CELLS, ...HONEST_BUT_ODD].flatMap(({ unitId, habit }) =>
      (habit.skips ?? []).flatMap(({ year, months }) => months.map((month) => `${unitId} ${year}-${month}`)),
    );
    expect(missing.sort()).toEqual(planted.sort());
    expect(held.size).toBeGreaterThan(52 * 22);
  });

  it("keeps the records as they are made, the merged cells' with the merged cells", async () => {
    const stored = await meetings();
    expect(byId(stored)).toEqual(byId([...hamThuanMeetings().values()].flat()));
    const last = (unitId: string) => Math.max(...stored.filter((each) => each.unitId === unitId).map(monthOf));
    expect(MERGED_CELLS.map(last)).toEqual(MERGED_CELLS.map(() => monthOf({ year: 2026, month: 6 })));
    const [units, successions] = [await listUnits(store(), COMMUNE_ID), await listSuccessions(store(), COMMUNE_ID)];
    const known = new Map(units.map((unit) => [unit.id, unit]));
    const before = reportersIn(SUCCESSOR_CELL, quarterIndex(2026, 2), successions, known);
    expect(before.unitIds.sort()).toEqual([...MERGED_CELLS]);
  });

  it("rolls up over the cells of each quarter: 53 until the merger, then 52, and says what the records say", async () => {
    const book = await readYearBook(store(), COMMUNE_ID, 2026);
    const confirmed = (await meetings()).filter(({ state, year }) => state === "confirmed" && year === 2026);
    for (const [quarter, expected] of [
      [2, 53],
      [3, 52],
    ] as const) {
      const period = { kind: "quarter", year: 2026, quarter } as const;
      const held = buildIndicatorResult(book, "sinh-hoat-thuong-ky", period, DEMO_TODAY);
      const records = confirmed.filter((each) => Math.ceil(each.month / 3) === quarter && isRegular(each));
      expect(held?.quarters[quarter - 1]?.figure).toMatchObject({ kind: "value", value: records.length * 1000 });
      expect(held?.quarters[quarter - 1]?.coverage).toMatchObject({ reported: expected, expected });
    }
  });

  it("says on every sheet what its confirmed records say, and has reckoned those of the open quarter", async () => {
    for (const year of [2025, 2026]) expect(await listMeetingDifferences(store(), COMMUNE_ID, year)).toEqual([]);
    const key = { communeId: COMMUNE_ID, unitId: "chi-bo-thon-1", year: 2026, quarter: 4 } as const;
    const told = await store().inTransaction((tx) =>
      refreshMeetingFigures(tx, { actorId: null, action: "test" }, key, Date.parse(`${DEMO_TODAY}T09:00:00+07:00`)),
    );
    expect(told).toBe(false);
    const sheet = await readSheet(store(), COMMUNE_ID, "chi-bo-thon-1", 2026, 4);
    const cell = sheet?.rows.find(({ indicator }) => indicator.code === "sinh-hoat-thuong-ky")?.cell;
    expect(cell).toMatchObject({ value: { kind: "value" }, version: 1 });
  });

  it("gives the overview 27 planned indicators with verdicts, every figure marked as illustrative", async () => {
    const book = await readYearBook(store(), COMMUNE_ID, 2026);
    const results = buildIndicatorResults(book, THIRD, DEMO_TODAY);
    const planned = results.filter(({ plan }) => plan !== null);
    expect(planned).toHaveLength(27);
    const counts = countStatuses(results);
    process.stdout.write(`ham-thuan (${engine}): ${JSON.stringify(counts)}\n`);
    expect(counts.byStatus.incomplete ?? 0).toBe(0);
    expect(counts.good).toBeGreaterThan(10);
    expect((counts.byStatus.behind ?? 0) + (counts.byStatus["at-risk"] ?? 0)).toBeGreaterThan(0);
    const { db, t } = store();
    for (const table of [t.approvedActuals, t.planValues]) {
      const origins = await db.selectDistinct({ origin: table.origin }).from(table);
      expect(origins).toEqual([{ origin: "illustrative" }]);
    }
  });

  it("keeps records that the commands would have written, step by step", async () => {
    const scene = await createLedCell(store());
    expect(SAMPLE.length).toBeGreaterThan(10);
    for (const meeting of SAMPLE) {
      const id = await replay(scene, meeting);
      const made = await findMeeting(store(), scene.communeId, id);
      const steps = await listMeetingSteps(store(), scene.communeId, id);
      const { db, t } = store();
      const [kept] = await db
        .select()
        .from(t.meetings)
        .where(and(eq(t.meetings.communeId, COMMUNE_ID), eq(t.meetings.id, meeting.id)));
      expect(kept?.version).toBe(meeting.version);
      expect(withoutPeople(made)).toEqual(withoutPeople(meeting));
      const told = await listMeetingSteps(store(), COMMUNE_ID, meeting.id);
      const bare = (all: typeof steps) => all.map(({ at: _at, actorName: _name, ...step }) => step);
      expect(bare(steps)).toEqual(bare(told));
    }
  });

  async function replay(scene: Led, meeting: Meeting): Promise<string> {
    const { unitId } = scene;
    const { year, month, content, selfScores, confirmedScores } = meeting;
    const typed = { unitId, year, month, content, scores: [...selfScores], secondRegular: true, today: DEMO_TODAY };
    const reporter = grantFor(scene.reporter.actor, "meeting:record", unitId);
    const operationId = newId();
    const answer = await submitMeeting(store(), reporter, { operationId, id: null, version: 0, ...typed });
    if (!answer.ok) throw new Error(`${meeting.id}: ${JSON.stringify(answer)}`);
    const click = { operationId: newId(), id: answer.id, version: 1 };
    const reviewer = grantFor(scene.member.actor, "meeting:review", unitId);
    if (meeting.state === "confirmed") {
      const scores = [...confirmedScores];
      expect(await confirmMeeting(store(), reviewer, { ...click, scores, comment: "" })).toMatchObject({ ok: true });
    } else if (meeting.state === "returned") {
      const reason = meeting.returnReason;
      expect(await returnMeeting(store(), reviewer, { ...click, reason })).toMatchObject({ ok: true });
    }
    return answer.id;
  }
});

/** Everything but who did it, where and when. */
function withoutPeople(meeting: Meeting | null) {
  if (meeting === null) throw new Error("the command kept nothing");
  const { year, month, state, content, rubric, selfScores, confirmedScores, selfConfirmed, returnReason, version } =
    meeting;
  return { year, month, state, content, rubric, selfScores, confirmedScores, selfConfirmed, returnReason, version };
}
