import { addDays, type LocalDate } from "@/lib/periods/local-date";
import { isRegular, type MeetingContent, type MeetingMembers } from "./meeting";

/** What is wrong, beside which field: the path of the field in MeetingContent ("members.present", "newTasks.0.dueOn"). */
export type ContentProblem = { field: string; message: string };

type Judged = { today: LocalDate; year: number; month: number };

/** A meeting stands for a month and may be held some days before or after it. */
const DAYS_BEFORE = 15;
const DAYS_AFTER = 45;

/**
 * What contradicts itself in a record, in the order of the form; empty = nothing. A draft may be unfinished, so only
 * what is filled in is judged. Counts: chính thức + dự bị = tổng số; có mặt + vắng có lý do + vắng không lý do = tổng
 * số − miễn sinh hoạt (domain.md §3.10, 6 and 7).
 */
export function checkContent(content: MeetingContent, judged: Judged): ContentProblem[] {
  return [...dayProblems(content, judged), ...memberProblems(content.members), ...partProblems(content)];
}

/** The same for a record that is submitted: everything is there, and nothing contradicts itself. */
export function checkComplete(content: MeetingContent, judged: Judged): ContentProblem[] {
  const missing = missingProblems(content);
  const named = new Set(missing.map(({ field }) => field));
  return [...checkContent(content, judged).filter(({ field }) => !named.has(field)), ...missing];
}

function dayProblems({ heldOn, startsAt, endsAt }: MeetingContent, { today, year, month }: Judged): ContentProblem[] {
  const problems = [];
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const last = addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`, -1);
  if (heldOn > today) problems.push({ field: "heldOn", message: "Ngày họp chưa đến. Chỉ ghi kỳ sinh hoạt đã họp." });
  else if (heldOn < addDays(first, -DAYS_BEFORE) || heldOn > addDays(last, DAYS_AFTER)) {
    const message = `Ngày họp cách tháng ${month}/${year} quá xa. Đồng chí xem lại ngày họp hoặc tháng sinh hoạt.`;
    problems.push({ field: "heldOn", message });
  }
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    problems.push({ field: "endsAt", message: "Giờ kết thúc phải sau giờ bắt đầu." });
  }
  return problems;
}

function memberProblems(members: MeetingMembers): ContentProblem[] {
  const { exempt, present, excused, unexcused } = members;
  const total = memberTotal(members);
  if (total === null) return [];
  if (exempt !== null && exempt > total) {
    return [{ field: "members.exempt", message: `Miễn sinh hoạt không nhiều hơn tổng số ${total} đảng viên.` }];
  }
  const due = dueToAttend(members);
  const counts = [present, excused, unexcused];
  const attendance = counts.reduce<number>((sum, count) => sum + (count === null ? 0 : count), 0);
  const whole = counts.every((count) => count !== null);
  const most = due === null ? total : due;
  if (attendance > most || (whole && due !== null && attendance < due)) {
    const of = `phải dự là ${most} (tổng số ${total}${exempt ? `, miễn sinh hoạt ${exempt}` : ""})`;
    const message = `Có mặt, vắng có lý do và vắng không lý do cộng lại ${attendance}, ${of}.`;
    return [{ field: "members.present", message }];
  }
  return [];
}

function partProblems({ members, speakers, votes, newTasks, heldOn }: MeetingContent): ContentProblem[] {
  const problems = [];
  const { official, exempt, present } = members;
  if (speakers !== null && present !== null && speakers > present) {
    problems.push({ field: "speakers", message: `Số phát biểu không nhiều hơn số có mặt (${present}).` });
  }
  if (votes !== null) {
    if (official !== null && votes.total > official) {
      const message = `Chỉ đảng viên chính thức biểu quyết: tổng số không nhiều hơn ${official}.`;
      problems.push({ field: "votes.total", message });
    } else if (present !== null && exempt !== null && votes.total > present + exempt) {
      problems.push({ field: "votes.total", message: `Số biểu quyết không nhiều hơn số có mặt (${present}).` });
    }
    if (votes.inFavour > votes.total) {
      problems.push({ field: "votes.inFavour", message: "Số tán thành không nhiều hơn tổng số biểu quyết." });
    }
  }
  for (const [place, { dueOn }] of newTasks.entries()) {
    if (dueOn !== null && dueOn < heldOn) {
      problems.push({ field: `newTasks.${place}.dueOn`, message: "Thời hạn phải từ ngày họp trở đi." });
    }
  }
  return problems;
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
  const judged = isRegular(content.kind);
  const wanted: [field: string, given: unknown, what: string][] = [
    ["startsAt", startsAt, "giờ bắt đầu"],
    ["endsAt", endsAt, "giờ kết thúc"],
    ...COUNTS.map(([key, what]): [string, unknown, string] => [`members.${key}`, members[key], what]),
    ["speakers", speakers, "số đảng viên phát biểu, không có thì ghi 0"],
    ["topic", topic, content.kind === "regular" ? "nội dung chính" : "nội dung, chuyên đề"],
    // A meeting called for one matter has nothing to look back on.
    ["strengths", judged ? strengths : true, "ưu điểm"],
    ["weaknesses", judged ? weaknesses : true, "hạn chế"],
    ...lastTasks.map(({ task }, place): [string, unknown, string] => [`lastTasks.${place}.task`, task, "nhiệm vụ"]),
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

/** Chính thức + dự bị; null while one of them is not typed. */
export function memberTotal({ official, probationary }: MeetingMembers): number | null {
  return official === null || probationary === null ? null : official + probationary;
}

/** Phải dự: the total without those exempt, the denominator of attendance; null while a part is not typed. */
export function dueToAttend(members: MeetingMembers): number | null {
  const total = memberTotal(members);
  return total === null || members.exempt === null ? null : total - members.exempt;
}
