import { Link } from "@/app/_ui/link";
import { StatusBadge } from "@/app/_ui/status-badge";
import { STATUSES_APART, STATUSES_IN_BAR } from "@/lib/charts/status-order";
import { ASSESSMENT_LABELS, type StatusTone } from "@/lib/indicators/labels";
import type { StatusCounts } from "@/lib/indicators/roll-up";

const FILL: Record<StatusTone, string> = {
  reached: "fill-reached-fill",
  "on-course": "fill-on-course-fill",
  behind: "fill-behind-fill",
  "at-risk": "fill-at-risk-fill",
  neutral: "fill-neutral-fill",
  exceeded: "fill-exceeded-fill",
  met: "fill-met-fill",
  "not-met": "fill-not-met-fill",
};

type StatusBarProps = { headline: string; counts: StatusCounts; query: string };

/** The headline sentence, the shares of each verdict as one bar, and a link to the indicators behind each count. */
export function StatusBar({ headline, counts, query }: StatusBarProps) {
  const present = STATUSES_IN_BAR.filter((status) => counts.byStatus[status] > 0);
  let start = 0;
  const parts = present.map((status) => {
    const part = { status, x: start, width: counts.byStatus[status] };
    start += part.width;
    return part;
  });
  return (
    <>
      <p className="text-[1.0625rem] font-semibold">{headline}</p>
      {start > 0 ? (
        <svg
          viewBox={`0 0 ${start} 10`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="mt-3 block h-3.5 w-full"
        >
          {parts.map(({ status, x, width }) => (
            <rect key={status} x={x} y="0" width={width} height="10" className={FILL[ASSESSMENT_LABELS[status].tone]} />
          ))}
          {parts.slice(1).map(({ status, x }) => (
            <line
              key={status}
              x1={x}
              x2={x}
              y1="0"
              y2="10"
              stroke="var(--color-surface)"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      ) : null}
      <ul className="mt-3 flex flex-wrap gap-x-3 gap-y-2" aria-label="Số chỉ tiêu theo đánh giá">
        {[...present, ...STATUSES_APART.filter((status) => counts.byStatus[status] > 0)].map((status) => (
          <li key={status}>
            <Link
              href={`/indicators?${query}&status=${status}`}
              className="inline-flex min-h-7 items-center rounded hover:underline"
              aria-label={`${ASSESSMENT_LABELS[status].word}: ${counts.byStatus[status]} chỉ tiêu, xem danh sách`}
            >
              <StatusBadge status={status} />
              <span className="ml-1.5 text-sm font-semibold">{counts.byStatus[status]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {counts.estimated > 0 ? (
        <p className="mt-2 text-sm text-muted">{counts.estimated} đánh giá dựa trên số ước.</p>
      ) : null}
    </>
  );
}
