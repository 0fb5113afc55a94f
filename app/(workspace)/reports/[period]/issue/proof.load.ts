import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { findIssuedNumber } from "@/db/reports/issued-queries";
import { sha256Of } from "@/db/sha256";
import type { LocalDate } from "@/lib/periods/local-date";
import { buildReport } from "@/lib/reports/build-report";
import { namingFirst } from "@/lib/reports/correction";
import type { ReportDocument } from "@/lib/reports/document";
import { documentText, frozenFigures } from "@/lib/reports/frozen";
import type { OpenReport } from "@/lib/reports/open-report";
import type { ReportIssue } from "@/lib/reports/report-input";
import { dressOfPaper, signatoriesOn } from "@/lib/settings/paper";
import { type ReportReader, readReport } from "../../report.load";

/**
 * The report as it would go out now. `seen` stands for its text and every figure, whatever number, day and signature
 * it will bear: what is issued must be what was looked at.
 */
export async function readProof(reader: ReportReader, open: OpenReport) {
  const { periodKey, correctsId } = open;
  const { document, flags, input, period, settings } = await readReport(reader, periodKey, { draft: open });
  const c = reader.store ?? (await keptReader(reader.commune.id));
  const first = correctsId === null ? null : await findIssuedNumber(c, reader.commune.id, correctsId);
  return {
    ...{ flags, input, period, first },
    seen: sha256Of(documentText(document)),
    figures: frozenFigures(document),
    /** Names, layout and signature of the day on the paper. */
    dressOn: (day: LocalDate) => dressOfPaper(settings, day, "report"),
    peopleOn: (day: LocalDate) => signatoriesOn(settings.signatories, day),
    paper(issue: ReportIssue): ReportDocument {
      const dress = dressOfPaper(settings, issue.issuedOn, "report");
      return namingFirst(buildReport({ ...input, ...dress, issue }).document, first);
    },
  };
}

export type Proof = Awaited<ReturnType<typeof readProof>>;
