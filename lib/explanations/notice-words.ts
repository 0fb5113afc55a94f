import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { excerptOf, type NoticeWords } from "@/lib/notifications/words";
import type { Quarter } from "@/lib/periods/period";
import type { ExplanationState } from "./explanation";

type Told = {
  state: ExplanationState;
  indicatorName: string;
  unitName: string;
  year: number;
  quarter: Quarter;
  text: string;
  dueOn: string;
};

const TITLES: Record<ExplanationState, string> = {
  asked: "Yêu cầu giải trình",
  answered: "Đơn vị đã giải trình",
  "asked-again": "Yêu cầu giải trình bổ sung",
  accepted: "Giải trình được chấp nhận",
  withdrawn: "Đã rút yêu cầu giải trình",
};

/** What the inbox says of one step: to the unit of what a leader did, to the leader of the answer. */
export function explanationNotice({ state, text, dueOn, ...figure }: Told): NoticeWords {
  const { indicatorName, unitName, year, quarter } = figure;
  const subject = `${indicatorName}, ${formatPeriodInSentence({ kind: "quarter", year, quarter })}, ${unitName}`;
  const said = text === "" ? "" : ` ${excerptOf(text)}`;
  const due =
    state === "asked" || state === "asked-again" ? ` Đề nghị trả lời trước hết ngày ${formatLocalDate(dueOn)}.` : "";
  return { kind: "explanation", title: `${TITLES[state]}: ${indicatorName}`, body: `${subject}.${said}${due}` };
}
