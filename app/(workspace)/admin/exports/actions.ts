"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { startExport } from "@/db/exports/start-export";
import { createToken, revokeToken } from "@/db/exports/tokens";
import { fieldErrors } from "@/lib/access/schema";
import { TOKEN_REFUSALS } from "@/lib/exports/api-token";
import { newTokenSchema, startExportSchema, tokenIdSchema } from "@/lib/exports/schema";
import { localDateAt } from "@/lib/periods/local-date";

/** Starts the export and goes to its page, where it can be followed, stopped and fetched. */
export async function startExportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let jobId: string;
  try {
    const { grant, today } = await requireActionGrant("export:run");
    const parsed = startExportSchema.safeParse(values);
    if (!parsed.success) return refused("Đồng chí tải lại trang rồi bấm xuất một lần nữa.");
    jobId = (await startExport(getStore(), grant, parsed.data, today)).jobId;
  } catch (error) {
    return refusalState(error, values);
  }
  redirect(`/jobs/${jobId}`);
}

export type NewTokenState = FormState & { token?: { name: string; text: string } };

/** The key stands in this answer and nowhere else. */
export async function createTokenAction(_previous: NewTokenState, form: FormData): Promise<NewTokenState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("export:token");
    const parsed = newTokenSchema.safeParse(values);
    if (!parsed.success) return invalid(fieldErrors(parsed.error), values);
    const answer = await createToken(getStore(), grant, parsed.data, localDateAt(Date.now()));
    if (!answer.ok) {
      const message = TOKEN_REFUSALS[answer.reason];
      return answer.reason === "bad-expiry" ? invalid({ expiresOn: message }, values) : refused(message, values);
    }
    revalidatePath("/admin/exports");
    return { ...saved("Đã tạo khóa."), token: { name: parsed.data.name, text: answer.token } };
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function revokeTokenAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { grant } = await requireActionGrant("export:token");
    const parsed = tokenIdSchema.safeParse(values);
    const answer = parsed.success
      ? await revokeToken(getStore(), grant, parsed.data.tokenId)
      : ({ ok: false, reason: "no-token" } as const);
    revalidatePath("/admin/exports");
    return answer.ok ? saved("Đã thu hồi khóa.") : refused(TOKEN_REFUSALS[answer.reason]);
  } catch (error) {
    return refusalState(error, values);
  }
}
