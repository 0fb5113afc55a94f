"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import {
  changeWindow,
  closeYear,
  lockQuarter,
  openQuarter,
  openYear,
  reopenQuarter,
  reopenYear,
  setDeadlines,
} from "@/db/periods/commands";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { PERIOD_REFUSALS } from "@/lib/periods/labels";
import { QUARTERS } from "@/lib/periods/period";
import {
  changeWindowSchema,
  closeYearSchema,
  openQuarterSchema,
  openYearSchema,
  quarterRefSchema,
  reopenQuarterSchema,
  reopenYearSchema,
  setDeadlinesSchema,
} from "@/lib/periods/schema";

/** Dates of a quarter that was not shown in the form (another year typed) fall back to the default window. */
function typedQuarters(values: Record<string, string>, form: FormData) {
  const chosen = form.getAll("quarter").map(String);
  return QUARTERS.filter((quarter) => chosen.includes(String(quarter))).map((quarter) => {
    const window = defaultEntryWindow(Number(values.year), quarter);
    const dueOn = values[`dueOn.${quarter}`];
    const typedForThisYear = values.year === values.shownYear && dueOn !== undefined;
    return { quarter, ...window, ...(typedForThisYear ? { dueOn } : {}) };
  });
}

export async function openYearAction(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = Object.fromEntries(form.getAll("quarter").map((quarter) => [`quarter.${String(quarter)}`, "on"]));
  const values = { ...typedValues(form), ...chosen, typed: "yes" };
  try {
    const { grant } = await requireActionGrant("period:open");
    const quarters = typedQuarters(values, form);
    const parsed = openYearSchema.safeParse({ year: form.get("year"), quarters });
    if (!parsed.success) {
      const errors = Object.entries(fieldErrors(parsed.error.issues)).map(([name, text]) => {
        const place = /^quarters\.(\d)\./.exec(name);
        return [place ? `dueOn.${quarters[Number(place[1])]?.quarter}` : name, text];
      });
      return invalid(Object.fromEntries(errors), values);
    }
    const result = await openYear(getStore(), grant, parsed.data);
    if (!result.ok) return invalid({ year: PERIOD_REFUSALS[result.reason] }, values);
    revalidatePath("/admin", "layout");
    return saved(`Đã mở năm ${parsed.data.year}.`);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function openQuarterAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("period:open");
    const parsed = openQuarterSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await openQuarter(getStore(), grant, parsed.data);
    revalidatePath("/admin", "layout");
    return result.ok
      ? saved("Đã mở quý. Các đơn vị nhập số liệu được ngay.")
      : refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function changeWindowAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("period:open");
    const parsed = changeWindowSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await changeWindow(getStore(), grant, parsed.data);
    revalidatePath("/admin", "layout");
    return result.ok ? saved("Đã lưu các mốc ngày.") : refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function setDeadlinesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("period:open");
    const kinds = ORG_UNIT_KINDS.filter((kind) => values[`due.${kind}`] !== undefined);
    const deadlines = kinds.map((unitKind) => ({ unitKind, dueOn: values[`due.${unitKind}`]?.trim() }));
    const parsed = setDeadlinesSchema.safeParse({ ...values, deadlines });
    if (!parsed.success) {
      const errors = Object.entries(fieldErrors(parsed.error.issues)).map(([name, text]) => {
        const place = /^deadlines\.(\d+)\./.exec(name);
        return [place ? `due.${kinds[Number(place[1])]}` : name, text];
      });
      return invalid(Object.fromEntries(errors), values);
    }
    const result = await setDeadlines(getStore(), grant, parsed.data);
    revalidatePath("/", "layout");
    return result.ok ? saved("Đã lưu hạn riêng.") : refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function lockQuarterAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("period:lock");
    const parsed = quarterRefSchema.safeParse(values);
    if (!parsed.success) return refused(PERIOD_REFUSALS["quarter-not-open"], values);
    const result = await lockQuarter(getStore(), grant, parsed.data);
    revalidatePath("/admin", "layout");
    return result.ok ? saved("Đã khóa quý.") : refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function reopenQuarterAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("period:open");
    const parsed = reopenQuarterSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await reopenQuarter(getStore(), grant, parsed.data);
    revalidatePath("/admin", "layout");
    return result.ok ? saved("Đã mở lại quý.") : refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function closeYearAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant, today } = await requireActionGrant("year:close");
    const parsed = closeYearSchema.safeParse(values);
    if (!parsed.success) return refused(PERIOD_REFUSALS["year-not-open"], values);
    const result = await closeYear(getStore(), grant, { year: parsed.data.year, closedOn: today });
    if (!result.ok) {
      const names = result.missing?.map((sheet) => sheet.unitName).join("; ");
      return refused(`${PERIOD_REFUSALS[result.reason]}${names ? ` Còn: ${names}.` : ""}`, values);
    }
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect("/admin/periods");
}

/** Takes "Chốt đánh giá năm" back. */
export async function reopenYearAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("year:close");
    const parsed = reopenYearSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await reopenYear(getStore(), grant, parsed.data);
    if (!result.ok) return refused(PERIOD_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/", "layout");
  redirect("/admin/periods");
}
