"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { requestBackup } from "@/db/backup/request-backup";
import { getStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { requestBackupSchema } from "@/lib/backup/schema";
import { backupRefusalWords } from "@/lib/backup/words";

/** Answers as soon as the backup is under way; the page follows it from there. */
export async function backUpNowAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("backup:run");
    const parsed = requestBackupSchema.safeParse(values);
    if (!parsed.success) return refused("Đồng chí tải lại trang rồi bấm “Sao lưu ngay” một lần nữa.");
    const answer = await requestBackup(getStore(), grant, parsed.data, storageEnv());
    revalidatePath("/admin", "layout");
    return answer.ok ? saved("Đã bắt đầu sao lưu.") : refused(backupRefusalWords(answer.reason));
  } catch (error) {
    return refusalState(error, values);
  }
}
