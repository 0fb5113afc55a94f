import { Card } from "@/app/_ui/card";
import { SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { romanQuarter } from "@/lib/format/roman";
import type { ImportKind } from "@/lib/imports/import-kind";
import { SUPPLY_CHANNELS } from "@/lib/indicators/figure";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { SUPPLY_CHANNEL_LABELS } from "@/lib/indicators/supply";
import { PLAN_BASES } from "@/lib/plans/plan";
import type { ImportModel } from "../load";

type Props = { kind: ImportKind; choices: ImportModel["choices"]; errors: Record<string, string | undefined> };

/** What holds for every row of the file. */
export function OptionFields(props: Props) {
  if (props.kind === "plans") return <PlanFields {...props} />;
  if (props.kind === "past-years") return <SourceField {...props} />;
  return props.kind === "meetings" ? <MeetingFields {...props} /> : null;
}

/** A control's name, what was typed before, and what is wrong with it. */
function fieldOf({ choices, errors }: Props) {
  return (name: string, first = "") => ({
    name: `option.${name}`,
    defaultValue: choices.options[name] ?? first,
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
  });
}

const GRID = "grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-4 [&_.field+.field]:mt-0";

function PlanFields(props: Props) {
  const field = fieldOf(props);
  const { years, issuer } = props.choices;
  return (
    <Card title="Văn bản giao" subtitle="dùng cho mọi dòng của tệp">
      <div className={GRID}>
        <SelectField {...field("year", String(years[0] ?? ""))} label="Năm kế hoạch">
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </SelectField>
        <SelectField {...field("basis", "commune")} label="Căn cứ giao">
          {PLAN_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {PLAN_BASIS_LABELS[basis]}
            </option>
          ))}
        </SelectField>
        <TextField {...field("number")} label="Số, ký hiệu" hint="Ví dụ: 12-NQ/ĐU" autoComplete="off" />
        <DateField {...field("issuedOn")} label="Ngày ban hành" hint="Ngày ghi trên văn bản" />
        <TextField {...field("issuer", issuer)} label="Cơ quan ban hành" hint="Ghi như trên văn bản" />
        <TextField {...field("title")} label="Trích yếu (không bắt buộc)" />
        <DateField {...field("effectiveOn")} label="Áp dụng từ ngày (không bắt buộc)" />
        <TextAreaField
          {...field("reason")}
          label="Lý do điều chỉnh"
          hint="Bắt buộc khi có kế hoạch đã giao được thay. Không ghi nội dung mật."
          rows={2}
        />
      </div>
    </Card>
  );
}

function SourceField(props: Props) {
  const field = fieldOf(props);
  return (
    <Card title="Nguồn số liệu" subtitle="in cùng số, dùng cho mọi dòng của tệp">
      <TextField
        {...field("source")}
        label="Nguồn"
        hint="Ví dụ: Báo cáo số 120-BC/ĐU ngày 15/12/2025"
        autoComplete="off"
      />
    </Card>
  );
}

function MeetingFields(props: Props) {
  const field = fieldOf(props);
  return (
    <Card title="Quý và người cung cấp" subtitle="Văn phòng nhập thay; phiếu phải đang mở, chưa nộp">
      <div className={GRID}>
        <SelectField
          {...field("period", props.choices.openQuarters[0]?.key)}
          label="Quý"
          hint="Dòng có ghi cột “Quý” theo quý của dòng, cùng năm."
        >
          {props.choices.openQuarters.map(({ key, quarter, year }) => (
            <option key={key} value={key}>
              Quý {romanQuarter(quarter as 1 | 2 | 3 | 4)}/{year}
            </option>
          ))}
        </SelectField>
        <TextField
          {...field("suppliedBy")}
          label="Người cung cấp số liệu"
          hint="Họ tên, chức vụ; không ghi thông tin cá nhân khác."
          autoComplete="off"
        />
        <SelectField {...field("suppliedVia", "paper")} label="Nhận số liệu qua">
          {SUPPLY_CHANNELS.map((via) => (
            <option key={via} value={via}>
              {SUPPLY_CHANNEL_LABELS[via]}
            </option>
          ))}
        </SelectField>
      </div>
    </Card>
  );
}
