import { and, asc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { YearBreak } from "@/lib/charts/years-chart";
import type { Versioned } from "@/lib/indicators/versions/change";

export type IndicatorVersion = Versioned & {
  fromYear: number;
  reason: string;
  breakNote: string | null;
  recordedByName: string | null;
  recordedAt: number;
};

/** How an indicator came to be what it is: its first version, the later ones oldest first, and when it was not followed. */
export async function listIndicatorHistory(
  c: Connection,
  communeId: string,
  indicatorId: string,
): Promise<{
  first: Versioned | undefined;
  versions: IndicatorVersion[];
  retirements: { fromQuarter: number; toQuarter: number | null; reason: string }[];
}> {
  const { indicators: i, indicatorVersions: v, indicatorRetirements: r, accounts } = c.t;
  const [first] = await c.db
    .select()
    .from(i)
    .where(and(eq(i.communeId, communeId), eq(i.id, indicatorId)));
  const versions = await c.db
    .select({ version: v, name: accounts.displayName })
    .from(v)
    .leftJoin(accounts, and(eq(accounts.communeId, v.communeId), eq(accounts.id, v.recordedBy)))
    .where(and(eq(v.communeId, communeId), eq(v.indicatorId, indicatorId)))
    .orderBy(asc(v.fromYear));
  const retirements = await c.db
    .select({ fromQuarter: r.fromQuarter, toQuarter: r.toQuarter, reason: r.reason })
    .from(r)
    .where(and(eq(r.communeId, communeId), eq(r.indicatorId, indicatorId)))
    .orderBy(asc(r.fromQuarter));
  return { first, versions: versions.map(({ version, name }) => ({ ...version, recordedByName: name })), retirements };
}

/** Years from which an indicator counts something else, up to one year, the earliest first, with the office's reason. */
export async function listSeriesBreaks(
  { db, t: { indicatorVersions: v } }: Connection,
  communeId: string,
  { indicatorIds, upTo, before }: { indicatorIds: readonly string[]; upTo: number; before?: number },
): Promise<YearBreak[]> {
  const rows = await db
    .select({ year: v.fromYear, note: v.breakNote, reason: v.reason })
    .from(v)
    .where(
      and(
        eq(v.communeId, communeId),
        inArray(v.indicatorId, [...indicatorIds]),
        lte(v.fromYear, upTo),
        isNotNull(v.breakNote),
        before === undefined ? undefined : sql`coalesce(${v.firstRecordedAt}, ${v.recordedAt}) < ${before}`,
      ),
    )
    .orderBy(asc(v.fromYear));
  return rows.map(({ year, note, reason }) => ({ year, note: note ?? "", reason }));
}
