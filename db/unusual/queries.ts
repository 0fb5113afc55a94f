import { and, eq, inArray, sql } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { readKeptAnswers } from "@/db/data-versions/kept-answers";
import { baseOf } from "@/db/data-versions/kept-connection";
import { decodeCell } from "@/db/indicators/decode-cell";
import { listUnits } from "@/db/org-units/queries";
import { planFigureOf, plansInForceOn } from "@/db/plans/in-force";
import { preparedOn } from "@/db/prepared";
import { listSoleReported } from "@/db/sheets/assigned-indicators";
import type { Connection } from "@/db/store";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { lastDayOf } from "@/lib/periods/quarter-days";
import { type ApprovedFigure, findUnusual, type UnusualSources } from "@/lib/unusual/find-unusual";
import type { Finding } from "@/lib/unusual/finding";

type QuarterKey = { communeId: string; year: number; quarter: Quarter };

/** Years of approved figures that the rules look back over. */
const YEARS_BACK = 2;

/**
 * What is odd about the approved figures of a quarter and the plans of its year. Reading three years of every cell is
 * long work in a large commune, so what was found is kept until a figure, a plan or the catalogue is written, and the
 * cells of each year until one of that year is: then what is new of eight statements, otherwise one.
 */
export async function readUnusual(c: Connection, key: QuarterKey): Promise<Finding[]> {
  const { communeId, year, quarter } = key;
  const kept = await readKeptAnswers(c, communeId, yearsOf(key));
  return kept.made(`unusual ${year}-Q${quarter}`, async () => findUnusual(await readSources(c, key)));
}

function yearsOf({ year }: QuarterKey): number[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, index) => year - YEARS_BACK + index);
}

/** What the rules look at. */
export async function readSources(c: Connection, key: QuarterKey): Promise<UnusualSources> {
  const { communeId, year, quarter } = key;
  const indicators = await listIndicators(c, communeId, year);
  const ids = indicators.map(({ id }) => id);
  return {
    ...{ year, quarter, indicators },
    units: await listUnits(c, communeId),
    figures: await listFigures(c, key),
    plans: await listPlans(c, key),
    sole: ids.length === 0 ? new Set() : await listSoleReported(c, key, ids),
  };
}

const figuresOn = preparedOn(prepareFigures);

/** All approved cells of a year, year-level ones too. */
function prepareFigures({ db, t: { approvedActuals: x } }: Connection) {
  return db
    .select({
      ...{ indicatorId: x.indicatorId, unitId: x.unitId, year: x.year, quarter: x.quarter },
      ...{ kind: x.kind, value: x.value, numerator: x.numerator, denominator: x.denominator },
      noDataReason: x.noDataReason,
    })
    .from(x)
    .where(and(eq(x.communeId, sql.placeholder("communeId")), eq(x.year, sql.placeholder("year"))))
    .prepare();
}

/** Approved cells of the three years up to the quarter; a statement for each year, kept. */
async function listFigures(c: Connection, key: QuarterKey): Promise<ApprovedFigure[]> {
  const kept = await readKeptAnswers(c, key.communeId, yearsOf(key));
  const last = quarterIndex(key.year, key.quarter);
  const figures: ApprovedFigure[] = [];
  for (const year of yearsOf(key)) {
    const rows = await kept.rows(figuresOn(baseOf(c)), { communeId: key.communeId, year }, [year]);
    for (const { indicatorId, unitId, quarter: at, ...cell } of rows) {
      const quarter = at as Quarter | 0;
      if (quarter !== 0 && quarterIndex(year, quarter) > last) continue;
      figures.push({ indicatorId, unitId, year, quarter, value: decodeCell(cell) });
    }
  }
  return figures;
}

/** Of each indicator and unit the plan of the year in force on the quarter's last day; of two bases "xã giao" first. */
async function listPlans({ db, t }: Connection, { communeId, year, quarter }: QuarterKey) {
  const { planValues: p, planDocuments: d } = t;
  const rows = await db
    .select({ plan: p, basis: d.basis, documentNumber: d.number })
    .from(p)
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .where(and(eq(p.communeId, communeId), eq(p.year, year), eq(p.quarter, 0)));
  const chosen = new Map<string, UnusualSources["plans"][number]>();
  for (const row of plansInForceOn(rows, lastDayOf(year, quarter))) {
    const { indicatorId, unitId } = row.plan;
    const key = `${indicatorId} ${unitId}`;
    if (!chosen.has(key)) chosen.set(key, { indicatorId, unitId, plan: planFigureOf(row) });
  }
  return [...chosen.values()];
}

/** What units wrote beside the figures, by "indicator unit": a reason somebody gave already. One statement. */
export async function listReasons(c: Connection, key: QuarterKey, indicatorIds: readonly string[]) {
  const reasons = new Map<string, string[]>();
  if (indicatorIds.length === 0) return reasons;
  const { cellNotes: n } = c.t;
  const rows = await c.db
    .select({ indicatorId: n.indicatorId, unitId: n.unitId, text: n.text })
    .from(n)
    .where(
      and(
        eq(n.communeId, key.communeId),
        eq(n.year, key.year),
        eq(n.quarter, key.quarter),
        inArray(n.indicatorId, [...indicatorIds]),
      ),
    )
    .orderBy(n.createdAt);
  for (const { indicatorId, unitId, text } of rows) {
    const at = `${indicatorId} ${unitId}`;
    reasons.set(at, [...(reasons.get(at) ?? []), text]);
  }
  return reasons;
}
