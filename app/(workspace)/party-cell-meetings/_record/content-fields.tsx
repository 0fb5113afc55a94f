import { Card } from "@/app/_ui/card";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { MEETING_HINT } from "@/lib/party-cell-meetings/labels";
import type { FieldsProps } from "./fields-props";
import { Count } from "./member-fields";

/** What was voted, the resolution, and what the cell says of the meeting. */
export function ContentFields({ given, errors }: FieldsProps) {
  return (
    <>
      <Card title="Biểu quyết, nghị quyết" subtitle="bỏ trống nếu kỳ họp không biểu quyết">
        <div className="record-grid record-grid-three">
          <Count name="votes.inFavour" label="Tán thành" {...{ given, errors }} />
          <Count name="votes.total" label="Tổng số biểu quyết" {...{ given, errors }} />
          <div className="record-wide sm:col-auto!">
            <TextField
              name="resolutionNumber"
              label="Số nghị quyết"
              placeholder="03-NQ/CB"
              maxLength={40}
              autoComplete="off"
              defaultValue={given.resolutionNumber}
              error={errors.resolutionNumber}
            />
          </div>
        </div>
      </Card>
      <Card title="Nội dung và đánh giá" subtitle={MEETING_HINT}>
        <Words name="topic" label="Nội dung chính, chuyên đề" {...{ given, errors }} />
        <Words name="strengths" label="Ưu điểm" {...{ given, errors }} />
        <Words name="weaknesses" label="Hạn chế, cách khắc phục" {...{ given, errors }} />
      </Card>
    </>
  );
}

function Words({
  name,
  label,
  given,
  errors,
}: { name: string; label: string } & Pick<FieldsProps, "given" | "errors">) {
  return (
    <TextAreaField
      name={name}
      label={label}
      rows={3}
      maxLength={2000}
      defaultValue={given[name]}
      error={errors[name]}
    />
  );
}
