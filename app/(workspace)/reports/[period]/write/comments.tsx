"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { formatInstant } from "@/lib/format/dates";
import { REPORT_HINT } from "@/lib/reports/draft-labels";
import type { ReportComment } from "@/lib/reports/open-report";
import { resolveCommentAction, writeCommentAction } from "./actions";

type Props = { reportId: string; sectionId: string; operationId: string; comments: readonly ReportComment[] };

/** What was said of the section, newest last, and a line for more. */
export function Comments({ reportId, sectionId, operationId, comments }: Props) {
  const [written, write] = useActionState(writeCommentAction, IDLE);
  const [resolved, resolve] = useActionState(resolveCommentAction, IDLE);
  return (
    <Card title="Góp ý cho mục này">
      <ErrorSummary state={written} />
      <ErrorSummary state={resolved} />
      {comments.length === 0 ? null : (
        <ul className="mb-4 grid gap-3">
          {comments.map((comment) => (
            <li key={comment.id} className="write-comment">
              <p className="whitespace-pre-line">{comment.text}</p>
              <p className="text-sm text-muted">
                {comment.writtenByName}, {formatInstant(comment.writtenAt)}
                {comment.resolved === null
                  ? ""
                  : ` · đã xử lý: ${comment.resolved.name}, ${formatInstant(comment.resolved.at)}`}
              </p>
              {comment.resolved === null ? (
                <form action={resolve}>
                  <input type="hidden" name="operationId" value={operationId} />
                  <input type="hidden" name="reportId" value={reportId} />
                  <input type="hidden" name="commentId" value={comment.id} />
                  <SubmitButton variant="quiet">Đã xử lý</SubmitButton>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <form action={write} key={written.stamp} noValidate className="grid gap-3">
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="sectionId" value={sectionId} />
        <TextAreaField
          name="comment"
          label="Góp ý"
          hint={REPORT_HINT}
          rows={3}
          defaultValue={written.values.comment}
          error={written.errors.comment}
        />
        <div>
          <SubmitButton variant="secondary">Gửi góp ý</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
