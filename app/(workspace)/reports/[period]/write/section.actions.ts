"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { saveSection } from "@/db/reports/sections";
import { formatInstant } from "@/lib/format/dates";
import { REPORT_REFUSALS, TAKEN_BACK } from "@/lib/reports/draft-labels";
import { offerLines } from "@/lib/reports/offered-prose";
import type { OpenSection } from "@/lib/reports/open-report";
import { saveSectionSchema, writtenSectionSchema } from "@/lib/reports/schema";
import { NEW_ROW, TEXT_FIELD } from "@/lib/reports/section-rows";
import { sectionInWords } from "@/lib/reports/section-view";
import { type WrittenForm, writeSection } from "@/lib/reports/write-section";
import { readWriting, type Writing } from "./writing.load";

/** Saves all that was typed in the section, then does what the pressed button says to one sentence. */
export async function writeSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  try {
    const reader = await requireActionGrant("report:write");
    const sent = writtenSectionSchema.safeParse({ ...values, rows: form.getAll("row") });
    if (!sent.success) return invalid(fieldErrors(sent.error.issues), values);
    const { periodKey, sectionId, version, intent, rows } = sent.data;
    const writing = await readWriting({ ...reader, store: getStore() }, periodKey);
    const section = writing?.open.sections.find(({ id }) => id === sectionId);
    if (!writing || !section) return refused(REPORT_REFUSALS[writing ? "no-section" : "not-found"], values);
    const written = writeForm(writing, section, { rows, ...intent, values });
    if (!written.ok) return invalid(written.errors, values);
    const checked = saveSectionSchema.safeParse({ ...values, version, items: written.items });
    if (!checked.success) return invalid(atForm(fieldErrors(checked.error.issues)), values);
    const answer = await saveSection(getStore(), reader.grant, checked.data);
    if (answer.ok) {
      revalidatePath("/reports", "layout");
      return saved(`Đã lưu lúc ${formatInstant(Date.now())}.${answer.tookBack ? ` ${TAKEN_BACK}` : ""}`);
    }
    const { current } = answer;
    if (current === undefined) return refused(REPORT_REFUSALS[answer.reason], values);
    return refused(REPORT_REFUSALS[answer.reason], { ...values, ...besides(writing, current) });
  } catch (error) {
    return refusalState(error, values);
  }
}

type Typed = Pick<WrittenForm, "rows" | "move"> & { put: string | null; values: Record<string, string> };

/** What was typed as items, or what is wrong with it by the name of its field. */
function writeForm({ read, toldFor }: Writing, section: OpenSection, { rows, move, put, values }: Typed) {
  const texts = Object.entries(values).filter(([name]) => name.startsWith(TEXT_FIELD));
  const offered = offerLines(section, read.input.figures.results, read.input.causes).find(({ id }) => id === put);
  const form = {
    ...{ rows, move, put: offered?.text ?? null },
    texts: new Map(texts.map(([name, text]): [string, string] => [name.slice(TEXT_FIELD.length), text])),
  };
  const written = writeSection(form, section.items, toldFor(section));
  if (written.ok) return written;
  const errors = [...written.errors].map(([id, message]): [string, string] => [TEXT_FIELD + id, message]);
  return { ok: false as const, errors: Object.fromEntries(errors) };
}

/** Messages of items belong to no field of the form: they stand at its head. */
function atForm({ heading, ...others }: Record<string, string>): Record<string, string> {
  const [first] = Object.values(others);
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(first === undefined ? {} : { [`${TEXT_FIELD}${NEW_ROW}`]: first }),
  };
}

/** What the other person wrote, beside what was typed, which stays in the form; the next save is meant to replace it. */
function besides({ toldFor }: Writing, current: OpenSection) {
  return {
    currentVersion: `${current.version}`,
    theirs: sectionInWords(current, toldFor(current)),
    theirsBy: `${current.updatedByName}, ${formatInstant(current.updatedAt)}`,
  };
}
