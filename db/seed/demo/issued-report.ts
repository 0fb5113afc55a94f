import { createHash } from "node:crypto";
import { readYearBook } from "@/db/indicators/queries";
import { fileRow, issuedRow } from "@/db/reports/issue";
import { sectionRow } from "@/db/reports/start-report";
import { readSettings } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import { buildReport } from "@/lib/reports/build-report";
import { CHECK_CODE_BYTES, makeCheckCode } from "@/lib/reports/check-code";
import { checkFoot } from "@/lib/reports/check-foot";
import type { AnnexChoice, DraftSection, SectionSource } from "@/lib/reports/draft";
import { frozenPlans } from "@/lib/reports/frozen";
import { builtInOutline } from "@/lib/reports/outline";
import { renderFiles } from "@/lib/reports/render-files";
import { readReportFigures } from "@/lib/reports/report-figures";
import type { ReportInput } from "@/lib/reports/report-input";
import { reportNumber } from "@/lib/reports/report-number";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import { at } from "./instants";
import { DEMO_TODAY } from "./profile";

export const DEMO_ISSUED = {
  id: "bao-cao-ban-hanh-minh-hoa",
  reportId: "bao-cao-minh-hoa-2026-9m",
  periodKey: "2026-9M",
};
const ISSUED_ON = "2026-10-20";
const [WRITER, LEADER] = ["vanphong", "lanhdao"] as const;
const PERIOD = { kind: "nine-months", year: 2026 } as const;
const ANNEXES: AnnexChoice[] = [{ kind: "indicators", withoutColumns: [] }];

/**
 * The report of nine months of 2026 as the program writes it, agreed and issued, with its Word and Excel files: made of
 * the figures that were seeded before it, in the caller's transaction.
 */
export async function insertIssuedReport(tx: Connection, communeId: string): Promise<void> {
  const { db, t } = tx;
  const input = await inputOf(tx, communeId);
  const { capacity, position } = input.signing;
  const signed = { capacity, position, signatory: "Người ký (minh họa)" };
  const number = reportNumber(41, input.layout);
  const checkCode = demoCheckCode(communeId);
  const check = checkFoot(checkCode, "http://localhost:3000", ISSUED_ON);
  const { document } = buildReport({ ...input, issue: { ...signed, number, issuedOn: ISSUED_ON, check } });
  const { id, reportId, periodKey } = DEMO_ISSUED;
  const about = { communeId, kind: PERIOD.kind, periodKey, unitId: null, correctsId: null };
  await db.insert(t.reports).values({
    ...{ ...about, id: reportId, state: "issued", draftNumber: 1, annexes: JSON.stringify(ANNEXES), version: 3 },
    ...{ createdBy: WRITER, createdAt: at("2026-10-16", 8), agreedBy: LEADER, agreedAt: at("2026-10-19", 15) },
  });
  await insertWriting(tx, communeId, input.sections ?? []);
  const issuedAt = at(ISSUED_ON, 9);
  const row = issuedRow({
    ...{ ...about, id, reportId, number, issuedOn: ISSUED_ON, ...signed, checkCode, issuedBy: WRITER, issuedAt },
    ...{ document, plans: frozenPlans(input.figures.results), auditHead: "" },
  });
  await db.insert(t.issuedReports).values(row);
  for (const file of await renderFiles(document)) {
    await db.insert(t.issuedFiles).values(fileRow(communeId, id, file, issuedAt));
  }
}

/** The same at every seeding, another for each commune. */
export function demoCheckCode(communeId: string): string {
  return makeCheckCode(createHash("sha256").update(communeId).digest().subarray(0, CHECK_CODE_BYTES));
}

async function inputOf(tx: Connection, communeId: string): Promise<ReportInput> {
  const book = await readYearBook(tx, communeId, PERIOD.year);
  const settings = await readSettings(tx, communeId, PAPER_SETTINGS);
  return {
    ...dressOfPaper(settings, ISSUED_ON, "report"),
    ...{ figures: readReportFigures(book, PERIOD, DEMO_TODAY), groups: book.groups, lastApprovedAt: book.updatedAt },
    ...{ nextPlans: new Map(), units: [], cells: null, causes: [], draftNumber: 1, issue: null, annexes: ANNEXES },
    sections: builtInOutline(PERIOD.kind, book.groups)
      .filter(({ source }) => source === null || tellsIndicators(source))
      .map((section) => ({ ...section, items: [] })),
  };
}

/** What needs nothing but the year's figures. */
function tellsIndicators(source: SectionSource): boolean {
  return source.startsWith("group:") || source === "opening" || source === "counts" || source === "missed";
}

async function insertWriting(tx: Connection, communeId: string, sections: readonly DraftSection[]): Promise<void> {
  const { reportId } = DEMO_ISSUED;
  const rows = sections.map((section, sortOrder) =>
    sectionRow(communeId, reportId, section, sortOrder, WRITER, at("2026-10-16", 8)),
  );
  await tx.db.insert(tx.t.reportSections).values(rows);
  const steps = [
    ["begin", WRITER, at("2026-10-16", 8)],
    ["agree", LEADER, at("2026-10-19", 15)],
    ["issue", WRITER, at(ISSUED_ON, 9)],
  ] as const;
  await tx.db.insert(tx.t.reportSteps).values(
    steps.map(([move, actorId, instant], index) => ({
      ...{ communeId, reportId, sequence: index + 1, move, draftNumber: 1, note: "", actorId, at: instant },
      sections: JSON.stringify(sections),
    })),
  );
}
