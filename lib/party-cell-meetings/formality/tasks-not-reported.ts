import { evidenceOf, type History, LEAST_MEETINGS, type Sign } from "./sign";

/** Tasks are given, and no later meeting says what became of them; the first one of the history has nothing before it. */
export function tasksNotReported(history: History): Sign | null {
  if (history.length < LEAST_MEETINGS) return null;
  const later = history.slice(1);
  if (later.some(({ meeting }) => meeting.content.lastTasks.length > 0)) return null;
  return {
    kind: "tasks-not-reported",
    words: `${later.length} kỳ liền không ghi kết quả nhiệm vụ kỳ trước`,
    evidence: later.map((each, at) => {
      const given = history[at]?.meeting.content.newTasks.length ?? 0;
      return evidenceOf(each, given === 0 ? "không có dòng nào" : `không có dòng nào, kỳ trước giao ${given} việc`);
    }),
  };
}
