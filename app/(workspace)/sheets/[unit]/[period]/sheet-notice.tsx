import { Notice } from "@/app/_ui/notice";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import type { Sheet } from "@/lib/sheets/sheet";

/** Why the sheet stands as it does, above everything else: the reason of a return, or why it cannot be changed. */
export function SheetNotice({ sheet }: { sheet: Sheet }) {
  if (sheet.period.state === "locked") {
    return (
      <Notice tone="info" title="Kỳ báo cáo đã khóa">
        Số liệu chỉ còn để xem.
      </Notice>
    );
  }
  switch (sheet.state) {
    case "returned":
      return (
        <Notice tone="warning" title={sheet.reopenedUntil ? "Phiếu được mở lại để sửa" : "Văn phòng trả lại phiếu"}>
          <p>Lý do: {sheet.reason}</p>
          <PointedCells sheet={sheet} />
          {sheet.reopenedUntil ? (
            <p>
              Sửa và nộp lại đến hết ngày {formatLocalDate(sheet.reopenedUntil)}. Số đã duyệt giữ nguyên đến khi duyệt
              lại.
            </p>
          ) : null}
        </Notice>
      );
    case "submitted":
      return (
        <Notice tone="success" title="Phiếu đã nộp, đang chờ duyệt">
          {sheet.submittedByName ?? "Đơn vị"} nộp lúc{" "}
          {sheet.submittedAt === null ? "" : formatInstant(sheet.submittedAt)}. Còn rút lại được đến khi Văn phòng nhận
          duyệt.
        </Notice>
      );
    case "reviewing":
      return (
        <Notice tone="info" title="Văn phòng đang duyệt phiếu">
          {sheet.reviewerName ?? "Văn phòng"} đã nhận duyệt. Cần sửa, đề nghị Văn phòng trả lại phiếu.
        </Notice>
      );
    case "approved":
      return (
        <Notice tone="success" title={sheet.selfApproved ? "Phiếu đã duyệt (tự duyệt)" : "Phiếu đã duyệt"}>
          {sheet.approvedByName ?? "Văn phòng"} duyệt lúc{" "}
          {sheet.approvedAt === null ? "" : formatInstant(sheet.approvedAt)}.
        </Notice>
      );
    case "excused":
      return (
        <Notice tone="info" title="Đơn vị được miễn nộp kỳ này">
          Lý do: {sheet.reason}
        </Notice>
      );
    default:
      return null;
  }
}

/** The cells the office asks to look at again, outlined in the table below. */
function PointedCells({ sheet: { rows, pointedCells } }: { sheet: Sheet }) {
  const names = rows.filter((row) => pointedCells.includes(row.indicator.id)).map((row) => row.indicator.name);
  if (names.length === 0) return null;
  return <p>Ô cần xem lại, khoanh viền bên dưới: {names.join("; ")}.</p>;
}
