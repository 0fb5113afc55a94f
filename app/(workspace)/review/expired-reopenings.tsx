import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriod } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import type { ExpiredReopening } from "@/lib/sheets/expired-reopening";

/** Reopened sheets whose last day is over, changed and not handed in: the approved figures still stand. */
export function ExpiredReopenings({ expired }: { expired: ExpiredReopening[] }) {
  if (expired.length === 0) return null;
  return (
    <Card className="mb-4" title="Hết hạn mở lại, có thay đổi chưa nộp">
      <p className="mb-2 text-sm text-muted">
        Số đã duyệt giữ nguyên. Đề nghị đơn vị nộp lại, hoặc khôi phục số cũ để phiếu tự trở về Đã duyệt.
      </p>
      <ul className="grid gap-1">
        {expired.map(({ unitId, unitName, year, quarter, reopenedUntil, changed }) => (
          <li key={`${unitId}-${year}-${quarter}`}>
            <Link
              className="link font-semibold"
              href={`/review/${unitId}/${periodKey({ kind: "quarter", year, quarter })}`}
            >
              {unitName}
            </Link>{" "}
            {formatPeriod({ kind: "quarter", year, quarter })} · mở lại đến hết ngày {formatLocalDate(reopenedUntil)} ·{" "}
            {changed} ô thay đổi
          </li>
        ))}
      </ul>
    </Card>
  );
}
