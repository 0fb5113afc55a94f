import { Link } from "@/app/_ui/link";
import type { SectionStanding } from "@/lib/reports/section-view";

type Props = {
  periodKey: string;
  standings: readonly SectionStanding[];
  /** The section shown; null = the annexes. */
  current: string | null;
  writes: boolean;
};

/** The sections of the report in order, each with how it stands. */
export function OutlineNav({ periodKey, standings, current, writes }: Props) {
  return (
    <nav aria-label="Các mục của báo cáo">
      <ol className="write-outline">
        {standings.map((standing) => (
          <li key={standing.id} data-level={standing.level}>
            <Link
              href={`/reports/${periodKey}/write?section=${encodeURIComponent(standing.id)}#muc`}
              aria-current={standing.id === current ? "true" : undefined}
            >
              {standing.heading}
              <Standing {...standing} />
            </Link>
          </li>
        ))}
        {writes ? (
          <li data-level="1">
            <Link
              href={`/reports/${periodKey}/write?view=annexes#muc`}
              aria-current={current === null ? "true" : undefined}
            >
              Phụ lục
            </Link>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

function Standing({ filled, flags, comments }: SectionStanding) {
  return (
    <span className="write-standing">
      {filled ? <span className="sr-only">, có nội dung</span> : <span>trống</span>}
      {flags > 0 ? <span className="write-flagged">! {flags} chỗ cần xem</span> : null}
      {comments > 0 ? <span className="write-commented">{comments} góp ý</span> : null}
    </span>
  );
}
