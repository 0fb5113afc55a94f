import { and, eq } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import type { Connection } from "@/db/store";
import { type Quarter, quarterIndex } from "@/lib/periods/period";

type FigureKey = { year: number; quarter: Quarter; indicatorId: string; unitId: string };

/** Version of the approved cell; 0 = nothing is approved. */
export async function approvedVersion(tx: Connection, communeId: string, key: FigureKey): Promise<number> {
  const { approvedActuals: x } = tx.t;
  const [row] = await tx.db
    .select({ version: x.version })
    .from(x)
    .where(
      and(
        eq(x.communeId, communeId),
        eq(x.year, key.year),
        eq(x.indicatorId, key.indicatorId),
        eq(x.unitId, key.unitId),
        eq(x.quarter, key.quarter),
      ),
    );
  return row ? row.version : 0;
}

/** The unit was to report the indicator in the quarter. */
export async function isAssigned(tx: Connection, communeId: string, key: FigureKey): Promise<boolean> {
  const { indicatorAssignments: a } = tx.t;
  const [row] = await tx.db
    .select({ unitId: a.unitId })
    .from(a)
    .where(
      and(
        eq(a.communeId, communeId),
        eq(a.indicatorId, key.indicatorId),
        eq(a.unitId, key.unitId),
        isAssignedIn(a, quarterIndex(key.year, key.quarter)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
