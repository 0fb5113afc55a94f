import type { MeetingContent, MeetingKind, MeetingMembers } from "@/lib/party-cell-meetings/meeting";
import { addDays } from "@/lib/periods/local-date";
import { type Random, randomFrom } from "../random";
import { drawn, partOf, rounds } from "./draw";
import { isOfPlaces } from "./habits";
import { membersIn } from "./membership";
import { OF_PLACES, OF_WORK } from "./phrase-bank";
import type { Habit } from "./planted";
import type { DemoCell } from "./units";

type NewTask = MeetingContent["newTasks"][number];
export type Asked = { year: number; month: number; kind: MeetingKind; heldOn: string; habit: Habit };

const STEMS: readonly ((before: number, month: number) => string)[] = [
  (before, month) => `Đánh giá kết quả tháng ${before}, triển khai nhiệm vụ tháng ${month}`,
  (before) => `Kiểm điểm việc thực hiện nghị quyết tháng ${before} và bàn việc tháng tới`,
  (_, month) => `Sinh hoạt thường kỳ tháng ${month}`,
  (before, month) => `Nhiệm vụ tháng ${month} và những việc còn lại của tháng ${before}`,
];

/** Writes down one cell's meetings, one after the other: tasks given at one are reported at the next. */
export function recorderOf(cell: DemoCell): (asked: Asked) => MeetingContent {
  const bank = isOfPlaces(cell.name) ? OF_PLACES : OF_WORK;
  const random = randomFrom(`content ${cell.id}`);
  const next = {
    topics: rounds(`topics ${cell.id}`, bank.topics),
    thematics: rounds(`thematics ${cell.id}`, bank.thematics),
    strengths: rounds(`strengths ${cell.id}`, bank.strengths),
    weaknesses: rounds(`weaknesses ${cell.id}`, bank.weaknesses),
    tasks: rounds(`tasks ${cell.id}`, bank.tasks),
    notes: rounds(`notes ${cell.id}`, bank.notes),
  };
  const copied = {
    topic: next.topics(1).join(""),
    strengths: sentences(next.strengths(2)),
    weaknesses: sentences(next.weaknesses(1)),
  };
  let given: readonly NewTask[] = [];
  return ({ year, month, kind, heldOn, habit }) => {
    const before = month === 1 ? 12 : month - 1;
    const members = attendance(random, habit, cell.id, year, month);
    const counted = {
      ...{ kind, form: random.chance(7) ? ("mixed" as const) : ("in-person" as const), heldOn, members },
      ...clock(random, isOfPlaces(cell.name), drawn(random, habit.minutes) + (kind === "combined" ? 30 : 0)),
      speakers: partOf(members.present, drawn(random, habit.speakers)),
    };
    const thematic = kind === "regular" ? "" : next.thematics(1).join("");
    if (kind === "thematic") {
      const nothing = { lastTasks: [], newTasks: [], votes: null, resolutionNumber: "" };
      return { ...counted, ...nothing, topic: thematic, strengths: "", weaknesses: "" };
    }
    const lastTasks = habit.forgetsTasks ? [] : given.map(({ task }) => ({ task, ...resultOf(random, habit, next) }));
    const newTasks = next.tasks(random.between(2, 4)).map(([task, position]) => {
      return { task, position, dueOn: addDays(heldOn, random.between(16, 26)) };
    });
    given = newTasks;
    const stem = STEMS[random.between(0, STEMS.length - 1)]?.(before, month) ?? "";
    const focus = next.topics(random.between(1, 2)).join("; ");
    const total = Math.min((members.official ?? 0) - (members.exempt ?? 0), members.present ?? 0);
    const written = {
      topic: `${stem}: ${focus}${thematic === "" ? "" : `. Chuyên đề: ${thematic}`}`,
      strengths: sentences(next.strengths(random.between(2, 3))),
      weaknesses: sentences(next.weaknesses(random.between(1, 2))),
    };
    return {
      ...{ ...counted, lastTasks, newTasks, votes: { inFavour: total - (random.chance(6) ? 1 : 0), total } },
      resolutionNumber: `${String(month).padStart(2, "0")}-NQ/CB`,
      ...(habit.copies
        ? { ...copied, topic: `Đánh giá tháng ${before}, triển khai tháng ${month}: ${copied.topic}` }
        : written),
    };
  };
}

function sentences(parts: readonly string[]): string {
  return `${parts.join(". ")}.`;
}

function attendance(random: Random, habit: Habit, unitId: string, year: number, month: number) {
  const members = membersIn(unitId, year, month);
  const due = members.official + members.probationary - members.exempt;
  const present = Math.min(due, partOf(due, drawn(random, habit.attendance)));
  const unexcused = due - present > 1 && random.chance(12) ? 1 : 0;
  return { ...members, present, excused: due - present - unexcused, unexcused } satisfies MeetingMembers;
}

/** People who work the fields meet in the evening or on a Sunday morning, offices in the afternoon. */
function clock(random: Random, ofPlaces: boolean, minutes: number): { startsAt: string; endsAt: string } {
  const start = (ofPlaces ? (random.chance(60) ? 19 : 7) : 14) * 60 + random.between(0, 3) * 10;
  const written = (at: number) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  return { startsAt: written(start), endsAt: written(start + minutes) };
}

function resultOf(random: Random, { tasksDone }: Habit, next: { notes: (count: number) => string[] }) {
  if (random.chance(tasksDone)) return { result: "done" as const, note: "" };
  return { result: random.chance(70) ? ("partly" as const) : ("not-done" as const), note: next.notes(1).join("") };
}
