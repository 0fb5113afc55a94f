import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { listUnits } from "@/db/org-units/queries";
import { yearRefusal } from "@/db/plans/append";
import { listPlanRows } from "@/db/plans/queries";
import { writePlans } from "@/db/plans/write-plans";
import type { Connection } from "@/db/store";
import { checkPlans } from "@/lib/imports/check-plans";
import { readPlanOptions } from "@/lib/imports/read-options";
import { isPlannable } from "@/lib/plans/check-plan";
import { PLAN_REFUSALS } from "@/lib/plans/labels";
import { effectiveDay, foldUnits } from "@/lib/plans/ledger";
import { blockedBy, grantOf, type ImportDomain, ImportRefused, idsOf } from "../import-domain";
import type { JournalRow } from "../journal";

export const plansDomain: ImportDomain = {
  async check(c, { actor: { communeId }, options }, table) {
    const read = readPlanOptions(options);
    if (!read.ok) return blockedBy(read.errors);
    const { year, document, effectiveOn, reason } = read.options;
    const closed = await yearRefusal(c, communeId, year);
    if (closed !== null) return blockedBy({ year: PLAN_REFUSALS[closed] });
    const units = (await listUnits(c, communeId)).filter((unit) => isPlannable(unit, year));
    const rows = await listPlanRows(c, communeId, year);
    const ledgers = foldUnits(rows.filter((row) => row.document.basis === document.basis));
    const { lines, inputs } = checkPlans(table, {
      indicators: await listIndicators(c, communeId, year),
      units,
      ledgers,
    });
    const errors: Record<string, string> = {};
    if (reason === "" && lines.some((line) => line.outcome === "changed"))
      errors.reason = PLAN_REFUSALS["reason-required"];
    const tooEarly = inputs.some(({ unitId, indicatorId }) => {
      const current = ledgers.get(unitId)?.get(indicatorId)?.current ?? null;
      return effectiveDay(effectiveOn, { year, issuedOn: document.issuedOn }, current) === null;
    });
    if (tooEarly) errors.effectiveOn = PLAN_REFUSALS["effective-too-early"];
    return {
      errors,
      lines,
      scopes: [{ table: "planDocuments" }, { table: "planValues", where: eq(c.t.planValues.year, year) }],
      async write(tx, grant) {
        const planned = inputs.map(({ row: _row, ...input }) => input);
        const input = { year, document, effectiveOn, reason, rows: planned };
        const result = await writePlans(tx, grantOf(grant, "plan:record"), input);
        if (!result.ok) throw new ImportRefused(PLAN_REFUSALS[result.reason]);
        return { slips: [] };
      },
    };
  },

  /** A plan that was replaced or withdrawn since, whose document others use, or whose year is closed, stands. */
  async builtOn(tx, communeId, journal) {
    const { planValues: p } = tx.t;
    const ids = idsOf(journal, "planValues");
    for (let at = 0; at < ids.length; at += CHUNK) {
      const some = ids.slice(at, at + CHUNK);
      const follows = or(inArray(p.supersedesId, some), inArray(p.withdrawsId, some));
      const later = await tx.db
        .select({ id: p.id, indicatorId: p.indicatorId, year: p.year })
        .from(p)
        .where(and(eq(p.communeId, communeId), follows));
      const own = new Set(ids);
      const next = later.find((row) => !own.has(row.id));
      if (next) return `Kế hoạch “${await nameOf(tx, communeId, next)}” đã được điều chỉnh hoặc rút sau lần nhập này.`;
    }
    return (await closedYear(tx, communeId, ids)) ?? documentUsed(tx, communeId, journal, ids);
  },
};

const CHUNK = 300;

async function nameOf(tx: Connection, communeId: string, plan: { indicatorId: string; year: number }): Promise<string> {
  return (await listIndicators(tx, communeId, plan.year)).find((each) => each.id === plan.indicatorId)?.name ?? "";
}

async function closedYear(tx: Connection, communeId: string, ids: readonly string[]): Promise<string | null> {
  const { planValues: p } = tx.t;
  const [row] = await tx.db
    .select({ year: p.year })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.id, ids[0] ?? "")));
  const closed = row ? await yearRefusal(tx, communeId, row.year) : null;
  return closed === "year-closed" ? PLAN_REFUSALS[closed] : null;
}

/** Others may have recorded plans under the document that the import brought. */
async function documentUsed(
  tx: Connection,
  communeId: string,
  journal: readonly JournalRow[],
  ids: readonly string[],
): Promise<string | null> {
  const { planValues: p } = tx.t;
  const [documentId] = idsOf(journal, "planDocuments");
  if (documentId === undefined) return null;
  const others = await tx.db
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.documentId, documentId), notInArray(p.id, ids.slice(0, 1))));
  const own = new Set(ids);
  return others.some((row) => !own.has(row.id)) ? "Văn bản giao của lần nhập này đã dùng cho kế hoạch khác." : null;
}
