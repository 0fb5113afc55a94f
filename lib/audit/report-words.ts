import { formatInstant } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { type AuditAnchor, type AuditFaultKind, type AuditReport, isWhole } from "./report";

const FAULT_WORDS: Record<AuditFaultKind, string> = {
  edited: "nội dung dòng này đã bị sửa sau khi ghi",
  unsigned: "dòng này không do chương trình ghi",
  missing: "dòng này đã bị xóa",
  gap: "có dòng đã bị xóa khỏi chuỗi xác thực",
  link: "mã xác thực của dòng này đã bị sửa hoặc bị đổi chỗ",
  cut: "phần cuối của nhật ký đã bị cắt",
  replaced: "nhật ký đến dòng này khác với nhật ký đã được ghi nhận trước đây",
};

const count = (entries: number) => formatQuantity(entries * 1000, 0);

function anchorWords({ source, sequence, takenAt }: AuditAnchor): string {
  return takenAt === null
    ? `mã “${source}” (đến dòng ${count(sequence)})`
    : `bản sao lưu lúc ${formatInstant(takenAt)} (đến dòng ${count(sequence)})`;
}

/** What a check found, for the person who asked: one title, and what it rests on. */
export function reportWords(report: AuditReport): { whole: boolean; title: string; lines: string[] } {
  const { entries, fault, otherKey, anchor } = report;
  const compared =
    anchor === null
      ? "Chưa có bản sao lưu nào để đối chiếu: nếu phần cuối bị cắt thì chưa phát hiện được."
      : `Đã đối chiếu với ${anchorWords(anchor)}.`;
  if (isWhole(report)) return { whole: true, title: `Nhật ký nguyên vẹn: ${count(entries)} dòng`, lines: [compared] };
  if (fault === null) {
    const range = `từ dòng ${count(otherKey?.from ?? 0)} đến dòng ${count(otherKey?.to ?? 0)}`;
    return {
      whole: false,
      title: `Chưa kiểm tra được toàn bộ nhật ký: ${range}`,
      lines: [
        "Các dòng này được xác thực bằng khóa khác. Cần chép lại tệp audit-key của máy chủ cũ (hoặc AUDIT_KEY cũ) để kiểm tra.",
        "Các dòng sau đó nguyên vẹn.",
        compared,
      ],
    };
  }
  const when = fault.at === null ? "" : `, ghi lúc ${formatInstant(fault.at)}`;
  return {
    whole: false,
    title: `Nhật ký không còn nguyên vẹn từ dòng ${count(fault.sequence)}${when}`,
    lines: [
      `Lý do: ${FAULT_WORDS[fault.kind]}.`,
      `${count(entries)} dòng trước đó khớp với chuỗi xác thực.`,
      ...(fault.kind === "cut" || fault.kind === "replaced" ? [compared] : []),
      "Đề nghị đồng chí giữ nguyên máy chủ và các bản sao lưu, báo cáo lãnh đạo và người phụ trách kỹ thuật.",
    ],
  };
}
