import { addDays, type LocalDate } from "@/lib/periods/local-date";
import { countProblems } from "./count-problems";
import type { MeetingContent } from "./meeting";
import { isRegular, lastDayOfMonth } from "./punctuality";

/** What is wrong, beside which field: the path of the field in MeetingContent ("members.present", "newTasks.0.dueOn"). */
export type ContentProblem = { field: string; message: string };

type Judged = { today: LocalDate; year: number; month: number };

/** A meeting stands for a month and may be held some days before or after it. */
const DAYS_BEFORE = 15;
const DAYS_AFTER = 45;

/**
 * What contradicts itself in a record, in the order of the form; empty = nothing. A draft may be unfinished, so only
 * what is filled in is judged.
 */
export function checkContent(content: MeetingContent, judged: Judged): ContentProblem[] {
  return [...dayProblems(content, judged), ...countProblems(content), ...taskProblems(content)];
}

/** The same for a record that is submitted: everything is there, and nothing contradicts itself. */
export function checkComplete(content: MeetingContent, judged: Judged): ContentProblem[] {
  const missing = missingProblems(content);
  const named = new Set(missing.map(({ field }) => field));
  return [...checkContent(content, judged).filter(({ field }) => !named.has(field)), ...missing];
}

function dayProblems({ heldOn }: MeetingContent, { today, year, month }: Judged): ContentProblem[] {
  if (heldOn > today) return [{ field: "heldOn", message: "Ngày họp chưa đến. Chỉ ghi kỳ sinh hoạt đã họp." }];
  const last = lastDayOfMonth(year, month);
  const first = `${last.slice(0, 8)}01`;
  if (heldOn >= addDays(first, -DAYS_BEFORE) && heldOn <= addDays(last, DAYS_AFTER)) return [];
  const message = `Ngày họp cách tháng ${month}/${year} quá xa. Đồng chí xem lại ngày họp hoặc tháng sinh hoạt.`;
  return [{ field: "heldOn", message }];
}

function taskProblems({ newTasks, heldOn }: MeetingContent): ContentProblem[] {
  return newTasks.flatMap(({ dueOn }, place) =>
    dueOn !== null && dueOn < heldOn
      ? [{ field: `newTasks.${place}.dueOn`, message: "Thời hạn phải từ ngày họp trở đi." }]
      : [],
  );
}

const COUNTS = [
  ["official", "số đảng viên chính thức"],
  ["probationary", "số đảng viên dự bị, không có thì ghi 0"],
  ["exempt", "số miễn sinh hoạt, không có thì ghi 0"],
  ["present", "số có mặt"],
  ["excused", "số vắng có lý do, không có thì ghi 0"],
  ["unexcused", "số vắng không lý do, không có thì ghi 0"],
] as const;

function missingProblems(content: MeetingContent): ContentProblem[] {
  const { startsAt, endsAt, members, speakers, topic, strengths, weaknesses, lastTasks, newTasks } = content;
  const judged = isRegular({ content });
  const wanted: [field: string, given: unknown, what: string][] = [
    ["startsAt", startsAt, "giờ bắt đầu"],
    ["endsAt", endsAt, "giờ kết thúc"],
    ...COUNTS.map(([key, what]): [string, unknown, string] => [`members.${key}`, members[key], what]),
    ["speakers", speakers, "số đảng viên phát biểu, không có thì ghi 0"],
    ["topic", topic, content.kind === "regular" ? "nội dung chính" : "nội dung, chuyên đề"],
    // A meeting called for one matter has nothing to look back on.
    ["strengths", judged ? strengths : true, "ưu điểm"],
    ["weaknesses", judged ? weaknesses : true, "hạn chế"],
    ...lastTasks.flatMap(({ task, result }, place): [string, unknown, string][] => [
      [`lastTasks.${place}.task`, task, "nhiệm vụ"],
      [`lastTasks.${place}.result`, result, "kết quả"],
    ]),
    ...newTasks.flatMap(({ task, position, dueOn }, place): [string, unknown, string][] => [
      [`newTasks.${place}.task`, task, "nhiệm vụ"],
      [`newTasks.${place}.position`, position, "chức vụ người được giao, không ghi tên"],
      [`newTasks.${place}.dueOn`, dueOn, "thời hạn"],
    ]),
  ];
  const missing = wanted
    .filter(([, given]) => given === null || given === "")
    .map(([field, , what]) => ({ field, message: `Xin ghi ${what}.` }));
  const nobody = { field: "members.official", message: "Chi bộ phải có đảng viên chính thức." };
  return members.official === 0 ? [...missing, nobody] : missing;
}
