import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { OfferedCause } from "@/lib/reports/causes";

/** Beside the report, on screen only: what units have explained of the targets that are missed or in danger. */
export function OfferedCauses({ causes }: { causes: readonly OfferedCause[] }) {
  if (causes.length === 0) return null;
  return (
    <div className="no-print mb-4">
      <Card title="Giải trình đã chấp nhận" subtitle="để viết phần nguyên nhân; không in trong báo cáo">
        <ul className="grid gap-3">
          {causes.map((cause) => (
            <li key={cause.explanationId}>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link className="link font-semibold" href={`/explanations/${cause.explanationId}`}>
                  {cause.indicatorName}
                </Link>
                <StatusBadge status={cause.status} />
                <span className="text-sm text-muted">
                  {cause.unitName}, {cause.period}
                </span>
              </p>
              <p className="max-w-prose whitespace-pre-line">{cause.text}</p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
