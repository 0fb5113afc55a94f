import { formatQuantity } from "@/lib/format/numbers";
import { WORKBOOK_LIMITS, type WorkbookProblem } from "./workbook";

const count = (n: number) => formatQuantity(n * 1000, 0);
const SAVE_ANEW = "Mở tệp bằng Excel, chọn Lưu thành (Save As), loại “Excel Workbook (*.xlsx)”, rồi tải lên lại.";
const COPY_TO_TEMPLATE = "Chép số liệu (dán giá trị) sang tệp mẫu tải từ chương trình, rồi tải lên lại.";
const DELETE_REST = "Xóa các dòng, cột và trang không dùng (hoặc chép sang tệp mẫu mới), lưu lại rồi tải lên.";

/** What is wrong and what to do, without the place. */
export const WORKBOOK_PROBLEM_WORDS: Record<WorkbookProblem, { title: string; advice: string }> = {
  "empty-file": { title: "Tệp rỗng, không có dữ liệu", advice: "Lưu lại tệp rồi tải lên lại." },
  "too-large": {
    title: `Tệp lớn hơn ${count(WORKBOOK_LIMITS.fileBytes / 1_000_000)} MB`,
    advice: "Bỏ hình ảnh và các trang không dùng, hoặc chia thành nhiều tệp.",
  },
  "not-a-workbook": { title: "Tệp này không phải là tệp Excel (.xlsx)", advice: SAVE_ANEW },
  csv: { title: "Chương trình không nhận tệp .csv", advice: "Xin lưu thành .xlsx (mở bằng Excel, chọn Lưu thành)." },
  "old-excel": { title: "Đây là tệp Excel đời cũ (.xls)", advice: SAVE_ANEW },
  "binary-excel": { title: "Đây là tệp Excel dạng nhị phân (.xlsb)", advice: SAVE_ANEW },
  encrypted: {
    title: "Tệp có đặt mật khẩu",
    advice: "Mở tệp bằng Excel, gỡ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi tải lên.",
  },
  macros: { title: "Tệp có chứa macro nên không được nhận", advice: SAVE_ANEW },
  damaged: { title: "Tệp bị hỏng, không đọc được trọn vẹn", advice: SAVE_ANEW },
  "too-many-parts": { title: "Tệp có quá nhiều thành phần bên trong", advice: COPY_TO_TEMPLATE },
  "unpacks-too-large": { title: "Tệp bung ra quá lớn", advice: COPY_TO_TEMPLATE },
  "bad-part-name": { title: "Tệp có thành phần mang tên không hợp lệ", advice: COPY_TO_TEMPLATE },
  "nested-archive": { title: "Bên trong tệp có tệp nén khác", advice: COPY_TO_TEMPLATE },
  "embedded-object": { title: "Tệp có nhúng đối tượng khác", advice: COPY_TO_TEMPLATE },
  "external-link": {
    title: "Tệp có liên kết sang tệp khác",
    advice: "Chép ô đó rồi dán giá trị (Paste Values) để bỏ liên kết, lưu lại rồi tải lên.",
  },
  "document-type": { title: "Tệp có khai báo DOCTYPE, không phải do Excel lưu", advice: COPY_TO_TEMPLATE },
  "too-many-rows": { title: `Tệp có hơn ${count(WORKBOOK_LIMITS.rows)} dòng`, advice: DELETE_REST },
  "too-many-cells": { title: `Tệp có hơn ${count(WORKBOOK_LIMITS.cells)} ô có dữ liệu`, advice: DELETE_REST },
  "too-many-columns": {
    title: `Có dữ liệu ở ngoài ${count(WORKBOOK_LIMITS.columns)} cột đầu`,
    advice: DELETE_REST,
  },
  "text-too-long": {
    title: `Nội dung ô dài hơn ${count(WORKBOOK_LIMITS.textLength)} ký tự`,
    advice: "Rút gọn nội dung ô đó.",
  },
  "number-unreadable": { title: "Số trong ô không đọc được", advice: "Gõ lại số ở ô đó, lưu lại rồi tải lên." },
  "date-unreadable": {
    title: "Ngày trong ô không có thật",
    advice: "Gõ lại ngày ở ô đó theo dạng ngày/tháng/năm, lưu lại rồi tải lên.",
  },
  "value-under-merge": {
    title: "Có dữ liệu bị che dưới ô gộp",
    advice: "Bỏ gộp ô (Unmerge Cells), xem lại dữ liệu ở từng ô, lưu lại rồi tải lên.",
  },
  "no-sheet": { title: "Tệp không có trang tính nào", advice: COPY_TO_TEMPLATE },
  "too-heavy": { title: "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ", advice: COPY_TO_TEMPLATE },
};

/** The whole refusal in one text: "Tệp có liên kết sang tệp khác (KeHoach!C17). Chép ô đó rồi …" */
export function workbookRefusalWords({ problem, place }: { problem: WorkbookProblem; place: string | null }): string {
  const { title, advice } = WORKBOOK_PROBLEM_WORDS[problem];
  if (place === null) return `${title}. ${advice}`;
  return `${title} (${place}). ${advice}`;
}
