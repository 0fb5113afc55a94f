import { and, eq, gt, gte, inArray, ne } from "drizzle-orm";
import { listPeriods } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { CatalogueIndicator } from "@/lib/indicators/indicator";
import { changedRules, type Versioned } from "@/lib/indicators/versions/change";
import { whyNotThere } from "@/lib/indicators/versions/parents";
import { changeableYears } from "@/lib/indicators/versions/years";
import { quarterIndex } from "@/lib/periods/period";
import { listIndicatorGroups, listYearAssignments } from "./queries";

type Change = { before: CatalogueIndicator; after: Versioned; fromYear: number };

/** Why the indicator cannot be changed like this from that year on; null where it can. Reads only. */
export async function whyNotChangeable(
  tx: Connection,
  communeId: string,
  { before, after, fromYear }: Change,
  all: readonly CatalogueIndicator[],
): Promise<CatalogueRefusal | null> {
  const periods = await listPeriods(tx, communeId);
  if (!changeableYears(periods).includes(fromYear)) return "year-not-changeable";
  if (before.retiredFrom !== null) return "retired";
  if (await hasLaterVersion(tx, communeId, before.id, fromYear)) return "later-version";
  const groups = await listIndicatorGroups(tx, communeId);
  if (!groups.some((group) => group.id === after.groupId)) return "unknown-group";
  const named = all.find((each) => each.id !== before.id && each.groupId === after.groupId && each.name === after.name);
  if (named) return "name-taken";
  const placed = whyNotThere(
    { ...after, id: before.id },
    all.filter((each) => each.retiredFrom === null),
  );
  if (placed !== null) return placed;
  const rules = changedRules(before, after);
  if (rules.length === 0) return null;
  if (periods.some((period) => period.year >= fromYear && period.quarter > 0 && period.state === "locked")) {
    return "year-locked";
  }
  const parts = rules.includes("parentMode") ? all.filter((each) => each.parentId === before.id) : [];
  const ids = [before.id, ...parts.map((part) => part.id)];
  if (await hasFigures(tx, communeId, ids, quarterIndex(fromYear, 1))) return "year-has-figures";
  return after.unitRule === "none" && (await countReporters(tx, communeId, before.id, fromYear)) > 1
    ? "reporters-too-many"
    : null;
}

async function hasLaterVersion(tx: Connection, communeId: string, indicatorId: string, year: number) {
  const { indicatorVersions: v } = tx.t;
  const [later] = await tx.db
    .select({ fromYear: v.fromYear })
    .from(v)
    .where(and(eq(v.communeId, communeId), eq(v.indicatorId, indicatorId), gt(v.fromYear, year)))
    .limit(1);
  return later !== undefined;
}

/** A figure of any unit in the quarter (quarterIndex) or later; a figure of the whole year counts for its quarter I. */
export async function hasFigures(
  tx: Connection,
  communeId: string,
  indicatorIds: readonly string[],
  fromQuarter: number,
): Promise<boolean> {
  const { actuals: x } = tx.t;
  const rows = await tx.db
    .selectDistinct({ year: x.year, quarter: x.quarter })
    .from(x)
    .where(
      and(
        eq(x.communeId, communeId),
        gte(x.year, Math.floor(fromQuarter / 4)),
        inArray(x.indicatorId, [...indicatorIds]),
        ne(x.kind, "blank"),
      ),
    );
  return rows.some(({ year, quarter }) => year * 4 + Math.max(quarter, 1) - 1 >= fromQuarter);
}

async function countReporters(tx: Connection, communeId: string, indicatorId: string, year: number): Promise<number> {
  const rows = await listYearAssignments(tx, communeId, year);
  return new Set(rows.filter((row) => row.indicatorId === indicatorId).map((row) => row.unitId)).size;
}
