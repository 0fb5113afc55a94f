"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { checkAudit } from "@/db/audit/check";
import { getStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { isWhole, parseShortHead } from "@/lib/audit/report";
import { reportWords } from "@/lib/audit/report-words";

/** The page shows what was found, with the earlier checks' place. */
export async function checkAuditAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("audit:verify");
    const typed = (values.code ?? "").trim().slice(0, 60);
    const code = parseShortHead(typed);
    if (typed !== "" && code === null) {
      return invalid({ code: "Mã có dạng số dòng và 12 ký tự, ví dụ 1234-AB12-CD34-EF56." }, values);
    }
    const { report } = await checkAudit(getStore(), grant, code === null ? [] : [code], storageEnv());
    revalidatePath("/admin/audit");
    return isWhole(report) ? saved("Đã kiểm tra xong.") : refused(reportWords(report).title, values);
  } catch (error) {
    return refusalState(error, values);
  }
}
