import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { CheckAuditForm } from "./check-audit-form";
import type { AuditModel } from "./load";

/** Whether the trail is still what was written, by the last check; and the button for another. */
export function CheckCard({ check: { last, head } }: { check: AuditModel["check"] }) {
  return (
    <Card title="Kiểm tra nhật ký" className="no-print mb-4">
      {last === null ? (
        <p>Chưa kiểm tra lần nào.</p>
      ) : (
        <>
          <Notice tone={last.whole ? "success" : "error"} title={last.title}>
            {last.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {last.faultHref === null ? null : (
              <a className="link" href={last.faultHref}>
                Xem dòng này
              </a>
            )}
          </Notice>
          <p className="mt-1 text-sm text-muted">
            Kiểm tra lúc {last.at}, {last.by}
          </p>
        </>
      )}
      <p className="my-3 max-w-prose text-muted">
        Mỗi dòng được xác thực nối tiếp dòng trước bằng khóa nằm ngoài cơ sở dữ liệu: sửa, xóa hay chèn dòng đều bị phát
        hiện.
        {head === null ? null : (
          <>
            {" "}
            Mã nhật ký hiện nay: <span className="whitespace-nowrap font-semibold">{head}</span>
          </>
        )}
      </p>
      <CheckAuditForm />
    </Card>
  );
}
