import { and, eq, inArray } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { keepSuperseded } from "@/db/catalogue/superseded";
import { type CellRow, decodeCell } from "@/db/indicators/decode-cell";
import { noteTakenBack, recordPast } from "@/db/indicators/record-past";
import { listUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import { checkPastYears, type PastWorld } from "@/lib/imports/check-past-years";
import { readPastYearOptions } from "@/lib/imports/read-options";
import { cellText, type ReadTable } from "@/lib/imports/read-rows";
import { isInForce } from "@/lib/periods/quarter-span";
import { blockedBy, grantOf, type ImportDomain } from "../import-domain";
import { type JournalRow, takeBackRows } from "../journal";

export const pastYearsDomain: ImportDomain = {
  async check(c, { actor: { communeId }, today, options }, table) {
    const read = readPastYearOptions(options);
    if (!read.ok) return blockedBy(read.errors);
    const { source } = read.options;
    const years = yearsOf(table);
    const { lines, figures, rates } = checkPastYears(table, await readWorld(c, communeId, years, today));
    const { actuals, approvedActuals, actualChanges, publishedRates } = c.t;
    return {
      errors: {},
      lines,
      scopes: [
        { table: "indicatorAssignments" },
        { table: "publishedRates", where: inArray(publishedRates.year, years) },
        { table: "actuals", where: inArray(actuals.year, years) },
        { table: "approvedActuals", where: inArray(approvedActuals.year, years) },
        { table: "actualChanges", where: inArray(actualChanges.year, years) },
      ],
      async write(tx, grant) {
        await recordPast(tx, grantOf(grant, "history:record"), { source, figures, rates });
        return { slips: [] };
      },
    };
  },

  /** A sheet that was opened for the quarter since shows the figure as its own. */
  async builtOn(tx, communeId, journal) {
    const { sheets: s } = tx.t;
    const years = [...new Set(keysOf(journal).map(([year]) => Number(year)))];
    if (years.length === 0) return null;
    const rows = await tx.db
      .select({ year: s.year, quarter: s.quarter, unitId: s.unitId })
      .from(s)
      .where(and(eq(s.communeId, communeId), inArray(s.year, years)));
    const opened = new Set(rows.map((row) => `${row.year} ${row.unitId} ${row.quarter}`));
    const used = keysOf(journal).some(([year, , unitId, quarter]) => opened.has(`${year} ${unitId} ${quarter}`));
    return used ? "Đã có phiếu số liệu của đơn vị và quý trong lần nhập này." : null;
  },

  /** The figures go; the history of each cell only grows and says so. */
  async takeBack(tx, grant, journal) {
    const own = grantOf(grant, "history:record");
    const kept = journal.filter((row) => row.table !== "actualChanges");
    const { communeId } = own.actor;
    await keepSuperseded(tx, communeId, "publishedRates", () =>
      keepSuperseded(tx, communeId, "indicatorAssignments", () => takeBackRows(tx, communeId, kept)),
    );
    for (const { key, before } of kept.filter((row) => row.table === "actuals")) {
      const [year, indicatorId, unitId, quarter] = key as [number, string, string, number];
      const cell = before === null ? ({ kind: "blank" } as const) : decodeCell(before as CellRow);
      await noteTakenBack(tx, own, { year, indicatorId, unitId, quarter, cell });
    }
  },
};

/** Keys of cells: year, indicator, unit, quarter. */
const keysOf = (journal: readonly JournalRow[]) =>
  journal.filter((row) => row.table === "actuals").map((row) => row.key as [number, string, string, number]);

function yearsOf(table: ReadTable): number[] {
  const years = table.rows.map((row) => cellText(row, "year")).filter((text) => /^20\d\d$/.test(text));
  return [...new Set(years.map(Number))];
}

async function readWorld(c: Connection, communeId: string, years: number[], today: string): Promise<PastWorld> {
  const { actuals: x, sheets: s, publishedRates: r, indicatorAssignments: a } = c.t;
  const catalogues = new Map<number, Awaited<ReturnType<typeof listIndicators>>>();
  for (const year of years) catalogues.set(year, await listIndicators(c, communeId, year));
  const figures = await c.db
    .select()
    .from(x)
    .where(and(eq(x.communeId, communeId), inArray(x.year, years)));
  const figureOf = new Map(
    figures.map((row) => [
      `${row.year} ${row.quarter} ${row.indicatorId} ${row.unitId}`,
      { origin: row.origin, cell: decodeCell(row), source: row.source },
    ]),
  );
  const sheets = await c.db
    .select()
    .from(s)
    .where(and(eq(s.communeId, communeId), inArray(s.year, years)));
  const sheetKeys = new Set(sheets.map((row) => `${row.year} ${row.quarter} ${row.unitId}`));
  const rates = await c.db
    .select()
    .from(r)
    .where(and(eq(r.communeId, communeId), inArray(r.year, years)));
  const rateOf = new Map(rates.map((row) => [`${row.year} ${row.indicatorId}`, row.percent]));
  const assigned = await c.db.select().from(a).where(eq(a.communeId, communeId));
  const open = new Set(
    (await listPeriods(c, communeId))
      .filter((each) => (each.quarter === 0 ? each.assessmentClosedOn === null : each.state === "open"))
      .map((each) => `${each.year} ${each.quarter}`),
  );
  return {
    today,
    units: await listUnits(c, communeId),
    indicatorsOf: (year) => catalogues.get(year) ?? [],
    isOpen: (year, quarter) => open.has(`${year} ${quarter}`),
    hasSheet: (year, quarter, unitId) => sheetKeys.has(`${year} ${quarter} ${unitId}`),
    figureAt: ({ year, quarter, indicatorId, unitId }) =>
      figureOf.get(`${year} ${quarter} ${indicatorId} ${unitId}`) ?? null,
    rateAt: (year, indicatorId) => rateOf.get(`${year} ${indicatorId}`) ?? null,
    othersReporting: (indicatorId, unitId, quarter) =>
      assigned.some((each) => each.indicatorId === indicatorId && each.unitId !== unitId && isInForce(each, quarter)),
  };
}
