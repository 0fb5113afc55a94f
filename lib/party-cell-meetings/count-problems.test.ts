import { describe, expect, it } from "vitest";
import { countProblems } from "./count-problems";
import type { MeetingContent, MeetingMembers } from "./meeting";
import { contentOf } from "./testing/meetings";

const members = (changes: Partial<MeetingMembers>) => ({ members: { ...contentOf().members, ...changes } });

describe("counts that cannot be", () => {
  it.each<[string, Partial<MeetingContent>, string[]]>([
    ["nothing is wrong", {}, []],
    ["nothing is typed", members({ official: null, present: null, excused: null, unexcused: null }), []],
    ["present and absent are not those due", members({ excused: 3 }), ["members.present"]],
    ["fewer present and absent than those due", members({ excused: 1 }), ["members.present"]],
    ["more present than due", members({ present: 25, excused: null }), ["members.present"]],
    ["more exempt than members", members({ exempt: 27 }), ["members.exempt"]],
    ["more speakers than present", { speakers: 23 }, ["speakers"]],
    ["more in favour than voted", { votes: { inFavour: 20, total: 19 } }, ["votes"]],
    ["probationary members voted", { votes: { inFavour: 26, total: 26 } }, ["votes"]],
    ["the end before the start", { endsAt: "07:00" }, ["endsAt"]],
    ["the end not typed", { endsAt: null }, []],
  ])("%s", (_, changes, fields) => {
    expect(countProblems(contentOf(changes)).map(({ field }) => field)).toEqual(fields);
  });
});
