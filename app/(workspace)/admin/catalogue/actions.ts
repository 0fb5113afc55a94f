"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { chooseIndicators } from "@/db/catalogue/choose-indicators";
import { addIndicator } from "@/db/catalogue/commands";
import { listYearReporters } from "@/db/catalogue/queries";
import { setEntryMode } from "@/db/catalogue/set-entry-mode";
import { getStore } from "@/db/client";
import { listReportingUnits } from "@/db/org-units/queries";
import type { Grant } from "@/lib/access/grant";
import { CATALOGUE_REFUSALS } from "@/lib/indicators/catalogue-labels";
import {
  type ChooseIndicators,
  chooseIndicatorsSchema,
  newIndicatorSchema,
  setEntryModeSchema,
} from "@/lib/indicators/catalogue-schema";
import { unitsOfChoice } from "@/lib/org-units/suggest-reporter";

/** Ticked rows come back as `chosen.<id>`, so that a refused form shows the same ticks. */
function typed(form: FormData): Record<string, string> {
  const chosen = form.getAll("chosen").map((id) => [`chosen.${String(id)}`, "on"] as const);
  return {
    ...typedValues(form),
    ...Object.fromEntries(chosen),
    unitIds: form.getAll("unitIds").join(" "),
    typed: "yes",
  };
}

async function save(grant: Grant<"indicator:manage">, input: ChooseIndicators, values: Record<string, string>) {
  const result = await chooseIndicators(getStore(), grant, input);
  if (!result.ok) {
    const text = CATALOGUE_REFUSALS[result.reason];
    return result.indicatorId === undefined
      ? refused(text, values)
      : invalid({ [`reporter.${result.indicatorId}`]: text }, values);
  }
  revalidatePath("/admin", "layout");
  return saved(result.changed === 0 ? "Không có gì thay đổi." : `Đã lưu thay đổi của ${result.changed} chỉ tiêu.`);
}

/** The grid: every listed indicator, ticked or not, with one choice of reporter. */
export async function chooseIndicatorsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant, commune } = await requireActionGrant("indicator:manage");
    const year = Number(values.year);
    const units = (await listReportingUnits(getStore(), commune.id, `${year}-01-01`)).filter((u) => u.validTo === null);
    const current = await listYearReporters(getStore(), commune.id, year);
    const errors: Record<string, string> = {};
    const choices = (values.listed ?? "").split(" ").map((indicatorId) => {
      if (values[`chosen.${indicatorId}`] === undefined) return { indicatorId, unitIds: [] };
      const choice = values[`reporter.${indicatorId}`] ?? "";
      const unitIds = unitsOfChoice(choice, current.get(indicatorId) ?? [], units);
      if (unitIds === null) errors[`reporter.${indicatorId}`] = "Chọn đơn vị báo cáo.";
      return { indicatorId, unitIds: unitIds ?? [] };
    });
    if (Object.keys(errors).length > 0) return invalid(errors, values);
    const parsed = chooseIndicatorsSchema.safeParse({ year, fromQuarter: values.fromQuarter, choices });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    return await save(grant, parsed.data, values);
  } catch (error) {
    return refusalState(error, values);
  }
}

/** One indicator, any set of units. */
export async function chooseReportersAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("indicator:manage");
    const choice = { indicatorId: values.indicatorId, unitIds: form.getAll("unitIds") };
    const parsed = chooseIndicatorsSchema.safeParse({ ...values, choices: [choice] });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    return await save(grant, parsed.data, values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function addIndicatorAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("indicator:manage");
    const parsed = newIndicatorSchema.safeParse({
      ...values,
      partOfWhole: values.partOfWhole === "on",
      headline: values.headline === "on",
    });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await addIndicator(getStore(), grant, parsed.data);
    if (!result.ok) {
      const field = result.reason === "code-taken" ? "code" : result.reason === "name-taken" ? "name" : "groupId";
      return invalid({ [field]: CATALOGUE_REFUSALS[result.reason] }, values);
    }
    revalidatePath("/admin", "layout");
    return saved(`Đã thêm “${parsed.data.name}”. Chọn đơn vị báo cáo trong danh mục của năm.`);
  } catch (error) {
    return refusalState(error, values);
  }
}

/** How people type one flow from now on. */
export async function setEntryModeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("indicator:manage");
    const parsed = setEntryModeSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await setEntryMode(getStore(), grant, parsed.data);
    if (!result.ok) return refused(CATALOGUE_REFUSALS[result.reason], values);
    revalidatePath("/", "layout");
    return saved(result.changed ? "Đã đổi cách nhập." : "Không có gì thay đổi.");
  } catch (error) {
    return refusalState(error, values);
  }
}
