"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { removeMark } from "@/db/settings/mark";
import { MARK_REFUSALS } from "@/lib/settings/mark";

export async function removeMarkAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("commune:manage");
    const answer = await removeMark(getStore(), grant, { seen: typedValues(form).seen ?? "" });
    if (!answer.ok) return refused(MARK_REFUSALS[answer.reason]);
    revalidatePath("/", "layout");
    return saved("Đã bỏ biểu trưng. Các trang chỉ còn tên gọi.");
  } catch (error) {
    return refusalState(error, {});
  }
}
