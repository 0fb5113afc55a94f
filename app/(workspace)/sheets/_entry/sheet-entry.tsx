import { formatPeriodInSentence } from "@/lib/format/periods";
import type { Quarter } from "@/lib/periods/period";
import { saveSheet } from "./actions";
import { EntryFormView } from "./entry-form-view";
import { loadEntryParts } from "./load";

type SheetEntryProps = {
  /** Only this unit; otherwise every unit the account reports for. */
  unitId?: string;
  year: number;
  quarter: Quarter;
  /** Codes of the lĩnh vực shown, e.g. `thu-chi-ngan-sach`. */
  groupCodes: string[];
};

/** The entry form of the open quarter, limited to some lĩnh vực, for topic pages. Nothing for whoever may not enter. */
export async function SheetEntry({ unitId, year, quarter, groupCodes }: SheetEntryProps) {
  const parts = await loadEntryParts(year, quarter, groupCodes, unitId);
  if (parts.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="sheet-entry-title">
      <h2 id="sheet-entry-title" className="mb-2 text-lg">
        Nhập số liệu {formatPeriodInSentence({ kind: "quarter", year, quarter })}
      </h2>
      {parts.map(({ form, operationId, typist, onBehalf }) => (
        <div key={form.unitId} className="mb-4">
          {parts.length > 1 ? <h3 className="mb-1">{form.unitName}</h3> : null}
          <EntryFormView
            form={form}
            operationId={operationId}
            typist={typist}
            onBehalf={onBehalf}
            action={saveSheet.bind(null, form.unitId, form.periodKey)}
            sheetHref={`/sheets/${form.unitId}/${form.periodKey}`}
          />
        </div>
      ))}
    </section>
  );
}
