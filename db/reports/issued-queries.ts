import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { ReportDocument } from "@/lib/reports/document";
import type { FrozenFigure, FrozenPlan, IssuedFile, IssuedReport, ReportFileFormat } from "@/lib/reports/issued";
import type { ReportKind } from "@/lib/reports/report-kind";
import { END_OF_HEAD, searchTerms } from "@/lib/reports/search-key";

/** What is looked for in the archive; what is left out does not narrow. */
export type IssuedFilter = { id?: string; kind?: ReportKind; year?: number; periodKey?: string; text?: string };

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
  const { id, kind, year, periodKey } = filter;
  return and(
    eq(i.communeId, communeId),
    id === undefined ? undefined : eq(i.id, id),
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
  const rows = await c.db
    .select(headOf(c))
    .from(i)
    .leftJoin(a, isIssuer(c))
    .leftJoin(correctionOf(c), correctsIt(c))
    .where(where)
    .orderBy(desc(i.issuedOn), desc(i.issuedAt), desc(i.id));
  return rows.map(named);
}

const isIssuer = ({ t: { issuedReports: i, accounts: a } }: Connection) =>
  and(eq(a.communeId, i.communeId), eq(a.id, i.issuedBy));

function correctsIt(c: Connection) {
  const { issuedReports: i } = c.t;
  const correction = correctionOf(c);
  return and(eq(correction.communeId, i.communeId), eq(correction.correctsId, i.id));
}

const correctionOf = ({ t }: Connection) => alias(t.issuedReports, "correction");

function named<R extends { issuedByName: string | null }>(row: R) {
  return { ...row, issuedByName: row.issuedByName ?? "Chương trình" };
}

function headOf(c: Connection) {
  const { issuedReports: i, accounts: a } = c.t;
  const { id, reportId, kind, periodKey, unitId, number, issuedOn, title, signatory, checkCode } = i;
  const { correctsId, issuedAt } = i;
  return {
    ...{ id, reportId, kind, periodKey, unitId, number, issuedOn, title, signatory, checkCode, correctsId, issuedAt },
    issuedByName: a.displayName,
    correctedById: correctionOf(c).id,
  };
}

/** Everything that was frozen, and the files there are. */
export type FrozenReport = IssuedReport & {
  document: ReportDocument;
  documentSha256: string;
  figures: FrozenFigure[];
  plans: FrozenPlan[];
  files: IssuedFile[];
};

/** One issued report as it was signed; null = none of this commune. Two statements. */
export async function findIssued(c: Connection, communeId: string, id: string): Promise<FrozenReport | null> {
  const { issuedReports: i, accounts: a } = c.t;
  const { document, documentSha256, figures, plans } = i;
  const [found] = await c.db
    .select({ ...headOf(c), document, documentSha256, figures, plans })
    .from(i)
    .leftJoin(a, isIssuer(c))
    .leftJoin(correctionOf(c), correctsIt(c))
    .where(and(eq(i.communeId, communeId), eq(i.id, id)));
  if (found === undefined) return null;
  return {
    ...named(found),
    document: JSON.parse(found.document) as ReportDocument,
    figures: JSON.parse(found.figures) as FrozenFigure[],
    plans: JSON.parse(found.plans) as FrozenPlan[],
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
