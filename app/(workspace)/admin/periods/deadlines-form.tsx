"use client";
import { useActionState } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatLocalDate } from "@/lib/format/dates";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { setDeadlinesAction } from "./actions";

type Props = {
  year: number;
  quarter: Quarter;
  version: number;
  dueOn: LocalDate;
  deadlines: { kind: OrgUnitKind; dueOn: LocalDate | null }[];
};

/** A deadline of its own for each kind of unit: cells may have to hand in earlier than offices. */
export function DeadlinesForm({ year, quarter, version, dueOn, deadlines }: Props) {
  const [state, action] = useActionState(setDeadlinesAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="quarter" value={quarter} />
        <input type="hidden" name="version" value={version} />
        <p className="mb-3 text-sm text-muted">
          Để trống là theo hạn chung của quý, {formatLocalDate(dueOn)}. Hạn riêng không muộn hơn hạn chung.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          {deadlines.map(({ kind, dueOn: own }) => (
            <div key={kind}>
              <DateField
                name={`due.${kind}`}
                label={ORG_UNIT_KIND_LABELS[kind]}
                defaultValue={state.values[`due.${kind}`] ?? own ?? ""}
                error={state.errors[`due.${kind}`]}
              />
            </div>
          ))}
        </div>
        <div className="mt-4">
          <SubmitButton>Lưu hạn riêng</SubmitButton>
        </div>
      </form>
    </>
  );
}
