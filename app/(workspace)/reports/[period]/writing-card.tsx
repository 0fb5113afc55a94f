import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import type { DraftFlag } from "@/lib/reports/draft";
import { REPORT_STATE_LABELS } from "@/lib/reports/draft-labels";
import type { OpenReport } from "@/lib/reports/open-report";

type Props = { periodKey: string; open: OpenReport | null; flags: readonly DraftFlag[]; writes: boolean };

/** How far the office is with the report, and the way to write or read its draft. */
export function WritingCard({ periodKey, open, flags, writes }: Props) {
  if (open === null && !writes) return null;
  const href = `/reports/${periodKey}/write`;
  return (
    <div className="card no-print mb-4 flex flex-wrap items-center justify-between gap-3">
      {open === null ? (
        <p>Văn phòng chưa soạn báo cáo này: dưới đây là phần phần mềm viết từ số liệu.</p>
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
