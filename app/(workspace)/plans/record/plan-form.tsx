"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import type { PlanFormModel } from "../load";
import { recordPlansAction } from "./actions";
import { PlanFormRow } from "./plan-form-row";

/** One document and a grid of plans: only filled and changed rows are recorded. */
export function PlanForm({ model }: { model: PlanFormModel }) {
  const [state, action] = useActionState(recordPlansAction, IDLE);
  const { year, unit, basis, groups } = model;
  const lines = groups.flatMap((group) => group.lines);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={`${year} ${unit.id} ${basis} ${state.stamp}`} noValidate className="grid gap-4">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="unitId" value={unit.id} />
        <input type="hidden" name="basis" value={basis} />
        <input type="hidden" name="listed" value={lines.map((line) => line.id).join(" ")} />
        <Card title="Văn bản giao">
          <DocumentFields state={state} model={model} />
        </Card>
        <Card title="Kế hoạch" subtitle="chỉ ghi những dòng được giao; dòng để trống không lưu" flush>
          <div className="table-scroll" id="rows">
            <table className="data-table data-table-stack">
              <caption className="sr-only">Kế hoạch giao cho {unit.name}</caption>
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col">ĐVT</th>
                  <th scope="col">Yêu cầu</th>
                  <th scope="col">Kế hoạch năm</th>
                </tr>
              </thead>
              {groups.map((group) => (
                <tbody key={group.id}>
                  <tr className="group-row">
                    <th scope="colgroup" colSpan={4}>
                      {group.name}
                    </th>
                  </tr>
                  {group.lines.map((line) => (
                    <PlanFormRow key={line.id} line={line} state={state} />
                  ))}
                </tbody>
              ))}
            </table>
          </div>
        </Card>
        <Card title="Lý do" subtitle="bắt buộc khi thay kế hoạch đã giao">
          <TextAreaField
            name="reason"
            label="Lý do điều chỉnh"
            hint="Ví dụ: Điều chỉnh theo Nghị quyết kỳ họp tháng 9. Không ghi nội dung mật."
            rows={2}
            defaultValue={state.values.reason}
            error={state.errors.reason}
          />
        </Card>
        <div>
          <SubmitButton large pendingText="Đang ghi…">
            Ghi kế hoạch
          </SubmitButton>
        </div>
      </form>
    </>
  );
}

function DocumentFields({ state, model }: { state: FormState; model: PlanFormModel }) {
  const [latest] = model.documents;
  const field = (name: string, first = "") => ({
    name: `document.${name}`,
    defaultValue: state.values[`document.${name}`] ?? first,
    error: state.errors[`document.${name}`],
  });
  const issuer = model.basis === "commune" ? model.committeeName : "";
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4 [&_.field+.field]:mt-0">
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
      <TextField {...field("issuer", latest?.issuer ?? issuer)} label="Cơ quan ban hành" hint="Ghi như trên văn bản" />
      <TextField {...field("title", latest?.title)} label="Trích yếu (không bắt buộc)" hint="Về việc gì" />
    </div>
  );
}
