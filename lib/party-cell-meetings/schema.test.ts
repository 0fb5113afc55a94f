import { describe, expect, it } from "vitest";
import { nested } from "@/lib/settings/form";
import { confirmMeetingSchema, writeMeetingSchema } from "./schema";
import { fieldOnScreen } from "./typed-record";

/** What a form posts where almost nothing is typed. */
const TEXTS: Record<string, string> = {
  ...{ operationId: "12345678", id: "", version: "0", unitId: "thon-1", year: "2026", month: "11" },
  ...{ "content.kind": "regular", "content.form": "in-person", "content.heldOn": "3/11/2026" },
  ...{ "content.startsAt": "", "content.endsAt": "", "content.speakers": "" },
  ...Object.fromEntries(
    ["official", "probationary", "exempt", "present", "excused", "unexcused"].map((key) => [
      `content.members.${key}`,
      "",
    ]),
  ),
  ...{ "content.votes.inFavour": "", "content.votes.total": "" },
  ...{ "content.lastTasks.0.task": "", "content.lastTasks.0.result": "done", "content.lastTasks.0.note": "" },
  ...{ "content.newTasks.0.task": "", "content.newTasks.0.position": "", "content.newTasks.0.dueOn": "" },
  ...{ "content.resolutionNumber": "", "content.topic": "", "content.strengths": "", "content.weaknesses": "" },
};
const parse = (texts: Record<string, string> = {}) => writeMeetingSchema.safeParse(nested({ ...TEXTS, ...texts }));
const contentOf = (texts: Record<string, string>) => parse(texts).data?.content;

describe("what a record form posts", () => {
  it("keeps what is not typed apart from zero, and rows in which nothing was typed out", () => {
    expect(parse().data).toMatchObject({ id: null, version: 0, scores: [], secondRegular: false });
    expect(contentOf({})).toMatchObject({
      ...{ heldOn: "2026-11-03", startsAt: null, speakers: null, votes: null, lastTasks: [], newTasks: [] },
      members: { official: null, unexcused: null },
    });
    expect(contentOf({ "content.members.unexcused": "0", "content.speakers": " 7 " })).toMatchObject({
      ...{ speakers: 7, members: { official: null, unexcused: 0 } },
    });
  });

  it.each([
    ["19:30", "19:30"],
    ["7h05", "07:05"],
    ["7.30", "07:30"],
    ["19 giờ 30", "19:30"],
    ["19h", "19:00"],
    ["9", "09:00"],
    ["24:00", undefined],
    ["19:60", undefined],
    ["tối", undefined],
  ])("reads %s as a time", (typed, expected) => {
    expect(contentOf({ "content.startsAt": typed })?.startsAt).toBe(expected);
  });

  it.each([
    ["content.members.present", "-1"],
    ["content.members.present", "2,5"],
    ["content.heldOn", "31/2/2026"],
    ["content.votes.total", "10"],
    ["content.newTasks.0.dueOn", "mai"],
    ["scores.0.points", "nhiều"],
    ["scores.0.points", "4.5"],
  ])("says beside %s what is wrong with “%s”", (field, typed) => {
    const issues = parse({ [field]: typed }).error?.issues.map(({ path }) => path.join("."));
    expect(issues).toEqual([field === "content.votes.total" ? "content.votes.inFavour" : field]);
  });

  it("finds the row on the screen behind rows in which nothing, or only spaces, stands", () => {
    const given = {
      ...{ "content.newTasks.1.task": " ", "content.newTasks.1.position": "", "content.newTasks.1.dueOn": "" },
      ...{ "content.newTasks.2.task": "Họp dân", "content.newTasks.2.dueOn": "mai" },
    };
    const [issue] = parse(given).error?.issues ?? [];
    const onScreen = Object.fromEntries(
      Object.entries({ ...TEXTS, ...given }).map(([name, text]) => [name.replace("content.", ""), text]),
    );
    expect(fieldOnScreen(issue?.path.slice(1).join(".") ?? "", onScreen)).toBe("newTasks.2.dueOn");
  });

  it("takes the place in the list as the line of the rubric", () => {
    const typed = nested({
      operationId: "12345678",
      id: "m",
      version: "3",
      "scores.0.points": "4,5",
      "scores.2.points": "0",
    });
    expect(confirmMeetingSchema.parse(typed)).toMatchObject({
      comment: "",
      scores: [
        { place: 0, points: 4500 },
        { place: 2, points: 0 },
      ],
    });
  });
});
