"use server";
import { redirect } from "next/navigation";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, refused, typedValues } from "@/app/_ui/form-state";
import { getStore } from "@/db/client";
import { startReportSet } from "@/db/reports/start-report-set";
import { lowerFirst } from "@/lib/format/first-letter";
import { formatPeriod } from "@/lib/format/periods";
import { readSetChoice, reportSetSchema } from "@/lib/reports/set-schema";
import { unitPapers, yearPapers } from "./set.load";

/** Starts the making of a whole set and goes to where it can be followed, stopped and fetched. */
export async function startReportSetAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  let jobId: string;
  try {
    const { grant, actor, commune, today } = await requireActionGrant("report:write");
    const parsed = reportSetSchema.safeParse(values);
    const choice = parsed.success ? readSetChoice(parsed.data.set) : null;
    if (!parsed.success || choice === null) return refused("Đồng chí chọn lại bộ tài liệu.", values);
    const reader = { actor, commune, today, store: getStore() };
    const set =
      choice.kind === "units"
        ? {
            title: `Bản tổng hợp của các đơn vị, ${lowerFirst(formatPeriod(choice.period))}`,
            members: await unitPapers(reader, choice.period),
          }
        : { title: `Các báo cáo của năm ${choice.year}`, members: await yearPapers(reader, choice.year) };
    jobId = (await startReportSet(getStore(), grant, { ...set, operationId: parsed.data.operationId })).jobId;
  } catch (error) {
    return refusalState(error, values);
  }
  redirect(`/jobs/${jobId}`);
}
