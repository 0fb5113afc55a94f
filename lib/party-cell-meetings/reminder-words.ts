import { formatLocalDate } from "@/lib/format/dates";
import type { NoticeWords } from "@/lib/notifications/words";
import { daysBetween, type LocalDate } from "@/lib/periods/local-date";
import { MEETING_KIND_WORDS } from "./labels";
import type { MeetingKind } from "./meeting";

/** To the secretary and the member who follows the cell, the day before. */
export function meetingDayWords({
  unitName,
  kind,
  day,
}: {
  unitName: string;
  kind: MeetingKind;
  day: LocalDate;
}): NoticeWords {
  const meeting = `Sinh hoạt ${MEETING_KIND_WORDS[kind].toLocaleLowerCase("vi")}`;
  return {
    kind: "reminder",
    title: `Ngày mai ${unitName} sinh hoạt`,
    body: `${meeting}, ngày ${formatLocalDate(day)} theo lịch chi bộ đã ghi.`,
  };
}

type Due = { unitName: string; year: number; month: number; dueOn: LocalDate; today: LocalDate };

/** To the secretary: the month's record is nearly due, or overdue. */
export function recordDueWords({ unitName, year, month, dueOn, today }: Due): NoticeWords {
  const left = daysBetween(today, dueOn);
  const record = `phiếu sinh hoạt tháng ${month}/${year}`;
  const when = left < 0 ? "Đã quá hạn ghi" : left === 0 ? "Hôm nay là hạn ghi" : "Ngày mai là hạn ghi";
  return {
    kind: "reminder",
    title: `${when} ${record}`,
    body: `${unitName} chưa gửi ${record}; hạn ${formatLocalDate(dueOn)}. Đề nghị đồng chí ghi và gửi phiếu.`,
  };
}
