import { Card } from "@/app/_ui/card";
import { CheckboxField, SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS } from "@/lib/party-cell-meetings/labels";
import { leastMinutes, meetingMinutes } from "@/lib/party-cell-meetings/measures";
import type { RecordModel } from "@/lib/party-cell-meetings/record-model";
import type { Rubric } from "@/lib/party-cell-meetings/rubric";
import type { FieldsProps } from "./fields-props";

type Props = FieldsProps & { model: RecordModel; rubric: Rubric | null };

/** Which meeting: kind, month, day, from when to when. */
export function WhenFields({ model, rubric, given, errors, content }: Props) {
  const { year, months } = model;
  const asked = errors.secondRegular !== undefined || given.secondRegular === "on";
  return (
    <Card title="Kỳ sinh hoạt">
      <div className="record-grid">
        <SelectField name="kind" label="Loại" defaultValue={given.kind} error={errors.kind}>
          {Object.entries(MEETING_KIND_WORDS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </SelectField>
        <SelectField name="month" label="Của tháng" defaultValue={given.month} error={errors.month}>
          {months.map((month) => (
            <option key={month} value={month}>
              {month}/{year}
            </option>
          ))}
        </SelectField>
        <DateField name="heldOn" label="Ngày họp" defaultValue={given.heldOn} error={errors.heldOn} />
        <SelectField name="form" label="Hình thức" defaultValue={given.form} error={errors.form}>
          {Object.entries(MEETING_FORM_WORDS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </SelectField>
        <Clock name="startsAt" label="Bắt đầu" {...{ given, errors }} />
        <Clock name="endsAt" label="Kết thúc" {...{ given, errors }} />
      </div>
      <Duration content={content} rubric={rubric} />
      {asked ? (
        <div className="mt-3">
          <CheckboxField
            name="secondRegular"
            label="Vẫn ghi thêm một kỳ thường kỳ nữa của tháng này"
            error={errors.secondRegular}
            defaultChecked={given.secondRegular === "on"}
          />
        </div>
      ) : null}
    </Card>
  );
}

function Clock({
  name,
  label,
  given,
  errors,
}: { name: string; label: string } & Pick<FieldsProps, "given" | "errors">) {
  return (
    <TextField
      name={name}
      label={label}
      placeholder="19h30"
      inputMode="text"
      autoComplete="off"
      maxLength={12}
      defaultValue={given[name]}
      error={errors[name]}
      className="max-w-36"
    />
  );
}

function Duration({ content, rubric }: Pick<Props, "content" | "rubric">) {
  const { startsAt, endsAt } = content;
  if (startsAt === null || endsAt === null) return null;
  const minutes = meetingMinutes(content);
  const least = rubric === null ? null : leastMinutes(content.kind, rubric);
  if (minutes === null) {
    return (
      <p className="record-sum" data-tone="bad" role="status">
        Giờ kết thúc phải sau giờ bắt đầu.
      </p>
    );
  }
  const short = least !== null && minutes < least;
  return (
    <p className="record-sum" data-tone={short ? "bad" : "good"} role="status">
      Họp {minutes} phút{short ? `, chưa đủ ${least} phút theo hướng dẫn` : ""}.
    </p>
  );
}
