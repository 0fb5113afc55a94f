import { and, asc, desc, eq, isNull, lt, ne, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { AnnexChoice, DraftItem, DraftSection, SectionSource } from "@/lib/reports/draft";
import type { OpenReport, OpenSection, Outline, ReportComment, ReportStep } from "@/lib/reports/open-report";
import type { ReportKind } from "@/lib/reports/report-kind";

/** The report that is being written for the period, of the committee (`unitId` null) or of one unit. One statement. */
export async function findOpenReport(
  c: Connection,
  communeId: string,
  periodKey: string,
  unitId: string | null,
): Promise<OpenReport | null> {
  const { reports: r } = c.t;
  const [found] = await readReports(
    c,
    and(
      eq(r.communeId, communeId),
      eq(r.periodKey, periodKey),
      unitId === null ? isNull(r.unitId) : eq(r.unitId, unitId),
      ne(r.state, "issued"),
    ),
  );
  return found ?? null;
}

/** Any report, issued ones too. */
export async function findReport(c: Connection, communeId: string, id: string): Promise<OpenReport | null> {
  const { reports: r } = c.t;
  const [found] = await readReports(c, and(eq(r.communeId, communeId), eq(r.id, id)));
  return found ?? null;
}

/** Everything that is being written, without its sections; newest first. */
export async function listOpenReports(c: Connection, communeId: string) {
  const { reports: r } = c.t;
  return c.db
    .select({ periodKey: r.periodKey, unitId: r.unitId, state: r.state, draftNumber: r.draftNumber })
    .from(r)
    .where(and(eq(r.communeId, communeId), ne(r.state, "issued")))
    .orderBy(desc(r.createdAt));
}

async function readReports(c: Connection, where: SQL | undefined): Promise<OpenReport[]> {
  const { reports: r, reportSections: s, accounts } = c.t;
  const [writer, agreedBy] = [alias(accounts, "writer"), alias(accounts, "agreed_by")];
  const rows = await c.db
    .select({ report: r, section: s, writer: writer.displayName, agreedBy: agreedBy.displayName })
    .from(r)
    .leftJoin(s, and(eq(s.communeId, r.communeId), eq(s.reportId, r.id)))
    .leftJoin(writer, and(eq(writer.communeId, s.communeId), eq(writer.id, s.updatedBy)))
    .leftJoin(agreedBy, and(eq(agreedBy.communeId, r.communeId), eq(agreedBy.id, r.agreedBy)))
    .where(where)
    .orderBy(asc(r.id), asc(s.sortOrder), asc(s.id));
  const found = new Map<string, OpenReport>();
  for (const { report: row, section, writer: name, agreedBy: agreedByName } of rows) {
    const { id, kind, periodKey, unitId, state, draftNumber, correctsId, version, agreedAt } = row;
    const report: OpenReport = found.get(id) ?? {
      ...{ id, kind, periodKey, unitId, state, draftNumber, correctsId, version },
      annexes: JSON.parse(row.annexes) as AnnexChoice[],
      agreed: agreedAt === null ? null : { name: agreedByName ?? "", at: agreedAt },
      sections: [],
    };
    found.set(id, report);
    if (section !== null) report.sections.push(toSection(section, name ?? ""));
  }
  return [...found.values()];
}

function toSection(row: Connection["t"]["reportSections"]["$inferSelect"], updatedByName: string): OpenSection {
  const { id, level, heading, version, updatedBy, updatedAt } = row;
  return {
    ...{ id, heading, version, updatedBy, updatedByName, updatedAt },
    level: level as OpenSection["level"],
    source: row.source === "" ? null : (row.source as SectionSource),
    items: JSON.parse(row.items) as DraftItem[],
  };
}

/** The office's own outline of the kind, if it saved one. */
export async function findSavedOutline(c: Connection, communeId: string, kind: ReportKind): Promise<Outline | null> {
  const { reportOutlines: o } = c.t;
  const [row] = await c.db
    .select({ sections: o.sections, annexes: o.annexes })
    .from(o)
    .where(and(eq(o.communeId, communeId), eq(o.kind, kind)));
  return row ? { sections: JSON.parse(row.sections), annexes: JSON.parse(row.annexes) } : null;
}

/** The last report of the kind before the period, issued or not: whose text a new one may begin with. */
export async function findLastReport(
  c: Connection,
  communeId: string,
  of: { kind: ReportKind; periodKey: string; unitId: string | null },
): Promise<{ periodKey: string; annexes: AnnexChoice[]; sections: DraftSection[] } | null> {
  const { reports: r } = c.t;
  const [last] = await c.db
    .select({ id: r.id })
    .from(r)
    .where(
      and(
        eq(r.communeId, communeId),
        eq(r.kind, of.kind),
        of.unitId === null ? isNull(r.unitId) : eq(r.unitId, of.unitId),
        // Keys of one kind sort as their periods do.
        lt(r.periodKey, of.periodKey),
      ),
    )
    .orderBy(desc(r.periodKey), desc(r.createdAt))
    .limit(1);
  const report = last ? await findReport(c, communeId, last.id) : null;
  return report && { periodKey: report.periodKey, annexes: report.annexes, sections: asDraft(report.sections) };
}

/** The sections alone, as they are built from and kept in a step. */
export function asDraft(sections: readonly OpenSection[]): DraftSection[] {
  return sections.map(({ id, level, heading, source, items }) => ({ id, level, heading, source, items }));
}

/** Oldest first. */
export async function listReportComments(c: Connection, communeId: string, reportId: string): Promise<ReportComment[]> {
  const { reportComments: k, accounts } = c.t;
  const [writer, resolver] = [alias(accounts, "writer"), alias(accounts, "resolver")];
  const rows = await c.db
    .select({ comment: k, writer: writer.displayName, resolver: resolver.displayName })
    .from(k)
    .leftJoin(writer, and(eq(writer.communeId, k.communeId), eq(writer.id, k.writtenBy)))
    .leftJoin(resolver, and(eq(resolver.communeId, k.communeId), eq(resolver.id, k.resolvedBy)))
    .where(and(eq(k.communeId, communeId), eq(k.reportId, reportId)))
    .orderBy(asc(k.writtenAt), asc(k.id));
  return rows.map(({ comment: { id, sectionId, text, writtenAt, resolvedAt }, ...names }) => ({
    ...{ id, sectionId, text, writtenAt, writtenByName: names.writer ?? "" },
    resolved: resolvedAt === null ? null : { name: names.resolver ?? "", at: resolvedAt },
  }));
}

/** The life of the report, oldest first, without the texts. */
export async function listReportSteps(c: Connection, communeId: string, reportId: string): Promise<ReportStep[]> {
  const { reportSteps: s, accounts: a } = c.t;
  const rows = await c.db
    .select({ move: s.move, draftNumber: s.draftNumber, note: s.note, actorName: a.displayName, at: s.at })
    .from(s)
    .leftJoin(a, and(eq(a.communeId, s.communeId), eq(a.id, s.actorId)))
    .where(and(eq(s.communeId, communeId), eq(s.reportId, reportId)))
    .orderBy(asc(s.sequence));
  return rows.map((row) => ({ ...row, actorName: row.actorName ?? "" }));
}
