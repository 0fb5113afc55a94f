import { eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { foldForSearch } from "@/lib/format/fold";
import { DEFAULT_THRESHOLDS } from "@/lib/indicators/thresholds";
import { CATALOGUE } from "./catalogue";
import type { CatalogueEntry, CatalogueGroup } from "./entry";

/** Room between two rows, so that an office can place its own indicators in between. */
const SORT_STEP = 10;

/** A row the office has edited has a higher version and belongs to the office. */
const FIRST_VERSION = 1;

/** In force until the office sets its own: đúng tiến độ from 95 % of the pace, chậm from 80 %, below it nguy cơ. */

/**
 * Writes the catalogue of domain.md §3 and the default thresholds for one commune; ids equal codes. Idempotent: a
 * second run writes the same rows, a newer program brings better words. Rules of rows already there, rows the office
 * edited and rows it added are left alone.
 */
export async function installReferenceData(tx: Connection, communeId: string): Promise<void> {
  await upsertGroups(tx, communeId);
  for (const group of CATALOGUE) await upsertIndicators(tx, communeId, group);
  await tx.db
    .insert(tx.t.settings)
    .values({
      communeId,
      key: "assessment-thresholds",
      effectiveFrom: DEFAULT_THRESHOLDS.effectiveFrom,
      value: JSON.stringify(DEFAULT_THRESHOLDS),
    })
    .onConflictDoNothing();
}

/** The row of one catalogue entry; `position` is its place in the group, from 0. */
export function indicatorRow(communeId: string, group: CatalogueGroup, entry: CatalogueEntry, position: number) {
  const { parentCode, reporter: _suggestion, ...indicator } = entry;
  return {
    ...indicator,
    communeId,
    id: entry.code,
    groupId: group.code,
    parentId: parentCode,
    sortOrder: (position + 1) * SORT_STEP,
    searchKey: foldForSearch(`${entry.name} ${entry.shortName}`),
  };
}

async function upsertGroups(tx: Connection, communeId: string): Promise<void> {
  const { indicatorGroups } = tx.t;
  await tx.db
    .insert(indicatorGroups)
    .values(
      CATALOGUE.map(({ code, name }, index) => ({
        communeId,
        id: code,
        code,
        name,
        sortOrder: (index + 1) * SORT_STEP,
      })),
    )
    .onConflictDoUpdate({
      target: [indicatorGroups.communeId, indicatorGroups.id],
      set: { name: sql`excluded.name`, sortOrder: sql`excluded.sort_order` },
    });
}

async function upsertIndicators(tx: Connection, communeId: string, group: CatalogueGroup): Promise<void> {
  const { indicators } = tx.t;
  await tx.db
    .insert(indicators)
    .values(group.entries.map((entry, position) => indicatorRow(communeId, group, entry, position)))
    .onConflictDoUpdate({
      target: [indicators.communeId, indicators.id],
      set: {
        name: sql`excluded.name`,
        shortName: sql`excluded.short_name`,
        definition: sql`excluded.definition`,
        searchKey: sql`excluded.search_key`,
      },
      setWhere: eq(indicators.version, FIRST_VERSION),
    });
}
