"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ChoicesField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { beginReportAction } from "./actions";

type Props = { periodKey: string; operationId: string; hasOutline: boolean; lastName: string | null };

/** How the report begins: an outline, or the text of the last one of its kind. */
export function BeginForm({ periodKey, operationId, hasOutline, lastName }: Props) {
  const [state, begin] = useActionState(beginReportAction, IDLE);
  const choices = [
    ...(lastName === null
      ? []
      : [
          {
            value: "last",
            label: `Từ nội dung ${lastName}`,
            hint: "Giữ các mục, đoạn văn phòng đã viết và câu đã sửa lời; số lấy theo kỳ này.",
          },
        ]),
    ...(hasOutline ? [{ value: "outline", label: "Từ đề cương văn phòng đã lưu" }] : []),
    {
      value: "built-in",
      label: "Từ đề cương chung",
      hint: "Kết quả theo lĩnh vực, đánh giá, phương hướng, kiến nghị.",
    },
  ];
  return (
    <>
      <ErrorSummary state={state} />
      <Card title="Bắt đầu soạn">
        <form action={begin} noValidate className="grid max-w-2xl gap-4">
          <input type="hidden" name="operationId" value={operationId} />
          <input type="hidden" name="periodKey" value={periodKey} />
          <ChoicesField
            type="radio"
            name="start"
            label="Bắt đầu từ đâu?"
            hint="Câu và số của phần mềm có sẵn ở từng mục; văn phòng viết thêm, sửa lời, sắp xếp lại."
            choices={choices}
            defaultValues={[state.values.start ?? choices[0]?.value ?? ""]}
            error={state.errors.start}
          />
          <div>
            <SubmitButton large>Bắt đầu soạn</SubmitButton>
          </div>
        </form>
      </Card>
    </>
  );
}
