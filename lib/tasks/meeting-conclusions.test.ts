import { expect, it } from "vitest";
import { seenWords } from "./labels";
import { meetingConclusions } from "./meeting-conclusions";
import type { Task, TaskState } from "./task";
import { tasksBook } from "./tasks-book";

const SEEN = {
  figure: "40 %",
  plan: "≥ 95",
  percent: "-55 điểm %",
  status: "at-risk",
  estimated: false,
  view: "",
} as const;

const conclusion = (id: string, concludedOn: string, state: TaskState, givenAt: number): Task => ({
  ...{ id, indicator: { id: "i", code: "i", name: "Giải ngân" }, period: "2026-9M", year: 2026, concludedOn, state },
  ...{ text: `Việc ${id}`, assignee: null, dueOn: null, seen: SEEN, givenBy: { id: "b", name: "B" } },
  ...{ givenAt, version: 1 },
});

/** Newest first, as they are read. */
const TASKS = [
  conclusion("second", "2026-11-22", "noted", 7),
  conclusion("mistake", "2026-11-22", "withdrawn", 6),
  conclusion("first", "2026-11-22", "given", 5),
  conclusion("last", "2026-11-16", "noted", 4),
  conclusion("closed", "2026-11-02", "done", 3),
  conclusion("waiting", "2026-11-02", "reported", 2),
  conclusion("old", "2026-10-05", "noted", 1),
];

it("shows today's conclusions as they were typed, those of the last time, and what is still open of earlier ones", () => {
  const other = { ...conclusion("other", "2026-11-22", "noted", 8), indicator: { id: "j", code: "j", name: "Thu" } };
  const { now, earlier, inMinutes } = meetingConclusions([other, ...TASKS], "i", "2026-11-22");
  expect(now.map(({ id }) => id)).toEqual(["first", "second"]);
  expect(earlier.map(({ id }) => id)).toEqual(["waiting", "last"]);
  expect(inMinutes).toBe(3);
  expect(meetingConclusions([], "i", "2026-11-22")).toEqual({ now: [], earlier: [], inMinutes: 0 });
});

it.each([
  [{}, "số lúc kết luận: 40 % (-55 điểm %), kế hoạch ≥ 95, đánh giá: nguy cơ không đạt"],
  [{ estimated: true, percent: "" }, "số lúc kết luận: 40 %, kế hoạch ≥ 95, đánh giá: nguy cơ không đạt (ước)"],
  [{ figure: "", plan: "", percent: "", status: "no-figure" }, "số lúc kết luận: chưa có, đánh giá: chưa có số liệu"],
] as const)("%j: %s", (values, words) => {
  expect(seenWords({ ...SEEN, ...values })).toBe(words);
});

it("writes the list as it is shown, with real dates", () => {
  const [task] = TASKS;
  if (!task) throw new Error("no task");
  const given = {
    ...{ ...task, assignee: { id: "a", name: "Trần Văn A", position: "Cán bộ" }, dueOn: "2026-11-20" },
    shown: "overdue" as const,
  };
  const [sheet] = tasksBook([given], "Đảng ủy xã Đức An").sheets;
  expect(sheet?.rows).toEqual([
    [
      ...[{ date: "2026-11-22" }, "Giải ngân", "9 tháng năm 2026", "Việc second", "Trần Văn A, Cán bộ"],
      ...[{ date: "2026-11-20" }, "Quá hạn", "40 %", "-55 điểm %", "Nguy cơ không đạt", "B"],
    ],
  ]);
  expect(sheet?.columns).toHaveLength(11);
});
