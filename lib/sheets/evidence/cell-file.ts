import { formatQuantity } from "@/lib/format/numbers";
import type { SheetRefusal } from "@/lib/sheets/labels";

/** Largest evidence file, and how many one cell may have. */
export const LARGEST_FILE = 5 * 1024 * 1024;
export const MOST_FILES = 5;

/** What the file chooser of a browser offers; what decides is the content (file-type.ts). */
export const ACCEPTED_FILES = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx";

/** Minh chứng: one file beside a cell. */
export type CellFile = {
  id: string;
  indicatorId: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  uploadedBy: string;
  uploadedByName: string | null;
  uploadedAt: number;
};

export type FileRefusal =
  | SheetRefusal
  | "empty-file"
  | "too-large"
  | "wrong-type"
  | "not-on-sheet"
  | "too-many"
  | "no-file";

/** Words for what is about the file; the others are those of the sheet. */
export const FILE_REFUSALS: Record<Exclude<FileRefusal, SheetRefusal>, string> = {
  "empty-file": "Tệp không có nội dung nên chưa đính kèm.",
  "too-large": "Tệp lớn hơn 5 MB nên chưa đính kèm. Đồng chí giảm dung lượng rồi chọn lại.",
  "wrong-type": "Chỉ nhận tệp PDF, ảnh (PNG, JPG, WEBP), Word (.docx) và Excel (.xlsx), nội dung đúng với đuôi tệp.",
  "not-on-sheet": "Chỉ tiêu này không giao cho đơn vị trong kỳ nên tệp chưa đính kèm.",
  "too-many": "Mỗi ô có nhiều nhất 5 tệp minh chứng. Đồng chí gỡ bớt tệp cũ trước.",
  "no-file": "Tệp này không còn.",
};

export type AttachAnswer = { ok: true; id: string } | { ok: false; reason: FileRefusal };
export type RemoveAnswer = { ok: true } | { ok: false; reason: FileRefusal };

/** "340 KB", "1,2 MB". */
export function fileSizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} KB`;
  return `${formatQuantity(Math.round(bytes / 1024 / 102.4) * 100, 1)} MB`;
}
