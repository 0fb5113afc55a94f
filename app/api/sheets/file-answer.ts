import "server-only";
import { FILE_REFUSALS, type FileRefusal } from "@/lib/sheets/evidence/cell-file";
import { SHEET_REFUSALS } from "@/lib/sheets/labels";

const STATUS: Partial<Record<FileRefusal, number>> = {
  "invalid-input": 400,
  "empty-file": 400,
  "too-large": 413,
  "wrong-type": 415,
  "no-file": 404,
};

/** What became of attaching or removing a file: 200 with the answer, or the reason in words. */
export function fileAnswer(answer: { ok: true; id?: string } | { ok: false; reason: FileRefusal }): Response {
  const headers = { "Cache-Control": "no-store" };
  if (answer.ok) return Response.json(answer, { headers });
  const { reason } = answer;
  const words: Record<FileRefusal, string> = { ...SHEET_REFUSALS, ...FILE_REFUSALS };
  return Response.json({ error: words[reason], reason }, { status: STATUS[reason] ?? 409, headers });
}
