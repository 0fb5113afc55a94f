import type { SheetAction, SheetState } from "./sheet-state";

export type SheetTone = "neutral" | "active" | "waiting" | "attention" | "done";

/** Word, glyph and tone of each state: never colour alone. */
export const SHEET_STATE_LABELS: Record<SheetState, { word: string; tone: SheetTone; glyph: string }> = {
  "not-started": { word: "Chưa nhập", tone: "neutral", glyph: "○" },
  "in-progress": { word: "Đang nhập", tone: "active", glyph: "✎" },
  submitted: { word: "Đã nộp", tone: "waiting", glyph: "↑" },
  reviewing: { word: "Đang duyệt", tone: "waiting", glyph: "◑" },
  returned: { word: "Trả lại", tone: "attention", glyph: "↩" },
  approved: { word: "Đã duyệt", tone: "done", glyph: "✓" },
  excused: { word: "Miễn nộp", tone: "neutral", glyph: "–" },
};

/** Buttons of the office and the unit. */
export const SHEET_ACTION_LABELS: Record<SheetAction, string> = {
  enter: "Nhập số liệu",
  submit: "Nộp phiếu",
  withdraw: "Rút lại",
  take: "Nhận duyệt",
  return: "Trả lại",
  approve: "Duyệt phiếu",
  reopen: "Mở lại",
  excuse: "Miễn nộp",
};

/** Why a whole sheet action was refused. */
export type SheetRefusal =
  | "invalid-input"
  | "no-period"
  | "period-locked"
  | "no-sheet"
  | "wrong-state"
  | "nothing-entered"
  | "warnings-unexplained"
  | "outside-groups"
  | "own-sheet"
  | "content-moved"
  | "date-past"
  | "supplier-needed";

export const SHEET_REFUSALS: Record<SheetRefusal, string> = {
  "invalid-input": "Dữ liệu gửi lên không hợp lệ. Số liệu đã lưu trước đó không thay đổi.",
  "no-period": "Kỳ báo cáo này chưa được mở.",
  "period-locked": "Kỳ báo cáo đã khóa nên không ghi được. Số liệu đã lưu trước đó không thay đổi.",
  "no-sheet": "Đơn vị này không có chỉ tiêu nào phải báo cáo trong kỳ.",
  "wrong-state": "Phiếu vừa chuyển sang trạng thái khác nên không thực hiện được. Đồng chí xem lại phiếu bên dưới.",
  "nothing-entered": "Phiếu chưa có số liệu nào nên chưa nộp được.",
  "warnings-unexplained": "Còn cảnh báo chưa ghi lý do nên chưa nộp được. Đồng chí ghi lý do ở từng ô rồi nộp lại.",
  "outside-groups": "Phiếu có chỉ tiêu ngoài lĩnh vực đồng chí phụ trách nên đồng chí không xử lý được phiếu này.",
  "own-sheet": "Đồng chí đã nhập hoặc nộp phiếu này nên không tự duyệt được. Đề nghị người khác trong Văn phòng duyệt.",
  "content-moved": "Nội dung phiếu đã thay đổi so với bản đồng chí xem. Đồng chí xem lại phần thay đổi rồi duyệt.",
  "date-past": "Hạn mở lại phải từ ngày hôm nay trở đi.",
  "supplier-needed": "Ghi người cung cấp số liệu và cách nhận.",
};

/** Why one cell of a batch was refused; the others are saved. */
export type CellRefusal = "invalid" | "not-on-sheet" | "outside-groups" | "wrong-kind" | "over-whole" | "from-meetings";

export const CELL_REFUSALS: Record<CellRefusal, string> = {
  invalid: "Giá trị không hợp lệ hoặc quá lớn, chưa lưu.",
  "not-on-sheet": "Chỉ tiêu này không giao cho đơn vị trong kỳ, chưa lưu.",
  "outside-groups": "Chỉ tiêu ngoài lĩnh vực đồng chí phụ trách, chưa lưu.",
  "wrong-kind": "Cách nhập không đúng với loại chỉ tiêu, chưa lưu.",
  "from-meetings": "Số này tính từ các kỳ sinh hoạt đã xác nhận nên không nhập tay. Đồng chí sửa ở Sinh hoạt chi bộ.",
  "over-whole": "Số thành phần lớn hơn tổng số, chưa lưu. Đồng chí xem lại hai số.",
};

export const ENTRY_CHOICE_LABELS = {
  final: "Chính thức",
  estimated: "Ước",
  "nothing-arose": "Không phát sinh",
  "no-data": "Không có số liệu",
} as const;
