"use client";
import { useEffect, useRef } from "react";
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
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each section
  useEffect(() => showCurrent(list.current), [current]);
  return (
    <nav aria-label="Các mục của báo cáo">
      <ol ref={list} className="write-outline">
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

/** Scrolls the outline, never the page. */
function showCurrent(list: HTMLElement | null): void {
  const link = list?.querySelector<HTMLElement>("[aria-current]");
  if (!list || !link) return;
  const [inside, around] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inside.top < around.top || inside.bottom > around.bottom) {
    list.scrollTop += inside.top - around.top - list.clientHeight / 3;
  }
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
