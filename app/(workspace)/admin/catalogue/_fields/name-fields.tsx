import { CheckboxField, SelectField } from "@/app/_ui/choice-field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { type FieldsProps, textOf, tickOf } from "./field-values";

type Named = { id: string; name: string };

export function NameFields({
  groups,
  hasCode = false,
  ...props
}: FieldsProps & { groups: Named[]; hasCode?: boolean }) {
  return (
    <>
      <TextField {...textOf(props, "name")} label="Tên chỉ tiêu" hint="Ví dụ: Số km đường được chiếu sáng" />
      <TextField {...textOf(props, "shortName")} label="Tên ngắn (không bắt buộc)" hint="Dùng trên thẻ và biểu đồ." />
      {hasCode ? (
        <TextField
          {...textOf(props, "code")}
          label="Mã (không bắt buộc)"
          hint="Để trống thì mã được đặt theo tên, ví dụ so-km-duong-duoc-chieu-sang."
        />
      ) : null}
      <SelectField {...textOf(props, "groupId")} label="Lĩnh vực">
        <option value="">Chọn lĩnh vực</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </SelectField>
      <TextField {...textOf(props, "unitOfMeasure")} label="Đơn vị tính" hint="Ví dụ: km, triệu đồng, %." />
      <SelectField {...textOf(props, "decimals")} label="Số chữ số sau dấu phẩy">
        <option value="0">0, ví dụ 412</option>
        <option value="1">1, ví dụ 12,5</option>
        <option value="2">2, ví dụ 92,28</option>
        <option value="3">3, ví dụ 0,125</option>
      </SelectField>
      <TextAreaField
        {...textOf(props, "definition")}
        label="Cách hiểu và cách tính"
        hint="Hiện bên phiếu số liệu cho người nhập đọc."
      />
      <CheckboxField {...tickOf(props, "headline")} label="Là chỉ tiêu chính, hiện thành thẻ ở Tổng quan" />
    </>
  );
}
