import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { reachOf } from "@/lib/access/grant";
import { ROLES } from "@/lib/access/policy";
import { sortKey } from "@/lib/format/sort-key";
import type { Person } from "@/lib/tasks/task";

/** Roles a task may be given to: whoever may answer their own. */
const ANSWERING = ROLES.filter((role) => reachOf([role], "task:answer-own") !== null);

/** Accounts of the commune that a task may be given to, with the units they report for. Two statements. */
export async function listPeople(c: Connection, communeId: string): Promise<(Person & { units: string[] })[]> {
  const { accountScopes: s, orgUnits: u } = c.t;
  const people = await findPeople(c, communeId);
  const scopes = await c.db
    .select({ accountId: s.accountId, name: u.name })
    .from(s)
    .innerJoin(u, and(eq(u.communeId, s.communeId), eq(u.id, s.targetId)))
    .where(and(eq(s.communeId, communeId), eq(s.kind, "unit")))
    .orderBy(asc(u.sortOrder));
  return people
    .map((person) => ({
      ...person,
      units: scopes.filter(({ accountId }) => accountId === person.id).map(({ name }) => name),
    }))
    .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
}

/** The account is of this commune, active, and has a role that answers tasks. */
export async function mayBeGivenTasks(c: Connection, communeId: string, accountId: string): Promise<boolean> {
  return (await findPeople(c, communeId, accountId)).length > 0;
}

async function findPeople(c: Connection, communeId: string, accountId?: string): Promise<Person[]> {
  const { accounts: a, accountRoles: r } = c.t;
  return await c.db
    .selectDistinct({ id: a.id, name: a.displayName, position: a.position })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), inArray(r.role, ANSWERING)))
    .where(
      and(eq(a.communeId, communeId), isNull(a.disabledAt), accountId === undefined ? undefined : eq(a.id, accountId)),
    );
}
