"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { resumeIndicator, retireIndicator } from "@/db/catalogue/retire-indicator";
import { getStore } from "@/db/client";
import { CATALOGUE_REFUSALS } from "@/lib/indicators/catalogue-labels";
import { retireIndicatorSchema } from "@/lib/indicators/catalogue-schema";

export async function retireIndicatorAction(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, retireIndicator, "Đã ghi ngừng theo dõi. Số liệu và báo cáo trước đó giữ nguyên.");
}

export async function resumeIndicatorAction(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, resumeIndicator, "Đã dùng lại. Chọn đơn vị báo cáo bên dưới.");
}

async function change(form: FormData, command: typeof retireIndicator, done: string): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("indicator:manage");
    const [year, quarter] = (values.from ?? "").split("-");
    const parsed = retireIndicatorSchema.safeParse({ ...values, year, quarter });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await command(getStore(), grant, parsed.data);
    if (!result.ok) return refused(CATALOGUE_REFUSALS[result.reason], values);
    revalidatePath("/", "layout");
    return saved(done);
  } catch (error) {
    return refusalState(error, values);
  }
}
