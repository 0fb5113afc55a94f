"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, invalid, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { renameCommune } from "@/db/communes/commands";
import { communeNamesSchema, fieldErrors } from "@/lib/access/schema";

export async function renameCommuneAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("commune:manage");
    const parsed = communeNamesSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
    await renameCommune(getStore(), grant, parsed.data);
    revalidatePath("/", "layout");
    return saved("Đã lưu tên gọi.");
  } catch (error) {
    return refusalState(error, values);
  }
}
