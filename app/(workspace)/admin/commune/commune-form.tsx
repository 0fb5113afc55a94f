"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { renameCommuneAction } from "./actions";

type Names = { communeName: string; committeeName: string; superiorName: string; placeName: string };

export function CommuneForm({ names }: { names: Names }) {
  const [state, action] = useActionState(renameCommuneAction, IDLE);
  const field = (name: keyof Names) => ({
    name,
    defaultValue: state.values[name] ?? names[name],
    error: state.errors[name],
  });
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="max-w-xl">
        <TextField {...field("communeName")} label="Tên xã" hint="Ví dụ: xã Đức An" />
        <TextField {...field("committeeName")} label="Tên Đảng ủy" hint="Ví dụ: Đảng ủy xã Đức An" />
        <TextField {...field("superiorName")} label="Cấp ủy cấp trên" hint="Ví dụ: Đảng bộ tỉnh Lâm Đồng" />
        <TextField {...field("placeName")} label="Địa danh" hint="Ghi trước ngày tháng của văn bản, ví dụ: Đức An" />
        <div className="mt-4">
          <SubmitButton>Lưu</SubmitButton>
        </div>
      </form>
    </>
  );
}
