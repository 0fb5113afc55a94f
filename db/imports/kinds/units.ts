import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import { createUnitsIn } from "@/db/org-units/commands";
import { listUnits } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import { checkUnits } from "@/lib/imports/check-units";
import { UNIT_REFUSALS } from "@/lib/org-units/labels";
import { grantOf, type ImportDomain, ImportRefused, idsOf } from "../import-domain";
import { takeBackRows } from "../journal";

export const unitsDomain: ImportDomain = {
  async check(c, { actor }, table) {
    const { lines, inputs } = checkUnits(table, await listUnits(c, actor.communeId));
    return {
      errors: {},
      lines,
      scopes: [{ table: "orgUnits" }],
      async write(tx, grant) {
        const result = await createUnitsIn(tx, grantOf(grant, "unit:manage"), inputs);
        if (!result.ok) throw new ImportRefused(`${UNIT_REFUSALS[result.reason]} (${result.name ?? ""})`);
        return { slips: [] };
      },
    };
  },

  /** A unit that reports, has a plan, a figure, an account, a unit below it or a successor is not taken away. */
  async builtOn(tx, communeId, journal) {
    const ids = idsOf(journal, "orgUnits");
    for (const [what, find] of USES) {
      const unitId = await find(tx, communeId, ids);
      if (unitId === undefined) continue;
      const units = await listUnits(tx, communeId);
      const name = units.find((unit) => unit.id === unitId)?.name ?? "";
      return `Đơn vị “${name}” ${what}.`;
    }
    return null;
  },

  takeBack: (tx, grant, journal) => takeBackRows(tx, grant.actor.communeId, journal),
};

type Find = (tx: Connection, communeId: string, ids: string[]) => Promise<string | null | undefined>;

const USES: [string, Find][] = [
  [
    "đã được giao chỉ tiêu báo cáo",
    async ({ db, t: { indicatorAssignments: a } }, communeId, ids) => {
      const where = and(eq(a.communeId, communeId), inArray(a.unitId, ids));
      return (await db.select({ id: a.unitId }).from(a).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã có kế hoạch",
    async ({ db, t: { planValues: p } }, communeId, ids) => {
      const where = and(eq(p.communeId, communeId), inArray(p.unitId, ids));
      return (await db.select({ id: p.unitId }).from(p).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã có số liệu",
    async ({ db, t: { actuals: x } }, communeId, ids) => {
      const where = and(eq(x.communeId, communeId), inArray(x.unitId, ids));
      return (await db.select({ id: x.unitId }).from(x).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã có phiếu số liệu",
    async ({ db, t: { sheets: s } }, communeId, ids) => {
      const where = and(eq(s.communeId, communeId), inArray(s.unitId, ids));
      return (await db.select({ id: s.unitId }).from(s).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã có tài khoản",
    async ({ db, t: { accountScopes: s } }, communeId, ids) => {
      const where = and(eq(s.communeId, communeId), eq(s.kind, "unit"), inArray(s.targetId, ids));
      return (await db.select({ id: s.targetId }).from(s).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã có đơn vị trực thuộc",
    async ({ db, t: { orgUnits: u } }, communeId, ids) => {
      const where = and(eq(u.communeId, communeId), inArray(u.parentId, ids), notInArray(u.id, ids));
      return (await db.select({ id: u.parentId }).from(u).where(where).limit(1))[0]?.id;
    },
  ],
  [
    "đã được sáp nhập, chia tách hoặc đổi tên",
    async ({ db, t: { orgUnitSuccessions: s } }, communeId, ids) => {
      const either = or(inArray(s.predecessorId, ids), inArray(s.successorId, ids));
      const [row] = await db
        .select()
        .from(s)
        .where(and(eq(s.communeId, communeId), either))
        .limit(1);
      return row && (ids.includes(row.predecessorId) ? row.predecessorId : row.successorId);
    },
  ],
];
