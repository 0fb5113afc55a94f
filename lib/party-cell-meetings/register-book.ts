import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { MEETING_KIND_WORDS, MEETING_STATE_LABELS } from "./labels";
import { attendanceOf, dueMembers, meetingMinutes } from "./measures";
import type { Meeting } from "./meeting";
import { MEETING_CLASS_WORDS, type Outcome } from "./scoring";
import type { MonthStanding } from "./year-of-cell";

type Month = {
  month: number;
  standing: MonthStanding;
  meetings: readonly { meeting: Meeting; outcome: Outcome | null; late: boolean }[];
};

type Given = { unitName: string; year: number; months: readonly Month[]; committeeName: string };

const counted = (count: number | null): TableCell => (count === null ? null : { count });

/** Sổ sinh hoạt of one cell: a line a meeting, and one for a month that lacks its regular meeting. */
export function registerBook({ unitName, year, months, committeeName }: Given): TableBook {
  const title = `Sổ sinh hoạt ${unitName} năm ${year}`;
  return {
    title,
    sheets: [
      {
        name: "Sổ sinh hoạt",
        heading: [title, committeeName],
        columns: [
          ...[number("Tháng", 8), text("Loại kỳ", 26), { title: "Ngày họp", kind: "date" as const }],
          ...[number("Số phút", 9), number("Có mặt", 9), number("Phải dự", 9), number("Dự sinh hoạt (%)", 10)],
          ...[number("Phát biểu", 9), text("Nghị quyết", 14), number("Điểm", 9), text("Xếp loại", 12)],
          ...[text("Trạng thái", 16), text("Ghi sổ", 8)],
        ],
        rows: months.flatMap(({ month, standing, meetings }) => [
          ...meetings.map((each) => meetingRow(month, each)),
          ...(standing === "missing" ? [[{ count: month }, "thiếu kỳ thường kỳ"]] : []),
        ]),
        notes: ["Điểm của phiếu chưa xác nhận là điểm chi bộ tự chấm."],
        landscape: true,
      },
    ],
  };
}

function meetingRow(month: number, { meeting, outcome, late }: Month["meetings"][number]): TableCell[] {
  const { content, state } = meeting;
  const rate = attendanceOf(content.members);
  return [
    ...[{ count: month }, MEETING_KIND_WORDS[content.kind], { date: content.heldOn }],
    ...[meetingMinutes(content), content.members.present, dueMembers(content.members)].map(counted),
    ...[rate === null ? null : { rate, decimals: 1 }, counted(content.speakers), content.resolutionNumber || null],
    ...(outcome === null
      ? [null, null]
      : [{ quantity: outcome.total, decimals: 2 }, MEETING_CLASS_WORDS[outcome.class]]),
    ...[MEETING_STATE_LABELS[state].word, late ? "muộn" : null],
  ];
}
