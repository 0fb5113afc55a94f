import { type Permission, POLICY, type Reach, type Role } from "./policy";

/** The signed-in account as read from the database on this request. */
export type Actor = {
  communeId: string;
  accountId: string;
  displayName: string;
  roles: readonly Role[];
  /** Units the account reports for. */
  unitIds: readonly string[];
  /** Limits an office account to some lĩnh vực; empty = all. */
  reviewedGroupIds: readonly string[];
};

/** What the permission is asked for; a unit-scoped permission needs the unit. */
export type Target = { unitId?: string };

declare const granted: unique symbol;

/** Proof that the policy table allowed `permission` to `actor` on `target`. Only `authorize` makes one. */
export type Grant<P extends Permission = Permission> = {
  readonly [granted]: P;
  readonly permission: P;
  readonly actor: Actor;
  readonly target: Target;
};

/** The widest reach any of the actor's roles has for the permission. */
export function reachOf(roles: readonly Role[], permission: Permission): Reach | null {
  const row: Partial<Record<Role, Reach>> = POLICY[permission];
  const reaches = roles.map((role) => row[role]);
  if (reaches.includes("any")) return "any";
  return reaches.includes("own-unit") ? "own-unit" : null;
}

const minted = new WeakSet<object>();

/**
 * Called first by every command: refuses what `authorize` did not mint for this very permission, so that neither a
 * cast nor a grant of another permission opens a door at run time.
 */
export function assertGrant<P extends Permission>(grant: Grant<P>, permission: P): void {
  if (!minted.has(grant) || grant.permission !== permission) {
    throw new Error(`not a grant of ${permission}`);
  }
}

/** Mints a grant, or null when the table says no. Unknown permissions are refused. */
export function authorize<P extends Permission>(actor: Actor, permission: P, target: Target = {}): Grant<P> | null {
  if (!Object.hasOwn(POLICY, permission)) return null;
  const reach = reachOf(actor.roles, permission);
  if (reach === null) return null;
  if (reach === "own-unit" && (target.unitId === undefined || !actor.unitIds.includes(target.unitId))) return null;
  const grant = Object.freeze({ permission, actor, target: Object.freeze({ ...target }) }) as Grant<P>;
  minted.add(grant);
  return grant;
}
