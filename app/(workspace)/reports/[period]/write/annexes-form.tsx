"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AnnexOffer } from "@/lib/reports/annex-offers";
import { chooseAnnexesAction } from "./actions";

type Props = { reportId: string; operationId: string; seen: string; offers: readonly AnnexOffer[] };

/** Which annexes the report carries, and the columns of each. Number and name of a row always stand. */
export function AnnexesForm({ reportId, operationId, seen, offers }: Props) {
  const [state, choose] = useActionState(chooseAnnexesAction, IDLE);
  return (
    <Card title="Phụ lục kèm theo báo cáo">
      <ErrorSummary state={state} />
      <form action={choose} key={state.stamp} className="grid gap-3">
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="seen" value={seen} />
        {offers.map(({ kind, label, chosen, columns }) => (
          <div key={kind} className="write-annex">
            <CheckboxField
              name="annex"
              id={`annex-${kind}`}
              value={kind}
              label={label}
              defaultChecked={chosen}
              hint={columns.length === 0 ? "Kỳ này chưa có số liệu để lập; có số liệu thì phụ lục được in." : undefined}
            />
            {columns.length === 0 ? null : (
              <details>
                <summary className="link w-fit cursor-pointer text-sm">Chọn cột ({columns.length})</summary>
                <div className="write-columns">
                  {columns.map(({ key, title, kept }) => (
                    <div key={key}>
                      <input type="hidden" name="shown" value={`${kind}|${key}`} />
                      <CheckboxField
                        name="column"
                        id={`column-${kind}-${key}`}
                        value={`${kind}|${key}`}
                        label={title}
                        defaultChecked={kept}
                      />
                    </div>
                  ))}
                </div>
              </details>
            )}
          </div>
        ))}
        <div>
          <SubmitButton>Lưu phụ lục</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
