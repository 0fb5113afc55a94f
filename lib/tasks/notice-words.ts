import { formatLocalDate } from "@/lib/format/dates";
import { excerptOf, type NoticeWords } from "@/lib/notifications/words";
import type { LocalDate } from "@/lib/periods/local-date";
import type { TaskStepKind } from "./task";

type Told = { indicatorName: string; text: string; dueOn: LocalDate | null };

const TITLES: Record<TaskStepKind | "moved-on", string> = {
  conclude: "Nhiệm vụ mới",
  correct: "Nhiệm vụ được sửa",
  report: "Đã báo kết quả nhiệm vụ",
  accept: "Nhiệm vụ được công nhận đã xong",
  "send-back": "Nhiệm vụ cần làm tiếp",
  withdraw: "Đã rút nhiệm vụ",
  "moved-on": "Nhiệm vụ đã giao người khác",
};

/** What the inbox says of one step: to the person of what the giver did, to the giver of the report. */
export function taskNotice(step: keyof typeof TITLES, { indicatorName, text, dueOn }: Told): NoticeWords {
  const asks = step === "conclude" || step === "correct" || step === "send-back";
  const due = asks && dueOn !== null ? ` Thời hạn: ${formatLocalDate(dueOn)}.` : "";
  return { kind: "task", title: `${TITLES[step]}: ${indicatorName}`, body: `${excerptOf(text)}${due}`.trim() };
}
