"use client";
import { useActionState } from "react";
import { ClickFields } from "@/app/_ui/click-fields";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { TASK_HINT } from "@/lib/tasks/labels";
import { stateAfter, type Task } from "@/lib/tasks/task";
import { type GivenPerson, PersonFields } from "../_parts/person-fields";
import { correctConclusionAction } from "../actions";

type Props = { task: Task; people: GivenPerson[]; operationId: string };

/** Another wording, person or day; what stood before stays in the trail. */
export function CorrectForm({ task, people, operationId }: Props) {
  const [corrected, correct] = useActionState(correctConclusionAction, IDLE);
  const { id, version, state, text, assignee, dueOn } = task;
  const stored = { text, assigneeId: assignee?.id ?? "", dueOn: dueOn ?? "" };
  const values = { ...stored, ...corrected.values };
  // Somebody who has left still stands in the list while the task is theirs.
  const isListed = assignee === null || people.some((person) => person.id === assignee.id);
  return (
    <>
      <ErrorSummary state={corrected} />
      {stateAfter(state, "correct") === null ? null : (
        <details className="card" open={corrected.status === "invalid" || corrected.status === "refused"}>
          <summary className="link w-fit cursor-pointer font-semibold">Sửa kết luận, người thực hiện, thời hạn</summary>
          <form action={correct} key={`${corrected.stamp} ${version}`} noValidate className="mt-3 grid max-w-2xl gap-3">
            <ClickFields id={id} version={version} operationId={operationId} />
            <TextAreaField
              name="text"
              label="Kết luận"
              hint={TASK_HINT}
              rows={3}
              defaultValue={values.text}
              error={corrected.errors.text}
            />
            <PersonFields
              people={isListed || assignee === null ? people : [{ ...assignee, units: [] }, ...people]}
              values={values}
              errors={corrected.errors}
            />
            <div>
              <SubmitButton>Ghi nội dung sửa</SubmitButton>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
