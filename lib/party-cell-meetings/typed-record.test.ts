import { describe, expect, it } from "vitest";
import { parseClock } from "./clock";
import type { MeetingContent } from "./meeting";
import { fieldOnScreen, nextNumber, nextRecordTexts, recordTexts, rowsNeeded, typedRecord } from "./typed-record";

const CONTENT: MeetingContent = {
  kind: "combined",
  form: "mixed",
  heldOn: "2026-11-05",
  startsAt: "19:30",
  endsAt: "21:40",
  members: { official: 24, probationary: 2, exempt: 3, present: 21, excused: 2, unexcused: 0 },
  speakers: 9,
  lastTasks: [
    { task: "Vận động thu thuế đất", result: "done", note: "" },
    { task: "Rà soát hộ nghèo", result: null, note: "còn 2 hộ" },
  ],
  newTasks: [{ task: "Họp dân về đường bê tông", position: "Phó bí thư chi bộ", dueOn: "2026-11-20" }],
  votes: { inFavour: 22, total: 22 },
  resolutionNumber: "11-NQ/CB",
  topic: "Chuyển đổi số",
  strengths: "Thảo luận sôi nổi",
  weaknesses: "Hai đồng chí đến muộn",
};

describe("the form of a record", () => {
  it("gives back what was stored, to the letter", () => {
    expect(typedRecord(recordTexts(CONTENT), "2026-01-01")).toEqual(CONTENT);
    const bare = { ...CONTENT, startsAt: null, endsAt: null, speakers: null, votes: null, lastTasks: [], newTasks: [] };
    expect(typedRecord(recordTexts(bare), "2026-01-01")).toEqual(bare);
  });

  it("leaves what is empty or unreadable as not typed, never as zero", () => {
    const read = typedRecord({ heldOn: "31/02/2026", speakers: "", "members.present": "hai mươi" }, "2026-11-22");
    expect(read.heldOn).toBe("2026-11-22");
    expect(read.speakers).toBeNull();
    expect(read.members.present).toBeNull();
    expect(typedRecord({ "members.present": "0" }, "2026-11-22").members.present).toBe(0);
    expect(typedRecord({ "votes.total": "20" }, "2026-11-22").votes).toBeNull();
  });

  it("takes no row in which nothing was typed, and finds the row on the screen again", () => {
    const texts = { "newTasks.0.task": " ", "newTasks.2.task": "Họp dân", "lastTasks.0.result": "done" };
    expect(typedRecord(texts, "2026-11-22").newTasks).toHaveLength(1);
    expect(typedRecord(texts, "2026-11-22").lastTasks).toEqual([]);
    expect(rowsNeeded(texts, "newTasks")).toBe(3);
    expect(rowsNeeded(texts, "lastTasks")).toBe(0);
    expect(fieldOnScreen("newTasks.0.dueOn", texts)).toBe("newTasks.2.dueOn");
    expect(fieldOnScreen("members.present", texts)).toBe("members.present");
  });

  it.each([
    ["19:30", "19:30"],
    ["7h30", "07:30"],
    ["7 giờ 05", "07:05"],
    ["19h", "19:00"],
    ["19", "19:00"],
    ["1930", "19:30"],
    ["730", "07:30"],
    ["24:00", null],
    ["19:60", null],
    ["buổi tối", null],
    ["", null],
  ])("reads the time %s as %s", (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });

  it.each([
    ["03-NQ/CB", "04-NQ/CB"],
    ["09-NQ/CB", "10-NQ/CB"],
    ["99-NQ/CB", "100-NQ/CB"],
    ["12", "13"],
    ["", ""],
    ["NQ/CB", ""],
  ])("after %s comes %s", (number, next) => {
    expect(nextNumber(number)).toBe(next);
  });

  it("lends the next record the members and the tasks given, not who was present", () => {
    const next = nextRecordTexts([CONTENT, { ...CONTENT, resolutionNumber: "" }]);
    expect(next).toMatchObject({
      ...{ "members.official": "24", "members.probationary": "2", "members.exempt": "3" },
      ...{ "lastTasks.0.task": "Họp dân về đường bê tông", resolutionNumber: "12-NQ/CB", kind: "regular" },
    });
    expect(next["members.present"]).toBeUndefined();
    expect(next["lastTasks.0.result"]).toBeUndefined();
    expect(nextRecordTexts([])).toEqual({ kind: "regular", form: "in-person" });
  });
});
