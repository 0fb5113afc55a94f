import { dueMembers, meetingMinutes } from "./measures";
import type { MeetingContent } from "./meeting";

/** A count that cannot be, beside the field it is typed in. */
export type CountProblem = {
  field: keyof MeetingContent | `members.${keyof MeetingContent["members"]}`;
  message: string;
};

/**
 * What contradicts itself in a record; nothing is said of what is not typed yet. Exempt members are not expected:
 * present and absent together are those who have to attend.
 */
export function countProblems(content: MeetingContent): CountProblem[] {
  const { members, speakers, votes, startsAt, endsAt } = content;
  const problems: CountProblem[] = [];
  const problem = (field: CountProblem["field"], message: string) => problems.push({ field, message });
  if (startsAt !== null && endsAt !== null && meetingMinutes(content) === null) {
    problem("endsAt", `Giờ kết thúc (${endsAt}) phải sau giờ bắt đầu (${startsAt}).`);
  }
  const due = dueMembers(members);
  if (due !== null && due < 0) problem("members.exempt", "Số miễn sinh hoạt nhiều hơn số đảng viên của chi bộ.");
  const { present, excused, unexcused } = members;
  if (due !== null && due >= 0 && present !== null && excused !== null && unexcused !== null) {
    const told = present + excused + unexcused;
    if (told !== due) {
      problem(
        "members.present",
        `Có mặt ${present}, vắng có lý do ${excused}, vắng không lý do ${unexcused}: cộng lại ${told}, phải bằng ${due} (chính thức và dự bị, trừ miễn sinh hoạt).`,
      );
    }
  } else if (due !== null && due >= 0 && present !== null && present > due) {
    problem("members.present", `Có mặt ${present} nhiều hơn số phải dự (${due}).`);
  }
  if (speakers !== null && present !== null && speakers > present) {
    problem("speakers", `Số người phát biểu (${speakers}) nhiều hơn số có mặt (${present}).`);
  }
  if (votes !== null && votes.inFavour > votes.total) {
    problem("votes", `Số phiếu tán thành (${votes.inFavour}) nhiều hơn tổng số phiếu (${votes.total}).`);
  }
  // Probationary members have no vote (domain.md §4.4).
  if (votes !== null && members.official !== null && votes.total > members.official) {
    problem("votes", `Tổng số phiếu (${votes.total}) nhiều hơn số đảng viên chính thức (${members.official}).`);
  }
  return problems;
}
