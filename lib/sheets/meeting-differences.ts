import type { CellValue } from "@/lib/indicators/figure";
import type { MeetingFigures } from "@/lib/party-cell-meetings/quarter-figures";
import { isSameContent } from "./sheet-content";

/** A figure on a sheet that the confirmed meetings do not bear out. */
export type MeetingDifference = { code: string; stored: CellValue; computed: CellValue };

/** Where stored figures and confirmed meetings say different things; không phát sinh is zero, stated. By indicator code. */
export function meetingDifferences(
  { cells }: MeetingFigures,
  stored: ReadonlyMap<string, CellValue>,
): MeetingDifference[] {
  return [...cells].flatMap(([code, computed]) => {
    const value = stored.get(code);
    if (value === undefined || isSameContent(counted(value), counted(computed))) return [];
    return [{ code, stored: value, computed }];
  });
}

function counted(value: CellValue): { value: CellValue; certainty: "final" } {
  return { value: value.kind === "nothing-arose" ? { kind: "value", value: 0 } : value, certainty: "final" };
}
