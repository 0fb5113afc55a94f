"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { RatingRow } from "@/lib/party-cell-meetings/rating-view";
import { recordRatingsAction } from "./actions";
import { RatingsTable } from "./ratings-table";

/** The levels as they were decided, all cells in one form; only those that were changed are recorded. */
export function RatingsForm({
  year,
  operationId,
  rows,
}: {
  year: number;
  operationId: string;
  rows: readonly RatingRow[];
}) {
  const [state, action] = useActionState(recordRatingsAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="operationId" value={operationId} />
        <div className="no-print mb-4 flex flex-wrap items-end gap-3">
          <TextField
            name="decision"
            label="Quyết định của Ban Thường vụ"
            hint="Ghi vào các mức chọn hoặc đổi lần này, ví dụ 12-QĐ/ĐU."
            defaultValue={state.values.decision ?? ""}
            error={state.errors.decision}
            maxLength={60}
          />
        </div>
        <RatingsTable year={year} rows={rows} state={state} />
        <div className="no-print mt-4">
          <SubmitButton pendingText="Đang ghi…">Ghi xếp loại</SubmitButton>
        </div>
      </form>
    </>
  );
}
