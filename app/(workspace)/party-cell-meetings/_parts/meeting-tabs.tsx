import { Link } from "@/app/_ui/link";

const TABS = [
  ["/party-cell-meetings", "Số liệu"],
  ["/party-cell-meetings/board", "Bảng theo dõi"],
  ["/party-cell-meetings/quality", "Chất lượng"],
  ["/party-cell-meetings/calendar", "Lịch họp"],
  ["/party-cell-meetings/ratings", "Xếp loại năm"],
  ["/party-cell-meetings/differences", "Đối chiếu"],
] as const;

/** The pages about cell meetings, the same line on each of them. */
export function MeetingTabs({ current }: { current: (typeof TABS)[number][0] }) {
  return (
    <nav aria-label="Sinh hoạt chi bộ" className="no-print mb-4 flex flex-wrap gap-1 border-b border-line">
      {TABS.map(([href, text]) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className={`-mb-px border-b-2 px-3 py-2 text-sm no-underline ${
            href === current ? "border-actual font-bold text-ink" : "border-transparent text-muted hover:text-ink"
          }`}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
