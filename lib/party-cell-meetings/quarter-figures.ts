import type { CellValue } from "@/lib/indicators/figure";
import { addQuantities, QUANTITY_SCALE, type Quantity } from "@/lib/indicators/quantity";
import type { Succession } from "@/lib/org-units/org-unit";
import { dueMembers } from "./measures";
import { isConfirmed, type Meeting } from "./meeting";
import { isRegular, isThematic } from "./punctuality";
import { type RubricVersion, rubricOf } from "./rubric";
import { type MeetingClass, outcomeOf } from "./scoring";

const CLASS_CODES: Record<MeetingClass, string> = {
  good: "sinh-hoat-xep-loai-tot",
  fair: "sinh-hoat-xep-loai-kha",
  average: "sinh-hoat-xep-loai-trung-binh",
  poor: "sinh-hoat-xep-loai-kem",
};

/** What confirmed meetings come to as figures of a sheet, by indicator code; of how many meetings of any kind. */
export type MeetingFigures = { meetings: number; cells: ReadonlyMap<string, CellValue> };

/**
 * The figures of one quarter from the confirmed ones among its meetings; null where there is none, since then nothing is
 * kept that could say anything. A combined meeting counts once as regular and once as thematic, an extraordinary one as
 * neither. Attendance (present ÷ due to attend) and classes are of the regular ones, each by its own rubric.
 * Source: domain.md §3.8, rows 82–85.
 */
export function quarterFigures(meetings: readonly Meeting[], rubrics: readonly RubricVersion[]): MeetingFigures | null {
  const confirmed = meetings.filter(isConfirmed);
  if (confirmed.length === 0) return null;
  const regular = confirmed.filter(isRegular);
  const present = sumOf(regular.map(({ content }) => content.members.present));
  const due = sumOf(regular.map(({ content }) => dueMembers(content.members)));
  const classes = regular.map((meeting) => classOf(meeting, rubrics));
  const counted: [string, number][] = [
    ["sinh-hoat-thuong-ky", regular.length],
    ["sinh-hoat-chuyen-de", confirmed.filter(isThematic).length],
    ...Object.entries(CLASS_CODES).map(([name, code]): [string, number] => [
      code,
      classes.filter((each) => each === name).length,
    ]),
  ];
  const attendance: CellValue = due === 0 ? { kind: "blank" } : { kind: "rate", numerator: present, denominator: due };
  return {
    meetings: confirmed.length,
    cells: new Map<string, CellValue>([
      ...counted.map(([code, count]): [string, CellValue] => [code, { kind: "value", value: count * QUANTITY_SCALE }]),
      ["ty-le-du-sinh-hoat", attendance],
    ]),
  };
}

/** Thousandths. A confirmed record has every count. */
function sumOf(counts: readonly (number | null)[]): Quantity {
  return counts.map((count) => (count ?? 0) * QUANTITY_SCALE).reduce(addQuantities, 0);
}

function classOf(meeting: Meeting, rubrics: readonly RubricVersion[]): MeetingClass | null {
  const version = rubricOf(rubrics, meeting.rubric);
  return version === null ? null : (outcomeOf(meeting, version.value)?.class ?? null);
}

/** "Tính từ 3 kỳ sinh hoạt đã xác nhận": where such a figure comes from. */
export function meetingsWords(meetings: number): string {
  return `Tính từ ${meetings} kỳ sinh hoạt đã xác nhận`;
}

type Link = Pick<Succession, "predecessorId" | "successorId" | "fromQuarter" | "kind">;

/**
 * Who reports a cell's meetings of a quarter (quarterIndex): the cell, or what it was merged into or renamed to by then.
 * What was split reports for itself: its meetings belong to none of the parts.
 */
export function reporterOf(unitId: string, quarter: number, successions: readonly Link[]): string {
  const seen = new Set<string>();
  let at = unitId;
  while (!seen.has(at)) {
    seen.add(at);
    const next = successions.find(
      ({ predecessorId, fromQuarter, kind }) => predecessorId === at && fromQuarter <= quarter && kind !== "split",
    );
    if (next) at = next.successorId;
  }
  return at;
}

/** The cells whose meetings a sheet of the quarter takes in: its own, and those it reports for. */
export function reportedUnits(unitId: string, quarter: number, successions: readonly Link[]): string[] {
  const others = new Set(successions.map(({ predecessorId }) => predecessorId));
  return [
    unitId,
    ...[...others].filter((each) => each !== unitId && reporterOf(each, quarter, successions) === unitId),
  ];
}
