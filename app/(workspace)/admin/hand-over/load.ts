import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { slipHead } from "@/app/_auth/slip-head";
import { listAccounts } from "@/db/accounts/directory";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import type { AccountRecord } from "@/lib/accounts/account";
import { suggestUsername } from "@/lib/accounts/username";

/** The same bound as in the command, so that nobody is offered what would be refused. */
function isInReach(actor: Actor, account: AccountRecord): boolean {
  if (account.id === actor.accountId) return false;
  if (reachOf(actor.roles, "account:manage") !== null) return true;
  return account.roles.every((role) => role === "reporter" || role === "viewer");
}

/** Everybody who reports for a unit, disabled people whose units nobody took over included. */
export async function loadHandOvers() {
  const { commune, actor } = await requireGrant("account:hand-over");
  const store = getStore();
  const [accounts, units] = await Promise.all([listAccounts(store, commune.id), listUnits(store, commune.id)]);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return accounts
    .filter((account) => isInReach(actor, account) && account.roles.includes("reporter") && account.unitIds.length > 0)
    .map(({ id, username, displayName, position, unitIds, disabledAt }) => ({
      id,
      username,
      displayName,
      position,
      disabled: disabledAt !== null,
      units: unitIds.map((unitId) => ({ id: unitId, name: names.get(unitId) ?? unitId })),
    }));
}

export async function loadHandOver(accountId: string) {
  const { commune, actor } = await requireGrant("account:hand-over");
  const store = getStore();
  const [accounts, units] = await Promise.all([listAccounts(store, commune.id), listUnits(store, commune.id)]);
  const account = accounts.find((each) => each.id === accountId);
  if (!account || !isInReach(actor, account) || !account.roles.includes("reporter")) notFound();
  const own = units.filter((unit) => unit.validTo === null && account.unitIds.includes(unit.id));
  const successors = accounts.filter((each) => each.id !== accountId && each.disabledAt === null);
  const taken = new Set(accounts.map(({ username }) => username));
  return {
    account: { id: account.id, version: account.version, displayName: account.displayName },
    disabled: account.disabledAt !== null,
    units: own.map(({ id, name }) => ({ id, name })),
    successors: successors
      .filter((each) => isInReach(actor, each))
      .map(({ id, displayName, username }) => ({ id, name: `${displayName} (${username})` })),
    suggestion: suggestUsername(own[0]?.name ?? account.displayName, taken),
    readsSheets: reachOf(actor.roles, "sheet:read") === "any",
    slip: await slipHead(commune.committeeName),
  };
}
export type HandOverModel = Awaited<ReturnType<typeof loadHandOver>>;
