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
  /** Cells a leader follows as their assigned member. */
  supervisedUnitIds: readonly string[];
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

const WIDEST_FIRST: readonly Reach[] = ["any", "own-unit", "supervised"];

/** The widest reach any of the actor's roles has for the permission. */
export function reachOf(roles: readonly Role[], permission: Permission): Reach | null {
  const reaches = reachesOf(roles, permission);
  return WIDEST_FIRST.find((reach) => reaches.includes(reach)) ?? null;
}

function reachesOf(roles: readonly Role[], permission: Permission): (Reach | undefined)[] {
  const row: Partial<Record<Role, Reach>> = POLICY[permission];
  return roles.map((role) => row[role]);
}

/** The units the permission is for: those of every role together; "any" = all of the commune. */
export function reachedUnits(actor: Actor, permission: Permission): "any" | readonly string[] {
  const reaches = reachesOf(actor.roles, permission);
  if (reaches.includes("any")) return "any";
  const own = reaches.includes("own-unit") ? actor.unitIds : [];
  return reaches.includes("supervised") ? [...new Set([...own, ...actor.supervisedUnitIds])] : own;
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
  const units = reachedUnits(actor, permission);
  if (units !== "any" && (target.unitId === undefined || !units.includes(target.unitId))) return null;
  const grant = Object.freeze({ permission, actor, target: Object.freeze({ ...target }) }) as Grant<P>;
  minted.add(grant);
  return grant;
}
