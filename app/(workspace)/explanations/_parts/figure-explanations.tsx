import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { type ExplanationThread, shownState } from "@/lib/explanations/explanation";
import { formatQuarter } from "@/lib/format/periods";
import type { LocalDate } from "@/lib/periods/local-date";
import { ExplanationBadge } from "./state-badge";
import { Thread } from "./thread";

/** What was asked about the figures of one indicator and what was answered; it stays with them. */
export function FigureExplanations({ threads, today }: { threads: ExplanationThread[]; today: LocalDate }) {
  if (threads.length === 0) return null;
  return (
    <Card id="giai-trinh" title="Giải trình" subtitle="của các số liệu trong năm">
      <ul className="grid gap-4">
        {threads.map((thread) => (
          <li key={thread.id}>
            <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className="link font-semibold" href={`/explanations/${thread.id}`}>
                {formatQuarter(thread.quarter)} · {thread.unit.name}
              </Link>
              <ExplanationBadge state={shownState(thread, today)} />
            </p>
            <Thread steps={thread.steps} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
