import { requireAccount } from "@/app/_auth/session";
import { Link } from "@/app/_ui/link";
import { reachOf } from "@/lib/access/grant";

/** The last says what its page asks beyond figures. */
const TABS = [
  ["/party-cell-meetings", "Số liệu", "figures:read"],
  ["/party-cell-meetings/board", "Bảng theo dõi", "figures:read"],
  ["/party-cell-meetings/quality", "Chất lượng", "figures:read"],
  ["/party-cell-meetings/calendar", "Lịch họp", "meeting:read"],
  ["/party-cell-meetings/ratings", "Xếp loại năm", "figures:read"],
  ["/party-cell-meetings/differences", "Đối chiếu", "meeting:read"],
] as const;

/** The pages about cell meetings, the same line on each of them; without those that this account has not. */
export async function MeetingTabs({ current }: { current: (typeof TABS)[number][0] }) {
  const { actor } = await requireAccount();
  const tabs = TABS.filter(([, , permission]) => reachOf(actor.roles, permission) !== null);
  return (
    <nav aria-label="Sinh hoạt chi bộ" className="no-print mb-4 flex flex-wrap gap-1 border-b border-line">
      {tabs.map(([href, text]) => (
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
