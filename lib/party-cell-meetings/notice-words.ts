import { excerptOf, type NoticeWords } from "@/lib/notifications/words";
import { MEETING_KIND_WORDS } from "./labels";
import type { MeetingKind, MeetingMove } from "./meeting";

type Told = { move: MeetingMove; kind: MeetingKind; year: number; month: number; unitName: string; reason: string };

const TITLES: Partial<Record<MeetingMove, string>> = {
  submit: "Phiếu sinh hoạt chờ xác nhận",
  return: "Phiếu sinh hoạt được trả lại",
  confirm: "Phiếu sinh hoạt đã được xác nhận",
  reopen: "Phiếu sinh hoạt được mở lại",
};

/** What the inbox says of a step: to whoever reviews of a submission, to the cell of the rest. Null = nobody is told. */
export function meetingNotice({ move, kind, year, month, unitName, reason }: Told): NoticeWords | null {
  const title = TITLES[move];
  if (title === undefined) return null;
  const asks = move === "return" || move === "reopen" ? " Đề nghị đồng chí sửa và gửi lại." : "";
  const said = reason === "" ? "" : ` ${excerptOf(reason)}`;
  const meeting = `Sinh hoạt ${MEETING_KIND_WORDS[kind].toLocaleLowerCase("vi")} tháng ${month}/${year}`;
  return { kind: "meeting", title: `${title}: ${unitName}, tháng ${month}/${year}`, body: `${meeting}.${said}${asks}` };
}
