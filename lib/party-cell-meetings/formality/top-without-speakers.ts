import { formatQuantity } from "@/lib/format/numbers";
import { evidenceOf, type History, LEAST_ALIKE, LEAST_MEETINGS, type Sign } from "./sign";

/** The one who leads the meeting speaks in any case. */
const MOST_SPEAKERS = 1;

/** Scored as Tốt although nobody, or only one, spoke; a number of speakers that is not typed says nothing. */
export function topWithoutSpeakers(history: History): Sign | null {
  if (history.length < LEAST_MEETINGS) return null;
  const silent = history.flatMap((each) => {
    const { speakers } = each.meeting.content;
    const isTop = each.outcome?.class === "good" && speakers !== null && speakers <= MOST_SPEAKERS;
    return isTop ? [{ each, total: each.outcome?.total ?? 0, speakers }] : [];
  });
  if (silent.length < LEAST_ALIKE) return null;
  return {
    kind: "top-without-speakers",
    words: `${silent.length}/${history.length} kỳ xếp loại Tốt mà không có hoặc chỉ một người phát biểu`,
    evidence: silent.map(({ each, total, speakers }) =>
      evidenceOf(each, `${formatQuantity(total, 1)} điểm, ${speakers} người phát biểu`),
    ),
  };
}
