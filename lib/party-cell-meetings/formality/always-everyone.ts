import { attendanceOf, dueMembers } from "../measures";
import { evidenceOf, type History, LEAST_MEETINGS, type Sign } from "./sign";

/** Where fewer have to attend, all of them often do. */
const LEAST_DUE = 10;

/** Everyone who has to attend is present at every meeting, in a cell large enough for someone to be ill or away. */
export function alwaysEveryone(history: History): Sign | null {
  const told = history.filter(({ meeting }) => attendanceOf(meeting.content.members) !== null);
  if (told.length < LEAST_MEETINGS || told.length < history.length) return null;
  const full = told.every(({ meeting: { content } }) => {
    const due = dueMembers(content.members);
    return due !== null && due >= LEAST_DUE && content.members.present === due;
  });
  if (!full) return null;
  return {
    kind: "always-everyone",
    words: `Cả ${told.length} kỳ đều có mặt 100%, không một lần vắng`,
    evidence: told.map((each) => {
      const { present } = each.meeting.content.members;
      return evidenceOf(each, `có mặt ${present}/${dueMembers(each.meeting.content.members)}`);
    }),
  };
}
