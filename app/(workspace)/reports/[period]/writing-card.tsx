import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import type { DraftFlag } from "@/lib/reports/draft";
import { REPORT_STATE_LABELS } from "@/lib/reports/draft-labels";
import { issuedName } from "@/lib/reports/issue-words";
import type { IssuedReport } from "@/lib/reports/issued";
import type { OpenReport } from "@/lib/reports/open-report";

type Props = {
  periodKey: string;
  open: OpenReport | null;
  /** The report of the period as it went out; null = not yet, or a correction is being written. */
  issued: IssuedReport | null;
  flags: readonly DraftFlag[];
  writes: boolean;
};

/** How far the office is with the report, and the way to what was signed, or to write or read its draft. */
export function WritingCard({ periodKey, open, issued, flags, writes }: Props) {
  if (issued !== null) return <IssuedCard issued={issued} />;
  if (open === null && !writes) return null;
  const href = `/reports/${periodKey}/write`;
  return (
    <div className="card no-print mb-4 flex flex-wrap items-center justify-between gap-3">
      {open === null ? (
        <p>Văn phòng chưa soạn báo cáo này: dưới đây là bản lập từ số liệu đã duyệt.</p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge {...REPORT_STATE_LABELS[open.state]} />
          <span className="font-semibold">Dự thảo lần {open.draftNumber}</span>
          {flags.length === 0 ? null : <span>{flags.length} chỗ số đã đổi, cần xem.</span>}
        </p>
      )}
      <LinkButton href={href}>
        {open === null ? "Soạn báo cáo" : writes ? "Soạn tiếp" : "Xem, góp ý dự thảo"}
      </LinkButton>
    </div>
  );
}

function IssuedCard({ issued }: { issued: IssuedReport }) {
  return (
    <div className="card no-print mb-4 flex flex-wrap items-center justify-between gap-3">
      <p>
        <span className="font-semibold">Đã ban hành: {issuedName(issued)}.</span> Bản dưới đây lập lại từ số liệu hôm
        nay, không phải bản đã ký.
      </p>
      <LinkButton href={`/reports/issued/${issued.id}`}>Mở báo cáo đã ban hành</LinkButton>
    </div>
  );
}
