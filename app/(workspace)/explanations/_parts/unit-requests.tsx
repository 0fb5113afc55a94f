import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { shownState } from "@/lib/explanations/explanation";
import { formatPeriodInSentence } from "@/lib/format/periods";
import type { LocalDate } from "@/lib/periods/local-date";
import type { UnitRequest } from "../unit-requests.load";
import { AnswerForm } from "./answer-form";
import { ExplanationBadge } from "./state-badge";
import { Thread } from "./thread";

/** Above a unit's sheet: what leaders ask about its figures, answered right here. */
export function UnitRequests({ requests, today }: { requests: UnitRequest[]; today: LocalDate }) {
  if (requests.length === 0) return null;
  return (
    <Card id="giai-trinh" title="Yêu cầu giải trình" className="border-l-4 !border-l-actual">
      <ul className="grid gap-5">
        {requests.map((request) => (
          <li key={request.id} className="max-w-3xl">
            <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className="link font-semibold" href={`/explanations/${request.id}`}>
                {request.indicator.name},{" "}
                {formatPeriodInSentence({ kind: "quarter", year: request.year, quarter: request.quarter })}
              </Link>
              <ExplanationBadge state={shownState(request, today)} />
            </p>
            <Thread steps={request.steps} />
            {request.answer ? (
              <div className="mt-3">
                <AnswerForm
                  id={request.id}
                  version={request.version}
                  state={request.state}
                  folded
                  {...request.answer}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
