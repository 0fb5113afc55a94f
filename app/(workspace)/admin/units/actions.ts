"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { changeUnit, createUnits } from "@/db/org-units/commands";
import { listUnits } from "@/db/org-units/queries";
import { UNIT_REFUSALS } from "@/lib/org-units/labels";
import { type LineProblem, parseUnitList, type UnitLine } from "@/lib/org-units/parse-unit-list";
import { changeUnitSchema, newUnitsSchema } from "@/lib/org-units/schema";

/** The list is typed, then checked with the guessed kinds, then saved. */
export type UnitListState = FormState & { rows: UnitLine[]; problems: LineProblem[] };

const typing = (state: FormState, problems: LineProblem[] = []): UnitListState => ({ ...state, rows: [], problems });

export async function unitListAction(_previous: UnitListState, form: FormData): Promise<UnitListState> {
  const values = typedValues(form);
  try {
    const { grant, commune } = await requireActionGrant("unit:manage");
    const store = getStore();
    const text = values.text ?? "";
    if (values.step === "back") return typing({ status: "idle", errors: {}, values });
    if (values.step !== "save") {
      const existing = (await listUnits(store, commune.id)).filter((unit) => unit.validTo === null);
      const { units, problems } = parseUnitList(
        text,
        existing.map((unit) => unit.name),
      );
      if (units.length > 0) return { status: "idle", errors: {}, values, stamp: Date.now(), rows: units, problems };
      return typing(invalid({ text: "Chưa có đơn vị nào mới trong danh sách." }, values), problems);
    }
    const rows = typedRows(form);
    const parsed = newUnitsSchema.safeParse({ units: rows });
    if (!parsed.success) return { ...invalid(fieldErrors(parsed.error.issues), values), rows, problems: [] };
    const result = await createUnits(store, grant, parsed.data);
    if (!result.ok) {
      const index = rows.findIndex((row) => row.name.trim() === result.name);
      const errors = index < 0 ? {} : { [`units.${index}.name`]: UNIT_REFUSALS[result.reason] };
      return { ...invalid(errors, values, UNIT_REFUSALS[result.reason]), rows, problems: [] };
    }
    revalidatePath("/admin", "layout");
    return typing(saved(`Đã thêm ${result.unitIds.length} đơn vị.`));
  } catch (error) {
    return { ...refusalState(error, values), rows: typedRows(form), problems: [] };
  }
}

/** The checked rows as they stand in the preview; unticked rows are left out. */
function typedRows(form: FormData): UnitLine[] {
  const names = form.getAll("name").map(String);
  const kinds = form.getAll("kind").map(String);
  const lines = form.getAll("line").map(Number);
  return names.flatMap((name, index) => {
    const kind = kinds[index] as UnitLine["kind"] | undefined;
    return name.trim() === "" || kind === undefined ? [] : [{ line: lines[index] ?? index + 1, name, kind }];
  });
}

export async function changeUnitAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("unit:manage");
    const parsed = changeUnitSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await changeUnit(getStore(), grant, parsed.data);
    revalidatePath("/admin/units", "layout");
    if (!result.ok) {
      const text = UNIT_REFUSALS[result.reason];
      return result.reason === "name-taken" ? invalid({ name: text }, values) : refused(text, values);
    }
    return saved("Đã lưu.");
  } catch (error) {
    return refusalState(error, values);
  }
}
