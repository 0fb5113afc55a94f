import { sql } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";
import { createCommune, createGroup, createIndicator, createPlanDocument, createUnit } from "./factories";

/** A large commune: 144,000 approved figures and as many quarterly plans of its units, 288,000 values in all. */
export const COMMUNE_SIZE = { units: 60, indicators: 120, firstYear: 2022, lastYear: 2026 } as const;

/** Every indicator is a flow but each fifth (a rate) and each tenth after it (a stock). */
const isRate = (number: number) => number % 5 === 0;
const isStock = (number: number) => number % 10 === 7;

type Commune = { id: string; rootUnitId: string };

/**
 * Fills a store to the size above, in a commune of its own unless one is given. Figures follow from their place and
 * are the same on every machine; one cell in 97 was never handed in, one in 41 is "không phát sinh".
 */
export async function fillCommuneSize(store: Store, into?: Commune): Promise<{ communeId: string; unitIds: string[] }> {
  const { id: communeId, rootUnitId } = into ?? (await createCommune(store));
  const unitIds: string[] = [];
  for (let n = 0; n < COMMUNE_SIZE.units; n++) {
    unitIds.push(await createUnit(store, communeId, { id: `u${n}`, parentId: rootUnitId, sortOrder: n }));
  }
  await createIndicators(store, communeId);
  const documentId = await createPlanDocument(store, communeId);
  await store.inTransaction(async (tx) => {
    await assign(tx, communeId);
    for (let year: number = COMMUNE_SIZE.firstYear; year <= COMMUNE_SIZE.lastYear; year++) {
      await approveYear(tx, communeId, year);
      await planYear(tx, { communeId, rootUnitId, documentId, year });
    }
  });
  return { communeId, unitIds };
}

async function createIndicators(store: Store, communeId: string): Promise<void> {
  const groups: string[] = [];
  for (let n = 0; n < 9; n++) groups.push(await createGroup(store, communeId, { name: `Lĩnh vực ${n + 1}` }));
  for (let n = 0; n < COMMUNE_SIZE.indicators; n++) {
    const groupId = groups[n % groups.length];
    const rate = isRate(n)
      ? {
          periodRule: "rate-of-flows" as const,
          unitRule: "recompute" as const,
          percentRule: "none" as const,
          unitOfMeasure: "%",
        }
      : {};
    const stock = isStock(n) ? { periodRule: "stock" as const } : {};
    await createIndicator(store, communeId, {
      id: `i${n}`,
      sortOrder: n,
      ...(groupId ? { groupId } : {}),
      ...rate,
      ...stock,
    });
  }
}

/** The number in an id such as `u12`. */
const numberOf = (id: string) => sql.raw(`cast(substr(${id}, 2) as integer)`);
const CELLS = sql.raw("(VALUES (1), (2), (3), (4))");
/** Spreads neighbours apart; below ten thousand. */
const spread = (year: number) =>
  sql`((${numberOf("i.id")} * 7919 + ${numberOf("u.id")} * 104729 + q.column1 * 1299709 + ${sql.raw(String(year))} * 31) % 9973)`;

const listed = (letter: string, length: number) =>
  sql.raw(Array.from({ length }, (_, n) => `'${letter}${n}'`).join(", "));
const OWN_UNITS = listed("u", COMMUNE_SIZE.units);
const OWN_INDICATORS = listed("i", COMMUNE_SIZE.indicators);

/** Units × indicators (× quarters) of one commune; another's own rows are left alone. */
function places({ t }: Connection, communeId: string) {
  return sql`FROM ${t.orgUnits} AS u CROSS JOIN ${t.indicators} AS i CROSS JOIN ${CELLS} AS q
    WHERE u.commune_id = ${communeId} AND u.id IN (${OWN_UNITS}) AND i.commune_id = ${communeId} AND i.id IN (${OWN_INDICATORS})`;
}

async function assign(tx: Connection, communeId: string): Promise<void> {
  const from = sql.raw(String(COMMUNE_SIZE.firstYear * 4));
  await tx.db
    .insert(tx.t.indicatorAssignments)
    .select(
      sql`SELECT cast(${communeId} as text), i.id, u.id, ${from}, cast(NULL as integer), cast(NULL as bigint) ${places(tx, communeId)} AND q.column1 = 1`,
    );
}

async function approveYear(tx: Connection, communeId: string, year: number): Promise<void> {
  const y = sql.raw(String(year));
  const none = sql.raw("cast(NULL as text)");
  const no = sql.raw(tx.engine === "sqlite" ? "0" : "false");
  const isRateRow = sql`${numberOf("i.id")} % 5 = 0`;
  const value = spread(year);
  const kind = sql`case when ${value} % 41 = 0 then 'nothing-arose' when ${isRateRow} then 'rate' else 'value' end`;
  const when = (condition: "value" | "rate", amount: ReturnType<typeof sql>) =>
    sql`case when ${value} % 41 <> 0 and ${condition === "rate" ? isRateRow : sql`not ${isRateRow}`} then ${amount} end`;
  await tx.db.insert(tx.t.sheets).select(
    sql`SELECT cast(${communeId} as text), ${y}, q.column1, u.id, 'approved', 0, 0, ${none}, ${none}, 0, ${none}, ${no}, ${none}, ${none}, 1
      ${places(tx, communeId)} AND i.id = 'i0'`,
  );
  await tx.db.insert(tx.t.approvedActuals).select(
    sql`SELECT cast(${communeId} as text), ${y}, i.id, u.id, q.column1, ${kind},
      ${when("value", sql`${value} * 1000`)}, ${when("rate", sql`${value} * 500`)}, ${when("rate", sql`(${value} + 7) * 1000`)},
      ${none}, 'final', 'entered', 'exact', ${none}, ${none}, ${none}, ${none}, 0, ${none}, 0, 1
      ${places(tx, communeId)} AND ${value} % 97 <> 0`,
  );
  for (const [sequence, event] of [
    [1, "recorded"],
    [2, "approved"],
  ] as const) {
    await tx.db.insert(tx.t.actualChanges).select(
      sql`SELECT x.commune_id, x.year, x.indicator_id, x.unit_id, x.quarter, ${sql.raw(`${sequence}, '${event}'`)}, x.version,
        x.kind, x.value, x.numerator, x.denominator, x.no_data_reason, x.certainty, x.origin, x.qualifier, x.source,
        x.supplied_by, x.supplied_via, ${none}, x.approved_at
        FROM ${tx.t.approvedActuals} AS x WHERE x.commune_id = ${communeId} AND x.year = ${y}
          AND x.unit_id IN (${OWN_UNITS}) AND x.indicator_id IN (${OWN_INDICATORS})`,
    );
  }
}

type PlanPlace = { communeId: string; rootUnitId: string; documentId: string; year: number };

/** The commune's plan of each indicator, and a plan of each quarter of each unit. */
async function planYear(tx: Connection, { communeId, rootUnitId, documentId, year }: PlanPlace): Promise<void> {
  const y = sql.raw(String(year));
  const none = sql.raw("cast(NULL as text)");
  const noAmount = sql.raw("cast(NULL as bigint)");
  const day = sql.raw(`'${year}-01-05'`);
  const rest = sql`${noAmount}, ${noAmount}, cast(${documentId} as text), ${day}, 'Giao đầu năm', ${none}, ${none}, 'entered', ${none}, 0`;
  await tx.db.insert(tx.t.planValues).select(
    sql`SELECT cast(${communeId} as text), 'p${y}-' || i.id || '-' || u.id || '-' || q.column1, ${y}, q.column1, i.id, u.id,
      'at-least', 5000000, ${rest} ${places(tx, communeId)}`,
  );
  await tx.db.insert(tx.t.planValues).select(
    sql`SELECT cast(${communeId} as text), 'p${y}-' || i.id, ${y}, 0, i.id, cast(${rootUnitId} as text),
      'at-least', case when ${numberOf("i.id")} % 5 = 0 then 60000 else 1000000000 end, ${rest}
      ${places(tx, communeId)} AND u.id = 'u0' AND q.column1 = 1`,
  );
}
