"use client";
import "../../_record/record.css";
import { useActionState, useState } from "react";
import { Card } from "@/app/_ui/card";
import { type Click, ClickFields } from "@/app/_ui/click-fields";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { IDLE, typedValues } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { formatQuantity } from "@/lib/format/numbers";
import { MEETING_HINT } from "@/lib/party-cell-meetings/labels";
import type { Score } from "@/lib/party-cell-meetings/meeting";
import { leafPlaces, type Rubric } from "@/lib/party-cell-meetings/rubric";
import { classOf, MEETING_CLASS_WORDS, totalOf } from "@/lib/party-cell-meetings/scoring";
import { scoreField, typedScores } from "@/lib/party-cell-meetings/typed-scores";
import { confirmMeetingAction } from "../../actions";

type Props = {
  click: Click & { unitId: string };
  rubric: Rubric;
  selfScores: readonly Score[];
};

/** The reviewer's own points beside the cell's: they open equal, and what differs is seen at once. */
export function ConfirmForm({ click, rubric, selfScores }: Props) {
  const [state, confirm] = useActionState(confirmMeetingAction, IDLE);
  const own = new Map(selfScores.map((score) => [score.place, score]));
  const leaves = new Set(leafPlaces(rubric));
  const given = (place: number) => state.values[scoreField(place)] ?? textOf(own.get(place)?.points);
  const [typed, setTyped] = useState<Score[]>([...selfScores]);
  const total = totalOf(typed, rubric);
  return (
    <Card title="Xác nhận điểm" subtitle={rubric.basis}>
      <ErrorSummary state={state} />
      <form
        action={confirm}
        noValidate
        onReset={(event) => event.preventDefault()}
        onInput={(event) => setTyped(typedScores(typedValues(new FormData(event.currentTarget))))}
      >
        <ClickFields {...click} />
        <input type="hidden" name="unitId" value={click.unitId} />
        {rubric.criteria.map(({ level, name, max }, place) => {
          const field = scoreField(place);
          if (!leaves.has(place)) {
            return (
              <p key={field} className="border-t border-line py-2 font-semibold">
                {name} <span className="text-sm text-muted">(tối đa {max})</span>
              </p>
            );
          }
          const error = state.errors[field];
          const cell = own.get(place);
          return (
            <div key={field} className={`record-score ${level === "2" ? "record-score-part" : ""}`}>
              {error ? <FieldError id={`${field}-error`} text={error} /> : null}
              <label htmlFor={field}>
                {name} <span className="whitespace-nowrap text-sm text-muted">(tối đa {max})</span>
                <span className="block text-sm text-muted">
                  {cell?.computed ? "tự tính từ phiếu" : "chi bộ chấm"}: {textOf(cell?.points)}
                </span>
              </label>
              <input
                type="text"
                inputMode="decimal"
                autoComplete="off"
                maxLength={6}
                defaultValue={given(place)}
                {...controlProps({ name: field, label: "", error })}
                className="control control-number"
              />
            </div>
          );
        })}
        <p className="record-sum" role="status">
          {total === null
            ? "Chấm đủ các mục để xác nhận."
            : `Tổng ${formatQuantity(total, 2)} điểm, xếp loại ${MEETING_CLASS_WORDS[classOf(total, rubric)]}.`}
        </p>
        <div className="mt-3">
          <TextAreaField
            name="comment"
            label="Nhận xét (không bắt buộc)"
            hint={MEETING_HINT}
            rows={2}
            defaultValue={state.values.comment}
            error={state.errors.comment}
          />
        </div>
        <div className="mt-3">
          <SubmitButton large>Xác nhận</SubmitButton>
        </div>
      </form>
    </Card>
  );
}

const textOf = (points: number | undefined) => (points === undefined ? "" : formatQuantity(points, 2));
