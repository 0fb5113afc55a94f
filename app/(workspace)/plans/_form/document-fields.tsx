import { DateField } from "@/app/_ui/date-field";
import type { FormState } from "@/app/_ui/form-state";
import { TextField } from "@/app/_ui/text-field";
import type { PlanFormModel } from "./plan-form-model";

/** Văn bản giao, and from which day its plans are in force. */
export function DocumentFields({ state, model }: { state: FormState; model: PlanFormModel }) {
  const [latest] = model.documents;
  const field = (name: string, first = "") => ({
    name: `document.${name}`,
    defaultValue: state.values[`document.${name}`] ?? first,
    error: state.errors[`document.${name}`],
  });
  const issuer = model.basis === "commune" ? model.committeeName : "";
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-3 [&_.field+.field]:mt-0">
      <TextField
        {...field("number", latest?.number)}
        label="Số, ký hiệu"
        hint="Ví dụ: 12-NQ/ĐU"
        list="plan-documents"
        autoComplete="off"
      />
      <datalist id="plan-documents">
        {model.documents.map((document) => (
          <option key={document.id} value={document.number}>
            {document.title}
          </option>
        ))}
      </datalist>
      <DateField {...field("issuedOn", latest?.issuedOn)} label="Ngày ban hành" hint="Ngày ghi trên văn bản" />
      <DateField
        name="effectiveOn"
        defaultValue={state.values.effectiveOn ?? ""}
        error={state.errors.effectiveOn}
        label="Áp dụng từ ngày (không bắt buộc)"
        hint="Để trống: giao lần đầu từ 01/01, điều chỉnh từ ngày ban hành"
      />
      <TextField {...field("issuer", latest?.issuer ?? issuer)} label="Cơ quan ban hành" hint="Ghi như trên văn bản" />
      <TextField
        {...field("title")}
        label="Trích yếu (không bắt buộc)"
        hint="Về việc gì; văn bản đã ghi thì bỏ trống"
      />
    </div>
  );
}
