/** What the headline needs of a roll-up: `assessed` and `good` as in design §3, 12, and the two "trong đó" counts. */
export type HeadlineCounts = {
  /** Indicators with a plan and a direction, chưa đến kỳ included (b). */
  assessed: number;
  /** Open year: đã về đích + đúng tiến độ; closed year: vượt + đạt (a). */
  good: number;
  reached: number;
  exceeded: number;
};

/**
 * The line everyone prints. Open year: "Đã về đích và đúng tiến độ 22/27 chỉ tiêu, trong đó 6 chỉ tiêu đã về đích.";
 * closed year: "Đạt và vượt 22/27 chỉ tiêu, trong đó 10 chỉ tiêu vượt."
 */
export function headlineSentence(counts: HeadlineCounts, closed: boolean): string {
  if (counts.assessed === 0) return "Chưa có chỉ tiêu nào được giao kế hoạch để đánh giá.";
  const share = `${counts.good}/${counts.assessed} chỉ tiêu`;
  const parts = closed ? counts.exceeded : counts.reached;
  const tail = parts === 0 ? "" : `, trong đó ${parts} chỉ tiêu ${closed ? "vượt" : "đã về đích"}`;
  return `${closed ? "Đạt và vượt" : "Đã về đích và đúng tiến độ"} ${share}${tail}.`;
}
