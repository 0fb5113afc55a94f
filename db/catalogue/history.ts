import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
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
