"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { removeMarkAction } from "./actions";

/** Takes the mark away that the page shows; `seen` null = there is none, and only the answer is left to say. */
export function RemoveMarkForm({ seen }: { seen: string | null }) {
  const [state, action] = useActionState(removeMarkAction, IDLE);
  return (
    <form action={action} className={seen === null ? undefined : "mt-4"}>
      <ErrorSummary state={state} />
      {seen === null ? null : (
        <>
          <input type="hidden" name="seen" value={seen} />
          <SubmitButton variant="secondary">Bỏ biểu trưng</SubmitButton>
        </>
      )}
    </form>
  );
}
