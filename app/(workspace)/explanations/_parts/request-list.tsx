import { LinkButton } from "@/app/_ui/link-button";
import { type Explanation, shownState } from "@/lib/explanations/explanation";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import type { LocalDate } from "@/lib/periods/local-date";
import { ExplanationBadge } from "./state-badge";

/** Questions that wait for the unit, as tasks beside its sheets. */
export function RequestList({ requests, today }: { requests: Explanation[]; today: LocalDate }) {
  if (requests.length === 0) return null;
  return (
    <ul className="mb-4 grid gap-2" aria-label="Yêu cầu giải trình">
      {requests.map((request) => {
        const { id, indicator, unit, year, quarter, dueOn } = request;
        return (
          <li key={id} className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                Giải trình: {indicator.name} <ExplanationBadge state={shownState(request, today)} />
              </p>
              <p className="text-sm text-muted">
                {unit.name} · {formatPeriodInSentence({ kind: "quarter", year, quarter })} · hạn{" "}
                {formatLocalDate(dueOn)}
              </p>
            </div>
            <LinkButton href={`/explanations/${id}`} variant="primary">
              Trả lời
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
