import { Card } from "@/app/_ui/card";
import { controlProps, FieldError } from "@/app/_ui/field";
import { formatQuantity } from "@/lib/format/numbers";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import { MEASURE_WORDS, type Rubric } from "@/lib/party-cell-meetings/rubric";
import { classOf, computedScores, MEETING_CLASS_WORDS, totalOf } from "@/lib/party-cell-meetings/scoring";
import { scoreField, typedScores, withComputed } from "@/lib/party-cell-meetings/typed-scores";
import type { FieldsProps } from "./fields-props";

type Props = FieldsProps & { rubric: Rubric; texts: Record<string, string> };

/** "Tự chấm điểm" by the rubric in force on the day of the meeting; what the record tells is reckoned and not typed. */
export function ScoreFields({ rubric, texts, given, errors, content }: Props) {
  const computed = new Map(computedScores(content, rubric).map(({ place, points }) => [place, points]));
  const total = totalOf(withComputed(typedScores(texts), content, rubric), rubric);
  return (
    <Card title="Tự chấm điểm" subtitle={rubric.basis}>
      {rubric.criteria.map(({ level, name, max, measure }, place) => {
        const hasParts = level === "1" && rubric.criteria[place + 1]?.level === "2";
        const field = scoreField(place);
        const points = computed.get(place);
        const label = (
          <>
            {name} <span className="whitespace-nowrap text-sm text-muted">(tối đa {max})</span>
          </>
        );
        return (
          <div key={field} className={`record-score ${level === "2" ? "record-score-part" : ""}`}>
            {hasParts ? (
              <p className="col-span-2 font-semibold">{label}</p>
            ) : points === undefined ? (
              <Typed {...{ field, label, text: given[field], error: errors[field] }} />
            ) : (
              <>
                <p>
                  {label}
                  {measure === "" ? null : (
                    <span className="block text-sm text-muted">tự tính: {MEASURE_WORDS[measure].toLowerCase()}</span>
                  )}
                </p>
                <output className="text-right text-lg font-semibold" aria-label={`${name}: điểm tự tính`}>
                  {formatQuantity(points, 2)}
                </output>
              </>
            )}
          </div>
        );
      })}
      <p className="record-sum" data-tone={total === null ? undefined : "good"} role="status">
        {total === null
          ? "Chấm đủ các mục để có tổng điểm và xếp loại."
          : `Tổng ${formatQuantity(total, 2)}/${formatQuantity(100 * QUANTITY_SCALE, 0)} điểm, xếp loại ${MEETING_CLASS_WORDS[classOf(total, rubric)]}.`}
      </p>
    </Card>
  );
}

type TypedProps = { field: string; label: React.ReactNode; text: string | undefined; error: string | undefined };

function Typed({ field, label, text, error }: TypedProps) {
  return (
    <>
      {error ? <FieldError id={`${field}-error`} text={error} /> : null}
      <label htmlFor={field}>{label}</label>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        defaultValue={text}
        {...controlProps({ name: field, label: "", error })}
        className="control control-number"
      />
    </>
  );
}
