import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { waitsForUnit } from "@/lib/explanations/explanation";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import { AnswerForm } from "../_parts/answer-form";
import { ExplanationBadge } from "../_parts/state-badge";
import { Thread } from "../_parts/thread";
import { DecideForms } from "./decide-forms";
import { type ExplanationModel, loadExplanation } from "./load";

export const metadata: Metadata = { title: "Giải trình" };

export default async function ExplanationPage({ params }: { params: Promise<{ explanation: string }> }) {
  const model = await loadExplanation((await params).explanation);
  const { thread, answer, leads, operationId, shown } = model;
  const { id, version, state, indicator, unit, year, quarter } = thread;
  return (
    <>
      <PageHeader
        title={`Giải trình: ${indicator.name}`}
        subtitle={`${unit.name} · ${formatPeriodInSentence({ kind: "quarter", year, quarter })}`}
      >
        <LinkButton href="/explanations" variant="quiet">
          Danh sách giải trình
        </LinkButton>
      </PageHeader>
      <div className="grid max-w-4xl gap-4">
        <Card>
          <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
            <ExplanationBadge state={shown} />
            <Figure model={model} />
          </p>
          <Thread steps={thread.steps} />
        </Card>
        {answer ? (
          // The same element before and after the answer, so that its message stays.
          <section className={waitsForUnit(state) ? "card" : "contents"} aria-label="Trả lời">
            <AnswerForm id={id} version={version} state={state} operationId={operationId} {...answer} />
          </section>
        ) : null}
        {leads ? <DecideForms {...{ id, version, state, operationId }} defaultDueOn={model.defaultDueOn} /> : null}
      </div>
    </>
  );
}

/** The figure as approved now, with the way to its origin. */
function Figure({ model: { thread, figure, approvedLater } }: { model: ExplanationModel }) {
  const { indicator, year, quarter } = thread;
  return (
    <span>
      Số đã duyệt:{" "}
      <Link
        className="figure-link font-semibold"
        href={`/indicators/${indicator.code}?period=${periodKey({ kind: "quarter", year, quarter })}&origin=Q${quarter}#nguon-goc`}
      >
        {figure ?? "chưa có"}
      </Link>
      {approvedLater ? <span className="text-muted"> (duyệt lại sau khi có yêu cầu)</span> : null}
    </span>
  );
}
