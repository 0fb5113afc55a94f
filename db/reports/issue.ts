import { randomBytes } from "node:crypto";
import { readHead } from "@/db/audit/seal";
import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import { sha256Of } from "@/db/sha256";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type LocalDate, localDateAt } from "@/lib/periods/local-date";
import { CHECK_CODE_BYTES, makeCheckCode, showCheckCode } from "@/lib/reports/check-code";
import type { ReportDocument } from "@/lib/reports/document";
import { documentText, frozenFigures } from "@/lib/reports/frozen";
import type { IssueRefusal } from "@/lib/reports/issue-words";
import type { FrozenPlan, NewFile } from "@/lib/reports/issued";
import type { OpenReport } from "@/lib/reports/open-report";
import { numberStanding, reportNumber } from "@/lib/reports/report-number";
import { reportSearchKey } from "@/lib/reports/search-key";
import { listIssuedNumbers } from "./issued-queries";
import { findReport } from "./queries";
import { recordReport, writeReport, writeStep } from "./step";

export type Issue = {
  operationId: string;
  reportId: string;
  /** Of the report as it was looked at. */
  version: number;
  place: number;
  issuedOn: LocalDate;
  capacity: string;
  position: string;
  signatory: string;
  /** Why it is issued although no leader has agreed; kept in the life of the report. */
  reason: string;
  checkCode: string;
  /** As it goes out: with number, day, signature and check code. */
  document: ReportDocument;
  plans: readonly FrozenPlan[];
  /** Made of the same document. */
  files: readonly NewFile[];
  /** Instant of the last approval behind its figures. */
  lastApprovedAt: number | null;
  today: LocalDate;
};

export type IssueAnswer = { ok: true; id: string } | { ok: false; reason: IssueRefusal };

export function newCheckCode(): string {
  return makeCheckCode(randomBytes(CHECK_CODE_BYTES));
}

/**
 * "Ban hành": the document, every figure in it, the plans behind them, the last seal of the trail and the files, as
 * they were looked at. Nothing of it can be changed afterwards; what changes later is shown beside it.
 */
export async function issueReport(store: Store, grant: Grant<"report:issue">, input: Issue): Promise<IssueAnswer> {
  assertGrant(grant, "report:issue");
  const { communeId } = grant.actor;
  const { checkCode: _, document, plans: __, files: ___, ...asked } = input;
  return oncePerClick(store, grant, ["issue", asked], async (tx, at): Promise<IssueAnswer> => {
    const report = await findReport(tx, communeId, input.reportId);
    if (report === null) return { ok: false, reason: "not-found" };
    const refusal = issueRefusal(report, input) ?? (await numberRefusal(tx, communeId, input));
    if (refusal !== null) return { ok: false, reason: refusal };
    assertOfReport(report, input);
    const id = newId();
    await insertIssued(tx, grant, report, { ...input, id }, at);
    for (const file of input.files) await tx.db.insert(tx.t.issuedFiles).values(fileRow(communeId, id, file, at));
    await writeReport(tx, grant, report, { state: "issued" });
    await writeStep(tx, grant, report, "issue", at, input.reason);
    await recordReport(tx, grant, report, { after: auditOf(input, document) });
    return { ok: true, id };
  });
}

/** Why a report may not go out as the form says, but for its number; null = it may. */
export function issueRefusal(
  report: OpenReport,
  input: Pick<Issue, "issuedOn" | "today" | "lastApprovedAt" | "reason" | "version">,
): IssueRefusal | null {
  const { issuedOn, today, lastApprovedAt, reason, version } = input;
  if (report.state === "issued") return "issued";
  if (report.version !== version) return "moved";
  if (report.state !== "agreed" && reason === "") return "reason-needed";
  if (issuedOn > today) return "future";
  const approvedOn = lastApprovedAt === null ? "" : localDateAt(lastApprovedAt);
  // The demo lives on a day of its own, before which everything may have been approved.
  return issuedOn < approvedOn && issuedOn < today ? "before-approval" : null;
}

async function numberRefusal(tx: Connection, communeId: string, input: Issue): Promise<IssueRefusal | null> {
  const { place, issuedOn, document } = input;
  const standing = numberStanding(place, issuedOn, await listIssuedNumbers(tx, communeId), document.layout);
  return standing === "taken" ? "number-taken" : null;
}

/** What is frozen must be what the form says; a caller that mixes two up has a fault. */
function assertOfReport({ kind, periodKey }: OpenReport, { document, checkCode, signatory }: Issue): void {
  const isOfReport = document.kind === kind && document.periodKey === periodKey;
  if (!isOfReport || document.check?.code !== showCheckCode(checkCode) || document.signature.name !== signatory) {
    throw new Error("the document is not the one that is issued");
  }
}

async function insertIssued(
  tx: Connection,
  grant: Grant<"report:issue">,
  { id: reportId, kind, periodKey, unitId, correctsId }: OpenReport,
  { id, document, plans, checkCode, ...input }: Issue & { id: string },
  issuedAt: number,
): Promise<void> {
  const { communeId, accountId: issuedBy } = grant.actor;
  const { issuedOn, capacity, position, signatory } = input;
  const head = await readHead(tx, communeId);
  const row = issuedRow({
    ...{ communeId, id, reportId, kind, periodKey, unitId, correctsId, issuedOn, capacity, position, signatory },
    ...{ number: reportNumber(input.place, document.layout), checkCode, document, plans, issuedBy, issuedAt },
    auditHead: head === null ? "" : `${head.sequence}:${head.hash}`,
  });
  await tx.db.insert(tx.t.issuedReports).values(row);
}

type IssuedRow = Connection["t"]["issuedReports"]["$inferInsert"];
type Frozen = Pick<Issue, "document" | "plans">;
type Derived = "documentSha256" | "figures" | "title" | "searchKey";

/** The row of an issued report; its figures, its title and what it is found by are those of its document. */
export function issuedRow({ document, plans, ...head }: Omit<IssuedRow, Derived | keyof Frozen> & Frozen): IssuedRow {
  const text = documentText(document);
  return {
    ...head,
    ...{ document: text, documentSha256: sha256Of(text), title: document.abstract[0] ?? document.title },
    figures: JSON.stringify(frozenFigures(document)),
    plans: JSON.stringify(plans),
    searchKey: reportSearchKey(document, head.number),
  };
}

export function fileRow(communeId: string, issuedId: string, { format, fileName, bytes }: NewFile, madeAt: number) {
  const content = Buffer.from(bytes).toString("base64");
  return { communeId, issuedId, format, fileName, size: bytes.length, sha256: sha256Of(bytes), content, madeAt };
}

function auditOf(input: Issue, document: ReportDocument): Record<string, unknown> {
  const { place, issuedOn, signatory, checkCode, reason, files } = input;
  return {
    ...{ reportMove: "issue", reportNumber: reportNumber(place, document.layout), issuedOn, signatory },
    checkCode: showCheckCode(checkCode),
    documentSha256: sha256Of(documentText(document)),
    fileSums: Object.fromEntries(files.map(({ format, bytes }) => [format, sha256Of(bytes)])),
    ...(reason === "" ? {} : { reason }),
  };
}
