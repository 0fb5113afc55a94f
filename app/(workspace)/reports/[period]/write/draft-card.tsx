import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { formatInstant } from "@/lib/format/dates";
import { REPORT_MOVE_WORDS, REPORT_STATE_LABELS } from "@/lib/reports/draft-labels";
import { AgreeForm, NextDraftForm } from "./draft-forms";
import type { BegunModel, WritingModel } from "./load";

type Props = { model: WritingModel; begun: BegunModel };

/** How the draft stands, what to do with it as a whole, and what became of it so far. */
export function DraftCard({
  model: { periodKey, writes, agrees, issues, operationId },
  begun: { open, flags, comments, steps },
}: Props) {
  const waiting = comments.filter(({ resolved }) => resolved === null).length;
  const form = { reportId: open.id, version: open.version, operationId };
  return (
    <section className="card grid gap-3" aria-label="Dự thảo">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge {...REPORT_STATE_LABELS[open.state]} />
        <span className="font-semibold">Dự thảo lần {open.draftNumber}</span>
        <span className="text-sm text-muted">
          {flags === 0 ? "" : `${flags} chỗ số đã đổi, cần xem. `}
          {waiting === 0 ? "" : `${waiting} góp ý chưa xử lý. `}
          {open.agreed === null ? "" : `${open.agreed.name} đồng ý lúc ${formatInstant(open.agreed.at)}.`}
        </span>
      </div>
      <div className="flex flex-wrap gap-2">
        {writes ? <NextDraftForm {...form} draftNumber={open.draftNumber} /> : null}
        {issues ? <LinkButton href={`/reports/${periodKey}/issue`}>Xem bản in, ban hành</LinkButton> : null}
        {agrees ? <AgreeForm {...form} agreed={open.state !== "draft"} /> : null}
      </div>
      <details>
        <summary className="link w-fit cursor-pointer">Diễn biến</summary>
        <ol className="mt-2 grid gap-1 text-sm">
          {steps.map(({ move, draftNumber, note, actorName, at }) => (
            <li key={`${at} ${move}`}>
              {formatInstant(at)}: {actorName} {REPORT_MOVE_WORDS[move]} (dự thảo lần {draftNumber})
              {note === "" ? "" : `, ${note}`}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
