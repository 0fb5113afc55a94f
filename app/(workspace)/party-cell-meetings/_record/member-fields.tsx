import { Card } from "@/app/_ui/card";
import { TextField } from "@/app/_ui/text-field";
import { countProblems } from "@/lib/party-cell-meetings/count-problems";
import { dueMembers } from "@/lib/party-cell-meetings/measures";
import type { MeetingMembers } from "@/lib/party-cell-meetings/meeting";
import { MEMBER_COUNTS } from "@/lib/party-cell-meetings/typed-record";
import type { FieldsProps } from "./fields-props";

const LABELS: Record<keyof MeetingMembers, string> = {
  official: "Chính thức",
  probationary: "Dự bị",
  exempt: "Miễn sinh hoạt",
  present: "Có mặt",
  excused: "Vắng có lý do",
  unexcused: "Vắng không lý do",
};

/** Counts only; whether they add up is told beside them while typing. */
export function MemberFields({ given, errors, content, source }: FieldsProps & { source: string | null }) {
  return (
    <Card title="Đảng viên dự họp" subtitle="chỉ ghi số lượng, không ghi tên">
      {source === null ? null : (
        <p className="mb-3 text-sm text-muted">Số đảng viên lấy sẵn từ {source}, sửa nếu đã thay đổi.</p>
      )}
      <div className="record-grid record-grid-three">
        {MEMBER_COUNTS.map((key) => (
          <Count key={key} name={`members.${key}`} label={LABELS[key]} {...{ given, errors }} />
        ))}
      </div>
      <Sum content={content} />
      <div className="record-grid mt-3.5">
        <Count name="speakers" label="Số đồng chí phát biểu" {...{ given, errors }} />
      </div>
    </Card>
  );
}

export function Count({
  name,
  label,
  given,
  errors,
}: { name: string; label: string } & Pick<FieldsProps, "given" | "errors">) {
  return (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      defaultValue={given[name]}
      error={errors[name]}
      className="record-number"
    />
  );
}

/** "Phải dự 25 = có mặt 23 + vắng 2", or what does not add up. */
function Sum({ content }: Pick<FieldsProps, "content">) {
  const { members } = content;
  const { present, excused, unexcused, official, probationary, exempt } = members;
  const due = dueMembers(members);
  if (due === null || official === null || probationary === null || exempt === null) return null;
  const total = official + probationary;
  const problem = countProblems(content).find(({ field }) => field.startsWith("members."));
  const of = exempt === 0 ? `Tổng số ${total}, phải dự ${due}` : `Tổng số ${total}, miễn ${exempt}, phải dự ${due}`;
  const whole = present !== null && excused !== null && unexcused !== null;
  return (
    <p className="record-sum" data-tone={problem ? "bad" : whole ? "good" : undefined} role="status">
      {problem ? problem.message : whole ? `${of}: có mặt ${present}, vắng ${excused + unexcused}. Khớp.` : `${of}.`}
    </p>
  );
}
