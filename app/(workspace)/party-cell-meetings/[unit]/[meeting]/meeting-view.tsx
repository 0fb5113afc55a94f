import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/numbers";
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS, TASK_RESULT_WORDS } from "@/lib/party-cell-meetings/labels";
import { attendanceOf, dueMembers, meetingMinutes } from "@/lib/party-cell-meetings/measures";
import type { MeetingContent } from "@/lib/party-cell-meetings/meeting";

/** What the cell wrote, in the order of the paper. */
export function MeetingView({ content }: { content: MeetingContent }) {
  const { votes, topic, strengths, weaknesses } = content;
  return (
    <>
      <Card title="Kỳ sinh hoạt">
        <Facts>
          <Fact name="Loại">{MEETING_KIND_WORDS[content.kind]}</Fact>
          <Fact name="Hình thức">{MEETING_FORM_WORDS[content.form]}</Fact>
          <Fact name="Ngày họp">{formatLocalDate(content.heldOn)}</Fact>
          <Fact name="Thời gian">{timeWords(content)}</Fact>
          <Fact name="Đảng viên">{memberWords(content)}</Fact>
          <Fact name="Dự họp">{attendanceWords(content)}</Fact>
          <Fact name="Phát biểu">{content.speakers === null ? "" : `${content.speakers} đồng chí`}</Fact>
          <Fact name="Biểu quyết">{votes === null ? "" : `${votes.inFavour}/${votes.total} tán thành`}</Fact>
          <Fact name="Nghị quyết số">{content.resolutionNumber}</Fact>
        </Facts>
      </Card>
      <Card title="Nhiệm vụ tháng trước">
        <Tasks
          empty="Không có nhiệm vụ nào."
          tasks={content.lastTasks.map(({ task, result, note }) => ({
            task,
            detail: [result === null ? "chưa ghi kết quả" : TASK_RESULT_WORDS[result], note]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      </Card>
      <Card title="Nhiệm vụ giao tháng này">
        <Tasks
          empty="Không giao nhiệm vụ nào."
          tasks={content.newTasks.map(({ task, position, dueOn }) => ({
            task,
            detail: [position, dueOn === null ? "" : `hạn ${formatLocalDate(dueOn)}`].filter(Boolean).join(" · "),
          }))}
        />
      </Card>
      <Card title="Nội dung và đánh giá">
        <Facts>
          <Fact name="Nội dung">{topic}</Fact>
          <Fact name="Ưu điểm">{strengths}</Fact>
          <Fact name="Hạn chế">{weaknesses}</Fact>
        </Facts>
      </Card>
    </>
  );
}

function timeWords(content: MeetingContent): string {
  const { startsAt, endsAt } = content;
  const minutes = meetingMinutes(content);
  if (startsAt === null) return "";
  return endsAt === null ? `từ ${startsAt}` : `${startsAt} đến ${endsAt}${minutes === null ? "" : `, ${minutes} phút`}`;
}

function memberWords({ members: { official, probationary, exempt } }: MeetingContent): string {
  const parts: [number | null, string][] = [
    [official, "chính thức"],
    [probationary, "dự bị"],
    [exempt, "miễn sinh hoạt"],
  ];
  return parts.flatMap(([count, word]) => (count === null ? [] : [`${count} ${word}`])).join(", ");
}

function attendanceWords({ members }: MeetingContent): string {
  const { present, excused, unexcused } = members;
  if (present === null) return "";
  const due = dueMembers(members);
  const rate = attendanceOf(members);
  const of = due === null || rate === null ? "" : `/${due} (${formatPercent(rate)})`;
  const absent = [excused ? `${excused} vắng có lý do` : "", unexcused ? `${unexcused} vắng không lý do` : ""];
  return [`${present}${of} có mặt`, ...absent.filter(Boolean)].join(", ");
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]">{children}</dl>;
}

function Fact({ name, children }: { name: string; children: string }) {
  if (children === "") return null;
  return (
    <>
      <dt className="text-sm text-muted sm:pt-px">{name}</dt>
      <dd className="mb-1 whitespace-pre-line break-words sm:mb-0">{children}</dd>
    </>
  );
}

function Tasks({ tasks, empty }: { tasks: { task: string; detail: string }[]; empty: string }) {
  if (tasks.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ol className="list-decimal space-y-1 pl-5">
      {tasks.map(({ task, detail }) => (
        <li key={`${task} ${detail}`} className="break-words">
          {task}
          {detail === "" ? null : <span className="block text-sm text-muted">{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
