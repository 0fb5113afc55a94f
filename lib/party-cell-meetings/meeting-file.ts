import { type CellFile, FILE_REFUSALS } from "@/lib/sheets/evidence/cell-file";
import { MEETING_REFUSALS } from "./labels";

/** Biên bản đính kèm: one file beside the record of a meeting. Kinds, size and number are those of Minh chứng. */
export type MeetingFile = Pick<CellFile, "id" | "fileName" | "size" | "uploadedByName" | "uploadedAt">;

export type MeetingFileRefusal =
  | "not-found"
  | "outside-groups"
  | "moved"
  | "empty-file"
  | "too-large"
  | "wrong-type"
  | "too-many"
  | "no-file";

export const MEETING_FILE_REFUSALS: Record<MeetingFileRefusal, string> = {
  "not-found": MEETING_REFUSALS["not-found"],
  "outside-groups": MEETING_REFUSALS["outside-groups"],
  moved: "Phiếu đã gửi nên không thêm, không gỡ tệp được.",
  "empty-file": "Đồng chí chưa chọn tệp, hoặc tệp không có nội dung.",
  "too-large": FILE_REFUSALS["too-large"],
  "wrong-type": FILE_REFUSALS["wrong-type"],
  "too-many": "Mỗi phiếu có nhiều nhất 5 tệp đính kèm. Đồng chí gỡ bớt tệp cũ trước.",
  "no-file": FILE_REFUSALS["no-file"],
};

/** What the page says after a file was sent or taken off, from its own address; null = nothing. */
export function fileNotice(answer: unknown): { tone: "success" | "error"; words: string } | null {
  if (answer === "attached") return { tone: "success", words: "Đã đính kèm tệp." };
  if (answer === "removed") return { tone: "success", words: "Đã gỡ tệp." };
  if (typeof answer !== "string" || !Object.hasOwn(MEETING_FILE_REFUSALS, answer)) return null;
  return { tone: "error", words: MEETING_FILE_REFUSALS[answer as MeetingFileRefusal] };
}
