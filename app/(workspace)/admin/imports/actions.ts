"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, saved, typedValues } from "@/app/_ui/form-state";
import { newSecrets } from "@/db/accounts/new-secrets";
import { getStore } from "@/db/client";
import { prepareImport } from "@/db/imports/commands";
import { commitAsJob, isLongImport } from "@/db/imports/commit-as-job";
import { commitImport } from "@/db/imports/commit-import";
import { findImport } from "@/db/imports/queries";
import { undoImport } from "@/db/imports/undo-import";
import type { Actor } from "@/lib/access/grant";
import type { SignInSlip } from "@/lib/accounts/account";
import { importGrant } from "@/lib/imports/import-grant";
import { IMPORT_REFUSALS } from "@/lib/imports/labels";
import { commitImportSchema, importRefSchema } from "@/lib/imports/schema";

/** Slips of new accounts are in this one answer and nowhere else. */
export type ImportFormState = FormState & { slips: SignInSlip[] };
const none = (state: FormState): ImportFormState => ({ ...state, slips: [] });

async function findWithGrant(actor: Actor, importId: string) {
  const stored = await findImport(getStore(), actor.communeId, importId);
  const grant = stored === null ? null : importGrant(actor, stored.kind);
  return stored === null || grant === null ? null : { stored, grant };
}

/** The grant of the kind of a stored import; null = no such import for this person. */
async function grantFor(actor: Actor, importId: string) {
  return (await findWithGrant(actor, importId))?.grant ?? null;
}

const withPrefix = (values: Record<string, string>, prefix: string) =>
  Object.entries(values).flatMap(([name, text]): [string, string][] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
  );

export async function prepareImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const { importId = "", version = "", sheetName = "" } = values as Record<string, string>;
  try {
    const { actor, today } = await requireActionGrant("audit:read");
    const grant = await grantFor(actor, importId);
    if (grant === null) return refused(IMPORT_REFUSALS["not-found"], values);
    const columns = withPrefix(values, "column.").map(([field, text]) => [field, text === "" ? null : Number(text)]);
    const mapping = Object.fromEntries(columns);
    const options = Object.fromEntries(withPrefix(values, "option."));
    const asked = { importId, version, sheetName, mapping, options };
    const result = await prepareImport(getStore(), grant, asked, today);
    if (!result.ok) return refused(IMPORT_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
  revalidatePath("/admin/imports", "layout");
  redirect(`/admin/imports/${importId}?checked=${version}#preview`);
}

export async function commitImportAction(_previous: ImportFormState, form: FormData): Promise<ImportFormState> {
  const values = typedValues(form);
  try {
    const { actor, today } = await requireActionGrant("audit:read");
    const parsed = commitImportSchema.safeParse({ ...values, skipErrors: values.skipErrors === "yes" });
    const found = parsed.success ? await findWithGrant(actor, parsed.data.importId) : null;
    if (!parsed.success || found === null) return none(refused(IMPORT_REFUSALS["not-found"], values));
    const { stored, grant } = found;
    const input = { ...parsed.data, today };
    if (isLongImport(stored)) redirect(`/jobs/${(await commitAsJob(getStore(), grant, stored, input)).jobId}`);
    const result = await commitImport(getStore(), grant, input, newSecrets);
    revalidatePath("/", "layout");
    if (!result.ok) {
      return none(refused("message" in result ? result.message : IMPORT_REFUSALS[result.reason], values));
    }
    return { ...saved(`Đã nhập ${result.counts.new + result.counts.changed} dòng.`), slips: result.slips };
  } catch (error) {
    return none(refusalState(error, values));
  }
}

export async function undoImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const { actor } = await requireActionGrant("audit:read");
    const parsed = importRefSchema.safeParse(values);
    const grant = parsed.success ? await grantFor(actor, parsed.data.importId) : null;
    if (!parsed.success || grant === null) return refused(IMPORT_REFUSALS["not-found"], values);
    const result = await undoImport(getStore(), grant, parsed.data);
    revalidatePath("/", "layout");
    if (!result.ok) return refused("message" in result ? result.message : IMPORT_REFUSALS[result.reason], values);
    return saved("Đã hoàn tác: số liệu trở lại như trước lần nhập này.");
  } catch (error) {
    return refusalState(error, values);
  }
}
