import { LinkButton } from "@/app/_ui/link-button";
import { Remember } from "@/app/_ui/remember";
import { REMEMBERED_UNIT } from "@/app/_ui/remembered";
import { formatPeriodInSentence } from "@/lib/format/periods";
import type { Quarter } from "@/lib/periods/period";
import { saveSheet } from "./actions";
import { EntryFormView } from "./entry-form-view";
import { loadEntryPart } from "./load";

type SheetEntryProps = {
  /** Of the account's units, the one to type for; the first when it is none of them. */
  unitId: string | undefined;
  year: number;
  quarter: Quarter;
  /** Codes of the lĩnh vực shown, e.g. `thu-chi-ngan-sach`. */
  groupCodes: string[];
  /** The page around it, e.g. `/budget?period=2026`: the choice of unit is a link. */
  href: string;
};

/**
 * The entry form of the open quarter, limited to some lĩnh vực, for topic pages; one unit at a time. Nothing for
 * whoever may not enter.
 */
export async function SheetEntry({ unitId, year, quarter, groupCodes, href }: SheetEntryProps) {
  const part = await loadEntryPart(year, quarter, groupCodes, unitId);
  if (part === null) return null;
  const { form, operationId, typist, units } = part;
  return (
    <section className="mt-6" id="nhap-so-lieu" aria-labelledby="sheet-entry-title">
      <h2 id="sheet-entry-title" className="mb-2 text-lg">
        Nhập số liệu {formatPeriodInSentence({ kind: "quarter", year, quarter })} · {form.unitName}
      </h2>
      {units.length > 1 && unitId === form.unitId ? <Remember name={REMEMBERED_UNIT} value={unitId} /> : null}
      {units.length > 1 ? (
        <nav aria-label="Đơn vị nhập số liệu" className="mb-3 flex flex-wrap gap-1">
          {units.map(({ id, name }) => (
            <LinkButton
              key={id}
              href={`${href}&unit=${encodeURIComponent(id)}#nhap-so-lieu`}
              variant={id === form.unitId ? "primary" : "secondary"}
              aria-current={id === form.unitId ? "true" : undefined}
            >
              {name}
            </LinkButton>
          ))}
        </nav>
      ) : null}
      <EntryFormView
        key={form.unitId}
        form={form}
        operationId={operationId}
        typist={typist}
        onBehalf={false}
        action={saveSheet.bind(null, form.unitId, form.periodKey)}
        sheetHref={`/sheets/${form.unitId}/${form.periodKey}`}
      />
    </section>
  );
}
