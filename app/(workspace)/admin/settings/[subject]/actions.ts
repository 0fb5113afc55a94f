"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { recordSetting, withdrawSetting } from "@/db/settings/commands";
import type { Grant } from "@/lib/access/grant";
import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { FROM_THE_START } from "@/lib/settings/dated";
import { nested } from "@/lib/settings/form";
import { SETTING_REFUSALS, type SettingRefusal } from "@/lib/settings/labels";
import { recordHeadSchema, SETTING_SCHEMAS, type SettingValues, withdrawSchema } from "@/lib/settings/schema";
import { type SettingKey, type SettingPermission, SUBJECTS } from "@/lib/settings/subjects";

type Granted = { grant: Grant<SettingPermission>; today: LocalDate };

/** Names and offices: what the office and the administrator may set. */
export async function recordIdentityAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    return await record(await requireActionGrant("commune:manage"), values);
  } catch (error) {
    return refusalState(error, values);
  }
}

/** Every other dated rule. */
export async function recordSettingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    return await record(await requireActionGrant("settings:manage"), values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function withdrawIdentityAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    return await withdraw(await requireActionGrant("commune:manage"), typedValues(form));
  } catch (error) {
    return refusalState(error, {});
  }
}

export async function withdrawSettingAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    return await withdraw(await requireActionGrant("settings:manage"), typedValues(form));
  } catch (error) {
    return refusalState(error, {});
  }
}

async function record({ grant, today }: Granted, values: Record<string, string>): Promise<FormState> {
  const head = recordHeadSchema.safeParse(values);
  const key: SettingKey | undefined = head.success ? head.data.key : undefined;
  const isOwn = key !== undefined && SUBJECTS[key].permission === grant.permission;
  const parsed = SETTING_SCHEMAS[isKnown(values.key) ? values.key : "names"].safeParse(nested(values));
  const errors = {
    ...(head.success ? {} : fieldErrors(head.error.issues)),
    ...(parsed.success ? {} : fieldErrors(parsed.error.issues)),
  };
  if (!head.success || !parsed.success) return invalid(errors, values);
  if (!isOwn) return refused(SETTING_REFUSALS.stale, values);
  const value = parsed.data as SettingValues[SettingKey];
  const result = await recordSetting(getStore(), grant, { ...head.data, value, today });
  if (!result.ok) return refusalOf(result.reason, values);
  revalidatePath("/", "layout");
  const { effectiveFrom } = head.data;
  return saved(
    `Đã ghi${effectiveFrom === FROM_THE_START ? "" : `, áp dụng từ ngày ${formatLocalDate(effectiveFrom)}`}.`,
  );
}

function isKnown(text: string | undefined): text is SettingKey {
  return text !== undefined && Object.hasOwn(SUBJECTS, text);
}

function refusalOf(reason: SettingRefusal, values: Record<string, string>): FormState {
  const text = SETTING_REFUSALS[reason];
  if (reason === "day-taken" || reason === "year-closed") return invalid({ effectiveFrom: text }, values);
  if (reason === "reason-needed") return invalid({ reason: text }, values);
  return refused(text, values);
}

async function withdraw({ grant, today }: Granted, values: Record<string, string>): Promise<FormState> {
  const parsed = withdrawSchema.safeParse(values);
  if (!parsed.success || SUBJECTS[parsed.data.key].permission !== grant.permission) {
    return refused(SETTING_REFUSALS.stale);
  }
  const result = await withdrawSetting(getStore(), grant, { ...parsed.data, today });
  revalidatePath("/", "layout");
  return result.ok ? saved("Đã bỏ bản chưa áp dụng.") : refused(SETTING_REFUSALS[result.reason]);
}
