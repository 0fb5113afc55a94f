import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { foldForSearch } from "@/lib/format/fold";
import type { CellType } from "@/lib/org-units/cell-type";
import { cellTypeOf } from "@/lib/org-units/guess-cell-type";
import type { UnitRefusal } from "@/lib/org-units/labels";
import { nameKey } from "@/lib/org-units/parse-unit-list";
import type { ChangeUnit, NewUnits } from "@/lib/org-units/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { findCommuneUnit, findUnit, isReporting, listUnits } from "./queries";

type UnitGrant = Grant<"unit:manage">;
type Refused = { ok: false; reason: UnitRefusal };

/** Adds the listed units under the commune, in the order given. A name already in use refuses the whole list. */
export async function createUnits(
  store: Store,
  grant: UnitGrant,
  input: NewUnits,
): Promise<{ ok: true; unitIds: string[] } | (Refused & { name?: string })> {
  assertGrant(grant, "unit:manage");
  return store.inTransaction((tx) => createUnitsIn(tx, grant, input.units));
}

/**
 * Inside the caller's transaction. A unit may name the day it begins, and a parent that is there or comes before it. The
 * type of a cell is guessed from its name where it is not said.
 */
export type UnitToCreate = NewUnits["units"][number] & {
  cellType?: CellType | null;
  parentId?: string | null;
  parentName?: string | null;
  validFrom?: LocalDate | null;
};

export async function createUnitsIn(
  tx: Connection,
  grant: UnitGrant,
  units: readonly UnitToCreate[],
): Promise<{ ok: true; unitIds: string[] } | (Refused & { name?: string })> {
  const { communeId, accountId } = grant.actor;
  const root = await findCommuneUnit(tx, communeId);
  if (!root) return { ok: false, reason: "not-found" };
  const existing = await listUnits(tx, communeId);
  const open = existing.filter((unit) => unit.validTo === null);
  const idOf = new Map(open.map((unit) => [nameKey(unit.name), unit.id]));
  const parentIds = new Set(open.map((unit) => unit.id));
  let sortOrder = Math.max(0, ...existing.map((unit) => unit.sortOrder));
  const rows = [];
  for (const unit of units) {
    const { name, kind, parentId, parentName, validFrom = null } = unit;
    if (idOf.has(nameKey(name))) return { ok: false, reason: "name-taken", name };
    const parent = parentId ?? (parentName ? idOf.get(nameKey(parentName)) : root.id);
    if (parent === undefined || !parentIds.has(parent)) return { ok: false, reason: "not-found", name };
    const id = newId();
    idOf.set(nameKey(name), id);
    parentIds.add(id);
    sortOrder += 10;
    const searchKey = foldForSearch(name);
    const cellType = cellTypeOf(unit);
    rows.push({
      communeId,
      id,
      kind,
      cellType,
      name,
      parentId: parent,
      sortOrder,
      searchKey,
      validFrom,
      validTo: null,
    });
  }
  await tx.db.insert(tx.t.orgUnits).values(rows);
  for (const { id, name, kind, cellType, parentId, validFrom } of rows) {
    await recordAudit(tx, {
      communeId,
      actorId: accountId,
      action: grant.permission,
      entity: "org_unit",
      entityId: id,
      after: {
        name,
        kind,
        ...(cellType === null ? {} : { cellType }),
        ...(parentId === root.id ? {} : { parentId }),
        ...(validFrom === null ? {} : { validFrom }),
      },
    });
  }
  return { ok: true, unitIds: rows.map((row) => row.id) };
}

/** Corrects a unit's name, kind or type of cell. Merging, splitting, renaming by decision and closing are dated changes, not this. */
export async function changeUnit(store: Store, grant: UnitGrant, input: ChangeUnit): Promise<{ ok: true } | Refused> {
  assertGrant(grant, "unit:manage");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const unit = await findUnit(tx, communeId, input.unitId);
    if (!unit) return { ok: false, reason: "not-found" };
    if (!isReporting(unit.kind)) return { ok: false, reason: "not-reporting-unit" };
    if (unit.version !== input.version) return { ok: false, reason: "stale" };
    const key = nameKey(input.name);
    const others = (await listUnits(tx, communeId)).filter((other) => other.id !== unit.id && other.validTo === null);
    if (others.some((other) => nameKey(other.name) === key)) return { ok: false, reason: "name-taken" };
    const { name, kind } = input;
    const cellType = cellTypeOf(input);
    await updateUnit(tx, grant, unit.id, { name, kind, cellType, searchKey: foldForSearch(name) });
    const before = { name: unit.name, kind: unit.kind, cellType: unit.cellType };
    await auditUnit(tx, grant, unit.id, before, { name, kind, cellType });
    return { ok: true };
  });
}

async function updateUnit(
  tx: Connection,
  grant: UnitGrant,
  unitId: string,
  change: Partial<Connection["t"]["orgUnits"]["$inferInsert"]>,
): Promise<void> {
  const { orgUnits } = tx.t;
  await tx.db
    .update(orgUnits)
    .set({ ...change, version: sql`${orgUnits.version} + 1` })
    .where(and(eq(orgUnits.communeId, grant.actor.communeId), eq(orgUnits.id, unitId)));
}

async function auditUnit(tx: Connection, grant: UnitGrant, unitId: string, before: unknown, after: unknown) {
  await recordAudit(tx, {
    communeId: grant.actor.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "org_unit",
    entityId: unitId,
    before,
    after,
  });
}
