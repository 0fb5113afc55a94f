import { and, eq } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { listUnits } from "@/db/org-units/queries";
import { yearRefusal } from "@/db/plans/append";
import { listPlanRows } from "@/db/plans/queries";
import { findOvertaken, withdrawPlansIn } from "@/db/plans/withdraw-plan";
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

  /** A plan that was replaced or withdrawn since, or whose year is closed, stands. */
  async builtOn(tx, communeId, journal) {
    const year = await yearOf(tx, communeId, journal);
    if (year === null) return null;
    const overtaken = await findOvertaken(tx, communeId, year, idsOf(journal, "planValues"));
    if (overtaken !== null) {
      const indicators = await listIndicators(tx, communeId, year);
      const name = indicators.find((each) => each.id === overtaken.indicatorId)?.name ?? "";
      return `Kế hoạch “${name}” đã được điều chỉnh hoặc rút sau lần nhập này.`;
    }
    const closed = await yearRefusal(tx, communeId, year);
    return closed === null ? null : PLAN_REFUSALS[closed];
  },

  /** The ledger only grows: each plan is withdrawn, and what it had replaced counts again. */
  async takeBack(tx, grant, journal) {
    const own = grantOf(grant, "plan:record");
    const year = await yearOf(tx, own.actor.communeId, journal);
    if (year === null) return;
    await withdrawPlansIn(tx, own, {
      year,
      planIds: idsOf(journal, "planValues"),
      reason: "Hoàn tác lần nhập từ Excel",
    });
  },
};

async function yearOf(tx: Connection, communeId: string, journal: readonly JournalRow[]): Promise<number | null> {
  const { planValues: p } = tx.t;
  const isPlan = and(eq(p.communeId, communeId), eq(p.id, idsOf(journal, "planValues")[0] ?? ""));
  const [row] = await tx.db.select({ year: p.year }).from(p).where(isPlan);
  return row?.year ?? null;
}
