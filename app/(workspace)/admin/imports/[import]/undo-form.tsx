"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { undoImportAction } from "../actions";

export function UndoForm({ importId, version }: { importId: string; version: number }) {
  const [state, action] = useActionState(undoImportAction, IDLE);
  return (
    <div>
      <ErrorSummary state={state} />
      <form action={action} noValidate>
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="version" value={version} />
        <p className="mb-2 text-sm text-muted">
          Chỉ hoàn tác được khi chưa ai sửa hay dùng những gì đã nhập. Nhật ký giữ lại cả lần nhập và lần hoàn tác.
        </p>
        <SubmitButton variant="danger" pendingText="Đang hoàn tác…">
          Hoàn tác lần nhập này
        </SubmitButton>
      </form>
    </div>
  );
}
