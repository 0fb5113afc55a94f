import type { Meeting, MeetingContent } from "../meeting";
import { type ScoredMeeting, scoreMeetings } from "../scored";
import { meetingOf, RUBRIC_VERSION } from "./meetings";

const DONE = [
  "làm đường nội thôn",
  "thu đảng phí",
  "vận động tiêm chủng",
  "giúp hộ nghèo sửa nhà",
  "trồng cây",
  "kèm đảng viên dự bị",
];

type Changes = Parameters<typeof meetingOf>[3];

/** Twelve honest months: scores, attendance and texts differ, someone speaks, tasks are told, each written in its month. */
export function historyOfYear(changes: (month: number) => Changes = () => ({}), months = 12): ScoredMeeting[] {
  return scoreMeetings(
    Array.from({ length: months }, (_, index) => honest(index + 1, changes(index + 1) ?? {})),
    [RUBRIC_VERSION],
  );
}

function honest(month: number, { content, ...rest }: NonNullable<Changes>): Meeting {
  const done = DONE[month % DONE.length];
  const absent = month % 3;
  const own: Partial<MeetingContent> = {
    members: { official: 25, probationary: 1, exempt: 2, present: 24 - absent, excused: absent, unexcused: 0 },
    topic: `Đánh giá kết quả tháng ${month} và bàn việc ${done} trong tháng tới`,
    strengths: `Đảng viên tham gia ${done} đầy đủ, có ${month + 3} hộ cùng làm`,
    weaknesses: `Còn ${month % 4} hộ chưa tham gia ${done}, cần đến từng nhà`,
    newTasks: [{ task: done ?? "", position: "Trưởng thôn", dueOn: null }],
  };
  return meetingOf("a", 2026, month, { total: 82_000 + (month % 5) * 1000, ...rest, content: { ...own, ...content } });
}
