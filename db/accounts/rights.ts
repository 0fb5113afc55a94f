import { and, eq } from "drizzle-orm";
import { listUnits } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import type { AccountRefusal } from "@/lib/accounts/labels";
import type { NewAccount } from "@/lib/accounts/schema";

type Rights = Pick<NewAccount, "roles" | "unitIds" | "groupIds" | "supervisedUnitIds">;

/** Scopes must name open units and existing lĩnh vực of the same commune. */
export async function findScopeRefusal(
  tx: Connection,
  communeId: string,
  rights: Rights,
): Promise<AccountRefusal | null> {
  const units = await listUnits(tx, communeId);
  const open = units.filter((unit) => unit.validTo === null);
  if (!rights.unitIds.every((id) => open.some((unit) => unit.id === id))) return "unknown-unit";
  const cells = open.filter((unit) => unit.kind === "party-cell");
  if (!rights.supervisedUnitIds.every((id) => cells.some((unit) => unit.id === id))) return "unknown-cell";
  if (rights.groupIds.length === 0) return null;
  const { indicatorGroups: groups } = tx.t;
  const rows = await tx.db.select({ id: groups.id }).from(groups).where(eq(groups.communeId, communeId));
  const known = new Set(rows.map((row) => row.id));
  return rights.groupIds.some((id) => !known.has(id)) ? "unknown-group" : null;
}

/** Those of an account's units that no longer exist. */
export async function closedUnits(tx: Connection, communeId: string, unitIds: readonly string[]): Promise<string[]> {
  const closed = new Set((await listUnits(tx, communeId)).flatMap((unit) => (unit.validTo === null ? [] : [unit.id])));
  return unitIds.filter((id) => closed.has(id));
}

/** Replaces roles and scopes. Units belong to reporters, lĩnh vực to the office, followed cells to leaders; others keep none. */
export async function writeRights(tx: Connection, communeId: string, accountId: string, rights: Rights): Promise<void> {
  const { accountRoles: roles, accountScopes: scopes } = tx.t;
  await tx.db.delete(roles).where(and(eq(roles.communeId, communeId), eq(roles.accountId, accountId)));
  await tx.db.delete(scopes).where(and(eq(scopes.communeId, communeId), eq(scopes.accountId, accountId)));
  await tx.db.insert(roles).values([...new Set(rights.roles)].map((role) => ({ communeId, accountId, role })));
  const unitIds = rights.roles.includes("reporter") ? [...new Set(rights.unitIds)] : [];
  const groupIds = rights.roles.includes("office") ? [...new Set(rights.groupIds)] : [];
  const cellIds = rights.roles.includes("leader") ? [...new Set(rights.supervisedUnitIds)] : [];
  const rows = [
    ...unitIds.map((targetId) => ({ communeId, accountId, kind: "unit" as const, targetId })),
    ...groupIds.map((targetId) => ({ communeId, accountId, kind: "group" as const, targetId })),
    ...cellIds.map((targetId) => ({ communeId, accountId, kind: "supervises" as const, targetId })),
  ];
  if (rows.length > 0) await tx.db.insert(scopes).values(rows);
}
