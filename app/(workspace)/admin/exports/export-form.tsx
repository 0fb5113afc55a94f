"use client";
import { useActionState } from "react";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { startExportAction } from "./actions";

const WORDS = { xlsx: "Xuất ra Excel", json: "Xuất ra JSON" } as const;

/** One click: the file is made on the server and waits on the job's own page. */
export function ExportForms({ operationIds }: { operationIds: Record<keyof typeof WORDS, string> }) {
  const [state, action] = useActionState(startExportAction, IDLE);
  return (
    <>
      {state.status === "refused" ? <Notice tone="error" title={state.message ?? ""} live /> : null}
      <div className="flex flex-wrap gap-2">
        {(["xlsx", "json"] as const).map((form) => (
          <form key={form} action={action}>
            <input type="hidden" name="form" value={form} />
            <input type="hidden" name="operationId" value={operationIds[form]} />
            <SubmitButton variant={form === "xlsx" ? "primary" : "secondary"} pendingText="Đang bắt đầu…">
              {WORDS[form]}
            </SubmitButton>
          </form>
        ))}
      </div>
    </>
  );
}
