import "server-only";
import { getStore } from "@/db/client";
import { asDraft, findOpenReport } from "@/db/reports/queries";
import type { OpenReport, OpenSection } from "@/lib/reports/open-report";
import { type ReportReader, readReport } from "../../report.load";

/** The committee's report of the period with what the program says for its sections; null = nobody has begun it. */
export async function readWriting(reader: ReportReader, periodKey: string) {
  const open = await findOpenReport(getStore(), reader.commune.id, periodKey, null);
  return open === null ? null : readOpen(reader, open);
}

async function readOpen(reader: ReportReader, open: OpenReport) {
  const { sections, annexes, draftNumber, periodKey } = open;
  const read = await readReport(reader, periodKey, { draft: { sections: asDraft(sections), annexes, draftNumber } });
  return {
    ...{ open, read },
    toldFor: ({ source }: Pick<OpenSection, "source">) => (source === null ? undefined : read.texts.get(source)),
  };
}

export type Writing = NonNullable<Awaited<ReturnType<typeof readWriting>>>;
