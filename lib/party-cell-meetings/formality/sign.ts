import { formatMonth } from "@/lib/format/periods";
import type { ScoredMeeting } from "../scored";

/** Signs that meetings may be held for the form's sake; each is a rule of its own in this folder. */
export const SIGN_KINDS = [
  "repeated-text",
  "always-everyone",
  "same-score",
  "top-without-speakers",
  "short",
  "tasks-not-reported",
  "written-on-one-day",
] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** What a sign rests on: a meeting and what it shows. */
export type Evidence = { meetingId: string; month: string; text: string };

/** Soft: something to look at again with the cell, never a verdict. */
export type Sign = { kind: SignKind; words: string; evidence: Evidence[] };

/** Regular meetings of one cell that were sent, oldest first, of the twelve months up to the period's end. */
export type History = readonly ScoredMeeting[];

/** No sign speaks of fewer meetings: what happens a few times may be chance. */
export const LEAST_MEETINGS = 6;
/** As many meetings at least show the same thing before it is told. */
export const LEAST_ALIKE = 3;

export const SIGN_TITLES: Record<SignKind, string> = {
  "repeated-text": "Nội dung ghi lặp lại gần như từng chữ",
  "always-everyone": "Kỳ nào cũng đủ 100% đảng viên",
  "same-score": "Kỳ nào cũng cùng một số điểm",
  "top-without-speakers": "Xếp loại Tốt mà hầu như không ai phát biểu",
  short: "Thời lượng ngắn hơn quy định",
  "tasks-not-reported": "Không báo kết quả nhiệm vụ kỳ trước",
  "written-on-one-day": "Nhiều tháng ghi sổ trong một ngày",
};

export function evidenceOf({ meeting }: ScoredMeeting, text: string): Evidence {
  return { meetingId: meeting.id, month: formatMonth(meeting.year, meeting.month), text };
}

/** At least half of a history, and no fewer than the least that tells something. */
export function isMost(alike: number, of: number): boolean {
  return alike >= LEAST_ALIKE && alike * 2 >= of;
}
