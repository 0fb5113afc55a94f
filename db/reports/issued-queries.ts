import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { ReportDocument } from "@/lib/reports/document";
import type { FrozenFigure, FrozenPlan, IssuedFile, IssuedReport, ReportFileFormat } from "@/lib/reports/issued";
import type { ReportKind } from "@/lib/reports/report-kind";
import { END_OF_HEAD, searchTerms } from "@/lib/reports/search-key";

/** What is looked for in the archive; what is left out does not narrow. */
export type IssuedFilter = { kind?: ReportKind; year?: number; periodKey?: string; text?: string };

/** Issued reports, newest first. Looked for as one phrase; where that stands nowhere, by all its words in their heads. */
export async function listIssued(c: Connection, communeId: string, filter: IssuedFilter = {}): Promise<IssuedReport[]> {
  const terms = searchTerms(filter.text ?? "");
  if (terms === null) return readIssued(c, whereOf(c, communeId, filter));
  const found = await readIssued(c, and(whereOf(c, communeId, filter), holds(c, [terms.phrase])));
  if (found.length > 0 || terms.words.length === 1) return found;
  const inHead = terms.words.map((word) => holds(c, [` ${word} `, END_OF_HEAD]));
  return readIssued(c, and(whereOf(c, communeId, filter), ...inHead));
}

function whereOf({ t: { issuedReports: i } }: Connection, communeId: string, filter: IssuedFilter): SQL | undefined {
  const { kind, year, periodKey } = filter;
  return and(
    eq(i.communeId, communeId),
    kind === undefined ? undefined : eq(i.kind, kind),
    year === undefined ? undefined : sql`substr(${i.periodKey}, 1, 4) = ${String(year)}`,
    periodKey === undefined ? undefined : eq(i.periodKey, periodKey),
  );
}

/** The pieces one after another; no sign of them has a meaning of its own. */
function holds({ t: { issuedReports: i } }: Connection, pieces: readonly string[]): SQL {
  const escaped = pieces.map((piece) => piece.replace(/[\\%_]/g, (sign) => `\\${sign}`));
  const pattern = `%${escaped.join("%")}%`;
  return sql`${i.searchKey} LIKE ${pattern} ESCAPE '\\'`;
}

async function readIssued(c: Connection, where: SQL | undefined): Promise<IssuedReport[]> {
  const { issuedReports: i, accounts: a } = c.t;
  const correction = alias(i, "correction");
  const rows = await c.db
    .select({ ...headOf(c), issuedByName: a.displayName, correctedById: correction.id })
    .from(i)
    .leftJoin(a, and(eq(a.communeId, i.communeId), eq(a.id, i.issuedBy)))
    .leftJoin(correction, and(eq(correction.communeId, i.communeId), eq(correction.correctsId, i.id)))
    .where(where)
    .orderBy(desc(i.issuedOn), desc(i.issuedAt), desc(i.id));
  return rows.map((row) => ({ ...row, issuedByName: row.issuedByName ?? "Chương trình" }));
}

function headOf({ t: { issuedReports: i } }: Connection) {
  const { id, reportId, kind, periodKey, unitId, number, issuedOn, title, signatory, checkCode } = i;
  const { correctsId, issuedAt } = i;
  return { id, reportId, kind, periodKey, unitId, number, issuedOn, title, signatory, checkCode, correctsId, issuedAt };
}

/** Everything that was frozen, and the files there are. */
export type FrozenReport = IssuedReport & {
  document: ReportDocument;
  documentSha256: string;
  figures: FrozenFigure[];
  plans: FrozenPlan[];
  files: IssuedFile[];
};

/** One issued report as it was signed; null = none of this commune. Three statements. */
export async function findIssued(c: Connection, communeId: string, id: string): Promise<FrozenReport | null> {
  const { issuedReports: i } = c.t;
  const isIt = and(eq(i.communeId, communeId), eq(i.id, id));
  const [head] = await readIssued(c, isIt);
  const [frozen] = await c.db
    .select({ document: i.document, documentSha256: i.documentSha256, figures: i.figures, plans: i.plans })
    .from(i)
    .where(isIt);
  if (!head || !frozen) return null;
  return {
    ...head,
    document: JSON.parse(frozen.document) as ReportDocument,
    documentSha256: frozen.documentSha256,
    figures: JSON.parse(frozen.figures) as FrozenFigure[],
    plans: JSON.parse(frozen.plans) as FrozenPlan[],
    files: await listFiles(c, communeId, id),
  };
}

/** Number and day of an issued report, to name it by. */
export async function findIssuedNumber(c: Connection, communeId: string, id: string) {
  const { issuedReports: i } = c.t;
  const [found] = await c.db
    .select({ id: i.id, number: i.number, issuedOn: i.issuedOn })
    .from(i)
    .where(and(eq(i.communeId, communeId), eq(i.id, id)));
  return found ?? null;
}

async function listFiles(c: Connection, communeId: string, issuedId: string): Promise<IssuedFile[]> {
  const { issuedFiles: f } = c.t;
  return c.db
    .select({ format: f.format, fileName: f.fileName, size: f.size, sha256: f.sha256, madeAt: f.madeAt })
    .from(f)
    .where(and(eq(f.communeId, communeId), eq(f.issuedId, issuedId)))
    .orderBy(asc(f.format));
}

/** A kept file with its very bytes; null = there is none. */
export async function findIssuedFile(
  c: Connection,
  communeId: string,
  issuedId: string,
  format: ReportFileFormat,
): Promise<(IssuedFile & { bytes: Uint8Array }) | null> {
  const { issuedFiles: f } = c.t;
  const [row] = await c.db
    .select()
    .from(f)
    .where(and(eq(f.communeId, communeId), eq(f.issuedId, issuedId), eq(f.format, format)));
  if (!row) return null;
  const { fileName, size, sha256, madeAt, content } = row;
  return { format, fileName, size, sha256, madeAt, bytes: Buffer.from(content, "base64") };
}

/** Numbers and days of everything issued, for the next number. */
export async function listIssuedNumbers(c: Connection, communeId: string) {
  const { issuedReports: i } = c.t;
  return c.db.select({ number: i.number, issuedOn: i.issuedOn }).from(i).where(eq(i.communeId, communeId));
}

/** Of any commune: a paper carries its code alone. */
export async function findByCheckCode(c: Connection, checkCode: string) {
  const { issuedReports: i } = c.t;
  const [found] = await c.db.select({ communeId: i.communeId, id: i.id }).from(i).where(eq(i.checkCode, checkCode));
  return found ?? null;
}
