import { SHEET_REFUSALS, type SheetRefusal } from "./labels";
import { type MovedCell, movedWords } from "./moved-cells";

/** What became of one of the sheets handled together. */
export type SelectedAnswer = { unitName: string } & (
  | { ok: true; selfApproved?: boolean }
  | { ok: false; reason: SheetRefusal | "failed"; moved?: MovedCell[] | null }
);

const IN_SHORT: Partial<Record<SheetRefusal | "failed", string>> = {
  "content-moved": "nội dung vừa thay đổi, xem lại.",
  "wrong-state": "phiếu vừa chuyển sang trạng thái khác, xem lại.",
  "own-sheet": "đồng chí đã nhập hoặc nộp phiếu này, cần người khác trong Văn phòng duyệt.",
  failed: "chưa xử lý được do lỗi hệ thống, đề nghị thử lại.",
};

/**
 * "Đã duyệt 5 phiếu." and a line for each sheet that could not be handled.
 * @param done the verb: "Đã duyệt", "Đã trả lại"
 */
export function selectedWords(done: string, answers: readonly SelectedAnswer[]): { message: string; lines: string[] } {
  const ok = answers.filter((answer) => answer.ok);
  const self = ok.filter((answer) => answer.selfApproved).length;
  const message = ok.length === 0 ? `${done.replace("Đã", "Chưa")} được phiếu nào.` : `${done} ${ok.length} phiếu`;
  const lines = answers.flatMap((answer) => (answer.ok ? [] : [`${answer.unitName}: ${refusalWords(answer)}`]));
  if (ok.length === 0) return { message, lines };
  return { message: `${message}${self > 0 ? `, trong đó ${self} phiếu tự duyệt` : ""}.`, lines };
}

function refusalWords({ reason, moved }: Extract<SelectedAnswer, { ok: false }>): string {
  const words = IN_SHORT[reason] ?? (reason === "failed" ? "" : SHEET_REFUSALS[reason]);
  return reason === "content-moved" ? `${words} ${movedWords(moved ?? null)}`.trim() : words;
}
