import "server-only";
import type { MeetingFileRefusal } from "@/lib/party-cell-meetings/meeting-file";
import { seeOther } from "./see-other";

/** To the files of a record of a meeting, with what became of the click. */
export function backToRecord(
  { unit, meeting }: { unit: string; meeting: string },
  file: MeetingFileRefusal | "attached" | "removed",
): Response {
  const [cell, record] = [unit, meeting].map(encodeURIComponent);
  return seeOther(`/party-cell-meetings/${cell}/${record}?file=${file}#files`);
}
