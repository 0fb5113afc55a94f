import { WORKBOOK_PROBLEM_WORDS, workbookRefusalWords } from "@/lib/workbooks/problem-words";
import type { WorkbookProblem } from "@/lib/workbooks/workbook";
import { CONTENT_DAYS, type ImportKind, type ImportState } from "./import-kind";
import type { ImportOutcome } from "./import-line";

export const IMPORT_KIND_LABELS: Record<ImportKind, { title: string; hint: string; rows: string }> = {
  units: { title: "Đơn vị", hint: "Tên, loại, đơn vị cấp trên, ngày hoạt động.", rows: "đơn vị" },
  accounts: {
    title: "Tài khoản",
    hint: "Họ và tên, chức vụ, đơn vị, vai trò; in phiếu đăng nhập một lần.",
    rows: "tài khoản",
  },
  plans: {
    title: "Kế hoạch được giao",
    hint: "Một văn bản, nhiều chỉ tiêu và đơn vị, kể cả chia quý.",
    rows: "kế hoạch",
  },
  "past-years": {
    title: "Số liệu các năm trước",
    hint: "Số của các quý, năm trước khi dùng chương trình, để so cùng kỳ.",
    rows: "số liệu",
  },
  meetings: {
    title: "Số tổng hợp sinh hoạt chi bộ",
    hint: "Số kỳ, lượt phải dự, lượt có mặt của từng chi bộ trong các quý đang mở.",
    rows: "chi bộ",
  },
};

export const IMPORT_STATE_LABELS: Record<ImportState, { word: string; tone: string; glyph: string }> = {
  waiting: { word: "Chưa nhập", tone: "tone-neutral", glyph: "○" },
  done: { word: "Đã nhập", tone: "tone-reached", glyph: "✓" },
  undone: { word: "Đã hoàn tác", tone: "tone-behind", glyph: "↶" },
};

export const OUTCOME_LABELS: Record<ImportOutcome, { word: string; tone: string; glyph: string }> = {
  error: { word: "Lỗi", tone: "tone-not-met", glyph: "✕" },
  changed: { word: "Thay đổi", tone: "tone-behind", glyph: "✎" },
  new: { word: "Mới", tone: "tone-on-course", glyph: "+" },
  same: { word: "Đã có", tone: "tone-neutral", glyph: "=" },
};

export const IMPORT_REFUSALS = {
  "not-found": "Không tìm thấy lần nhập này.",
  "already-done": "Tệp này đã được nhập hoặc đã hoàn tác.",
  stale: "Lần nhập này vừa được sửa ở nơi khác. Xin xem lại rồi thực hiện lần nữa.",
  moved: "Số liệu của chương trình vừa thay đổi. Xin xem lại bảng bên dưới rồi nhập lần nữa.",
  "has-errors": "Còn dòng lỗi: sửa tệp rồi tải lên lại, hoặc đánh dấu bỏ qua các dòng lỗi.",
  nothing: "Không có dòng nào để nhập.",
  "not-ready": "Cột hoặc thông tin chung chưa đủ để nhập.",
  "content-gone": `Nội dung tệp đã được xóa sau ${CONTENT_DAYS} ngày. Xin tải tệp lên lại.`,
  "invalid-input": "Tệp không đọc được. Xin tải lên lại.",
} as const;
export type ImportRefusal = keyof typeof IMPORT_REFUSALS;

/** The sentence for a file that was not taken, from the address of the page; null = none was refused. */
export function uploadRefusalWords(problem: unknown, place: unknown): string | null {
  if (typeof problem !== "string" || !Object.hasOwn(WORKBOOK_PROBLEM_WORDS, problem)) return null;
  const known = problem as WorkbookProblem;
  return workbookRefusalWords({ problem: known, place: typeof place === "string" ? place.slice(0, 80) : null });
}

/** Where what was brought in is seen. */
export function importedHref(
  kind: ImportKind,
  options: Readonly<Record<string, string>>,
): { href: string; text: string } {
  switch (kind) {
    case "units":
      return { href: "/admin/units", text: "Xem danh sách đơn vị" };
    case "accounts":
      return { href: "/admin/accounts", text: "Xem danh sách tài khoản" };
    case "plans":
      return {
        href: `/plans?year=${Number(options.year) || ""}&basis=${options.basis ?? "commune"}`,
        text: "Xem kế hoạch đã giao",
      };
    case "past-years":
      return { href: "/indicators", text: "Xem bảng chỉ tiêu" };
    case "meetings":
      return { href: "/sheets", text: "Xem các phiếu số liệu" };
  }
}
