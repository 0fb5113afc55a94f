import { and, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import { listAccounts } from "@/db/accounts/directory";
import { listIndicators } from "@/db/catalogue/queries";
import { listDeadlines, listPeriods } from "@/db/periods/queries";
import { listSheets } from "@/db/sheets/queries";
import type { Connection } from "@/db/store";
import type { OpenedQuarter, UnitChangeState } from "@/lib/org-units/change/unit-change";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { listUnits } from "./queries";

/** Reads what a change of units on the date may touch; inside the command's transaction nothing of it can move. */
export async function readUnitChangeState(c: Connection, communeId: string, on: LocalDate): Promise<UnitChangeState> {
  // One after the other: inside a transaction there is one connection.
  const year = Number(on.slice(0, 4));
  const quarters = await readQuarters(c, communeId);
  return {
    units: await listUnits(c, communeId),
    quarters,
    indicators: (await listIndicators(c, communeId, year)).map(({ id, name, unitRule, entryMode }) => ({
      id,
      name,
      onlyOneUnit: unitRule === "none",
      cumulativeEntry: entryMode === "cumulative",
    })),
    assignments: await listAllAssignments(c, communeId),
    lastReported: await readLastReported(c, communeId, year - 1),
    sheets: await readOpenSheets(c, communeId, quarters),
    plans: await listUnitPlans(c, communeId, year),
    accounts: (await listAccounts(c, communeId))
      .filter((account) => account.disabledAt === null)
      .map(({ id, displayName, username, unitIds, version }) => ({
        id,
        displayName,
        username,
        unitIds: [...unitIds].sort(),
        version,
      })),
  };
}

async function readQuarters(c: Connection, communeId: string): Promise<OpenedQuarter[]> {
  const quarters: OpenedQuarter[] = [];
  for (const { year, quarter, state, dataFrom, dataTo, dueOn } of await listPeriods(c, communeId)) {
    if (quarter === 0) continue;
    const deadlines = await listDeadlines(c, communeId, year, quarter);
    quarters.push({ year, quarter, state, dataFrom, dataTo, dueOn, deadlines });
  }
  return quarters;
}

async function listAllAssignments(c: Connection, communeId: string): Promise<UnitChangeState["assignments"]> {
  const { indicatorAssignments: a } = c.t;
  return c.db
    .select({ indicatorId: a.indicatorId, unitId: a.unitId, fromQuarter: a.fromQuarter, toQuarter: a.toQuarter })
    .from(a)
    .where(eq(a.communeId, communeId))
    .orderBy(a.indicatorId, a.unitId, a.fromQuarter);
}

/** The last quarter from `year` on in which each unit left a figure, a note or a file, or handed in its sheet. */
async function readLastReported(c: Connection, communeId: string, year: number): Promise<Map<string, number>> {
  const { actuals: x, cellNotes: n, cellFiles: f, sheets: s } = c.t;
  const handedIn = inArray(s.state, ["submitted", "reviewing", "returned", "approved"]);
  const rows = [
    ...(await lastQuarters(c, x, communeId, year, ne(x.kind, "blank"))),
    ...(await lastQuarters(c, n, communeId, year)),
    ...(await lastQuarters(c, f, communeId, year, isNull(f.removedAt))),
    ...(await lastQuarters(c, s, communeId, year, handedIn)),
  ];
  const last = new Map<string, number>();
  for (const row of rows) last.set(row.unitId, Math.max(Number(row.last), last.get(row.unitId) ?? -1));
  return last;
}

type ByUnitAndQuarter = Connection["t"]["actuals" | "cellNotes" | "cellFiles" | "sheets"];

function lastQuarters(
  c: Connection,
  table: ByUnitAndQuarter,
  communeId: string,
  year: number,
  condition?: ReturnType<typeof eq>,
) {
  return c.db
    .select({ unitId: table.unitId, last: sql<number | string>`max(${table.year} * 4 + ${table.quarter} - 1)` })
    .from(table)
    .where(and(eq(table.communeId, communeId), gte(table.year, year), gte(table.quarter, 1), condition))
    .groupBy(table.unitId);
}

async function readOpenSheets(
  c: Connection,
  communeId: string,
  quarters: readonly OpenedQuarter[],
): Promise<UnitChangeState["sheets"]> {
  const sheets: UnitChangeState["sheets"] = [];
  for (const { year, quarter, state } of quarters) {
    if (state !== "open") continue;
    for (const sheet of await listSheets(c, communeId, year, quarter as Quarter)) {
      const index = quarterIndex(year, quarter);
      sheets.push({ unitId: sheet.unit.id, quarterIndex: index, state: sheet.state, filled: sheet.filled });
    }
  }
  return sheets.sort((a, b) => a.quarterIndex - b.quarterIndex);
}

/** Indicators with a plan for the year (or a later one) at each unit; a withdrawn row is no plan. */
async function listUnitPlans(c: Connection, communeId: string, year: number): Promise<UnitChangeState["plans"]> {
  const { planValues: p } = c.t;
  const rows = await c.db
    .select({ id: p.id, unitId: p.unitId, year: p.year, indicatorId: p.indicatorId, withdrawsId: p.withdrawsId })
    .from(p)
    .where(and(eq(p.communeId, communeId), gte(p.year, year), eq(p.quarter, 0)))
    .orderBy(p.unitId, p.year, p.indicatorId);
  const withdrawn = new Set(rows.map((row) => row.withdrawsId));
  const plans = new Map<string, UnitChangeState["plans"][number]>();
  for (const { id, withdrawsId, ...plan } of rows) {
    if (withdrawsId !== null || withdrawn.has(id)) continue;
    plans.set(`${plan.unitId} ${plan.year} ${plan.indicatorId}`, plan);
  }
  return [...plans.values()];
}
