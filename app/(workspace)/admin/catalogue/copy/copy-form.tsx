"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { copyCatalogueAction } from "./actions";

export function CopyForm({ year, hash }: { year: number; hash: string }) {
  const [state, action] = useActionState(copyCatalogueAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="mt-4">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="hash" value={hash} />
        <SubmitButton>Chép vào danh mục năm {year}</SubmitButton>
      </form>
    </>
  );
}
