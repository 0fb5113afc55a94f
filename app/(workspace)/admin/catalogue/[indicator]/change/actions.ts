"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, typedValues } from "@/app/_ui/form-state";
import { changeIndicator, planChange } from "@/db/catalogue/change-indicator";
import { readChangeTouches } from "@/db/catalogue/change-touches";
import { listIndicatorGroups, listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { CATALOGUE_REFUSALS, type CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import { type ChangeIndicator, changeIndicatorSchema } from "@/lib/indicators/catalogue-schema";
import { type ChangeLine, describeChange } from "@/lib/indicators/versions/describe-change";
import { touchesWords } from "@/lib/indicators/versions/touches";

/** The form is filled, then checked against the preview, then saved. `preview` null = the form itself. */
export type ChangeFormState = FormState & {
  preview: { lines: ChangeLine[]; breakNote: string | null; touches: string[] } | null;
};

export async function changeIndicatorAction(_previous: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const values = { ...typedValues(form), typed: "yes" } as Record<string, string>;
  const typing = (state: FormState): ChangeFormState => ({ ...state, preview: null });
  let done: string;
  try {
    const { grant, commune } = await requireActionGrant("indicator:manage");
    if (values.step === "back") return typing({ status: "idle", errors: {}, values, stamp: Date.now() });
    const parsed = changeIndicatorSchema.safeParse({ ...values, ...ticks(values) });
    if (!parsed.success) return typing(invalid(fieldErrors(parsed.error.issues), values));
    if (values.step !== "do") return await previewOf(commune.id, parsed.data, values);
    const result = await changeIndicator(getStore(), grant, parsed.data);
    if (!result.ok) return typing(refusedField(result.reason, values));
    done = `/admin/catalogue/${parsed.data.indicatorId}?year=${parsed.data.fromYear}&saved=change`;
  } catch (error) {
    return typing(refusalState(error, values));
  }
  revalidatePath("/", "layout");
  redirect(done);
}

async function previewOf(communeId: string, input: ChangeIndicator, values: Record<string, string>) {
  const store = getStore();
  const result = await planChange(store, communeId, input);
  if (!result.ok) return { ...refusedField(result.reason, values), preview: null };
  const { before, after, breakNote } = result.plan;
  const groups = await listIndicatorGroups(store, communeId);
  const all = await listIndicators(store, communeId, input.fromYear);
  const names = new Map([...groups, ...all].map(({ id, name }) => [id, name]));
  const touches = await readChangeTouches(store, communeId, input.indicatorId, input.fromYear);
  const preview = { lines: describeChange(before, after, names), breakNote, touches: touchesWords(touches) };
  return { status: "idle" as const, errors: {}, values, stamp: Date.now(), preview };
}

function ticks(values: Record<string, string>) {
  const ticked = (name: string) => values[name] === "on";
  return { partOfWhole: ticked("partOfWhole"), headline: ticked("headline"), marksBreak: ticked("marksBreak") };
}

/** Refusals that one field can put right stand beside it. */
const FIELDS: Partial<Record<CatalogueRefusal, string>> = {
  "name-taken": "name",
  "unknown-group": "groupId",
  "bad-parent": "parentId",
  "parent-other-group": "parentId",
  "parent-cycle": "parentId",
  "parts-differ": "unitOfMeasure",
  "sum-not-possible": "parentMode",
  "reporters-too-many": "unitRule",
};

function refusedField(reason: CatalogueRefusal, values: Record<string, string>): FormState {
  const field = FIELDS[reason];
  const text = CATALOGUE_REFUSALS[reason];
  return field === undefined ? refused(text, values) : invalid({ [field]: text }, values);
}
