"use client";
import { useActionState } from "react";
import { CheckboxField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ImportKind } from "@/lib/imports/import-kind";
import type { ImportCounts } from "@/lib/imports/import-line";
import { type SlipHead, SlipSheet } from "../../accounts/slip-sheet";
import { commitImportAction, type ImportFormState } from "../actions";

const START: ImportFormState = { ...IDLE, slips: [] };

type Commit = {
  id: string;
  version: number;
  kind: ImportKind;
  counts: ImportCounts | null;
  seen: string;
  ready: boolean;
};

export function CommitForm({ model, head }: { model: Commit; head: SlipHead }) {
  const [state, action] = useActionState(commitImportAction, START);
  const { id, version, counts, seen, ready } = model;
  const rows = counts === null ? 0 : counts.new + counts.changed;
  if (state.slips.length > 0) {
    return (
      <div className="mt-4">
        <SlipSheet slips={state.slips} head={head} doneHref={`/admin/imports/${id}`} />
      </div>
    );
  }
  return (
    <div className="mt-4">
      <ErrorSummary state={state} />
      {counts === null || !ready || rows === 0 ? null : (
        <form action={action} noValidate>
          <input type="hidden" name="importId" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="seen" value={seen} />
          {counts.error === 0 ? null : (
            <CheckboxField
              name="skipErrors"
              value="yes"
              label={`Bỏ qua ${counts.error} dòng lỗi, chỉ nhập các dòng đúng`}
              hint="Nếu không đánh dấu: sửa các dòng lỗi trong tệp rồi tải lên lại."
            />
          )}
          <div className="mt-4">
            <SubmitButton large pendingText="Đang nhập…">
              Nhập {rows} dòng
            </SubmitButton>
          </div>
        </form>
      )}
    </div>
  );
}
