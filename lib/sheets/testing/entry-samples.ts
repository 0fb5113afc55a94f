import type { CellValue } from "@/lib/indicators/figure";
import { indicator } from "@/lib/indicators/testing/samples";
import { type EntryIndicator, rawCellOf } from "../cell-form";
import type { EntryForm, EntryRow } from "../entry-form";

/** Test data: one row of a sheet in quarter IV; each test names only what it is about. */
export function entryRow(
  id: string,
  cell: { value?: CellValue; version?: number } = {},
  changes: Partial<EntryIndicator> = {},
): EntryRow {
  const own: EntryIndicator = { ...indicator({ id, code: id, name: `Chỉ tiêu ${id}`, decimals: 1 }), ...changes };
  const { value = { kind: "blank" }, version = 0 } = cell;
  return {
    indicator: own,
    definition: "",
    figures: { plan: "", planOfCommune: false, samePeriod: "", samePeriodNote: "", previous: "" },
    plan: null,
    earlier: [],
    history: [],
    likeUnitsMedian: null,
    computedFrom: null,
    raw: rawCellOf({ value, certainty: "final", version }, own),
    notedVersion: null,
    pointed: false,
    recordedByName: null,
    recordedAt: null,
  };
}

export function entryForm(rows: EntryRow[]): EntryForm {
  return {
    unitId: "chi-bo",
    unitName: "Chi bộ",
    periodKey: "2026-Q4",
    year: 2026,
    quarter: 4,
    previousHead: "Quý III",
    groups: [{ id: "g", name: "Lĩnh vực", rows }],
    ownNotes: [],
  };
}
