import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { reachOf } from "@/lib/access/grant";
import { ROLES } from "@/lib/access/policy";
import { sortKey } from "@/lib/format/sort-key";
import type { Person } from "@/lib/tasks/task";

type TaskPermission = "task:answer-own" | "task:give";

const rolesFor = (permission: TaskPermission) => ROLES.filter((role) => reachOf([role], permission) !== null);

/** Accounts of the commune that a task may be given to, with the units they report for. One statement. */
export async function listPeople(c: Connection, communeId: string): Promise<(Person & { units: string[] })[]> {
  const { accounts: a, accountRoles: r, accountScopes: s, orgUnits: u } = c.t;
  const rows = await c.db
    .selectDistinct({ ...personColumns(c), unit: u.name, order: u.sortOrder })
    .from(a)
    .innerJoin(r, hasRoleFor(c, "task:answer-own"))
    .leftJoin(s, and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "unit")))
    .leftJoin(u, and(eq(u.communeId, s.communeId), eq(u.id, s.targetId)))
    .where(and(eq(a.communeId, communeId), isNull(a.disabledAt)))
    .orderBy(asc(u.sortOrder));
  const people = new Map<string, Person & { units: string[] }>();
  for (const { unit, order: _, ...person } of rows) {
    const known = people.get(person.id) ?? { ...person, units: [] };
    if (unit !== null) known.units.push(unit);
    people.set(person.id, known);
  }
  return [...people.values()].sort((x, y) => (sortKey(x.name) < sortKey(y.name) ? -1 : 1));
}

/** The account is of this commune, active, and has a role that may answer or give tasks. */
export async function mayDo(
  c: Connection,
  communeId: string,
  accountId: string,
  permission: TaskPermission,
): Promise<boolean> {
  const { accounts: a, accountRoles: r } = c.t;
  const found = await c.db
    .select(personColumns(c))
    .from(a)
    .innerJoin(r, hasRoleFor(c, permission))
    .where(and(eq(a.communeId, communeId), eq(a.id, accountId), isNull(a.disabledAt)))
    .limit(1);
  return found.length > 0;
}

const personColumns = ({ t: { accounts: a } }: Connection) => ({ id: a.id, name: a.displayName, position: a.position });

function hasRoleFor({ t: { accounts: a, accountRoles: r } }: Connection, permission: TaskPermission) {
  return and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), inArray(r.role, rolesFor(permission)));
}
