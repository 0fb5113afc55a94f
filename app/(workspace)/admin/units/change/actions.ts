"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { changeUnits, previewUnitChange } from "@/db/org-units/change-units";
import { lowerFirst } from "@/lib/format/first-letter";
import { describePlan, type PreviewSection } from "@/lib/org-units/change/describe-plan";
import type { UnitChange, UnitChangeRefusal } from "@/lib/org-units/change/unit-change";
import { UNIT_CHANGE_REFUSALS } from "@/lib/org-units/labels";
import { unitChangeSchema } from "@/lib/org-units/schema";

/** The form is filled, then checked against the preview, then done. `preview` null = the form itself. */
export type UnitChangeFormState = FormState & {
  unitIds: string[];
  preview: { sections: PreviewSection[]; hash: string } | null;
};

export async function changeUnitsAction(_previous: UnitChangeFormState, form: FormData): Promise<UnitChangeFormState> {
  const values = typedValues(form);
  const unitIds = form.getAll("unitIds").map(String);
  const typing = (state: FormState): UnitChangeFormState => ({ ...state, unitIds, preview: null });
  try {
    const { grant, commune } = await requireActionGrant("unit:manage");
    if (values.step === "back") return typing({ status: "idle", errors: {}, values, stamp: Date.now() });
    const parsed = unitChangeSchema.safeParse({ ...values, unitIds });
    if (!parsed.success) return typing(invalid(fieldErrors(parsed.error.issues), values));
    const change = parsed.data;
    let message: string | undefined;
    if (values.step === "do") {
      const done = await changeUnits(getStore(), grant, { change, hash: values.hash ?? "" });
      revalidatePath("/admin", "layout");
      if (done.ok) return { ...typing(saved(DONE[change.kind])), unitIds: [] };
      if (done.reason !== "moved") return typing(refusedField(change, done, values));
      message = UNIT_CHANGE_REFUSALS.moved;
    }
    const result = await previewUnitChange(getStore(), commune.id, change);
    if (!result.ok) return typing(refusedField(change, result, values));
    const { plan, hash, names } = result.preview;
    const preview = { sections: describePlan(plan, names), hash };
    const state = message === undefined ? { status: "idle" as const } : { status: "refused" as const, message };
    return { ...state, errors: {}, values, unitIds, stamp: Date.now(), preview };
  } catch (error) {
    return typing(refusalState(error, values));
  }
}

const DONE: Record<UnitChange["kind"], string> = {
  merge: "Đã sáp nhập.",
  split: "Đã chia tách.",
  rename: "Đã ghi tên, đơn vị cấp trên mới.",
  close: "Đã ghi ngày dừng hoạt động.",
};

function refusedField(
  change: UnitChange,
  { reason, unitName }: { reason: UnitChangeRefusal; unitName?: string },
  values: Record<string, string>,
): FormState {
  const text = UNIT_CHANGE_REFUSALS[reason];
  const message = unitName === undefined ? text : `${unitName}: ${lowerFirst(text)}`;
  return invalid({ [fieldOf(change, reason)]: message }, values);
}

/** The field a refusal stands beside. */
function fieldOf({ kind }: UnitChange, reason: UnitChangeRefusal): string {
  const units = kind === "merge" ? "unitIds" : "unitId";
  const name = kind === "split" ? "names" : "name";
  switch (reason) {
    case "before-start":
    case "date-too-far":
      return "on";
    case "name-taken":
    case "too-few-parts":
    case "nothing-changes":
      return name;
    case "bad-parent":
      return kind === "split" ? units : "parentId";
    case "bad-target":
      return "target";
    default:
      return units;
  }
}
