import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { slipHead } from "@/app/_auth/slip-head";
import { findAccount, listAccounts } from "@/db/accounts/directory";
import { listOpenSessions } from "@/db/accounts/end-sessions";
import { readSecondFactor } from "@/db/accounts/second-factor";
import { listIndicatorGroups } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { isReporting, listUnits } from "@/db/org-units/queries";
import type { AccountRecord } from "@/lib/accounts/account";
import { suggestUsername } from "@/lib/accounts/username";

export async function loadAccounts() {
  const { commune, actor } = await requireGrant("account:manage");
  const store = getStore();
  const [accounts, units] = await Promise.all([listAccounts(store, commune.id), listUnits(store, commune.id)]);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const rows = accounts.map((account) => ({
    ...account,
    unitNames: account.unitIds.flatMap((id) => names.get(id) ?? []),
    own: account.id === actor.accountId,
  }));
  const reporting = new Set(accounts.filter((each) => each.disabledAt === null).flatMap((each) => each.unitIds));
  const open = units.filter((unit) => unit.validTo === null && isReporting(unit.kind));
  return {
    rows,
    unitsWithout: open.filter((unit) => !reporting.has(unit.id)).length,
    slip: await slipHead(commune.committeeName),
  };
}
export type AccountRow = Awaited<ReturnType<typeof loadAccounts>>["rows"][number];

/** Units still without an account, each with a suggested name, and the choices of the free form. */
export async function loadNewAccounts() {
  const { commune } = await requireGrant("account:manage");
  const store = getStore();
  const accounts = await listAccounts(store, commune.id);
  const { units, ...others } = await choices(commune.id);
  const reporting = new Set(accounts.filter((each) => each.disabledAt === null).flatMap((each) => each.unitIds));
  const taken = new Set(accounts.map((account) => account.username));
  const suggestions = units
    .filter((unit) => !reporting.has(unit.id))
    .map((unit) => {
      const username = suggestUsername(unit.name, taken);
      taken.add(username);
      return { unitId: unit.id, unitName: unit.name, username };
    });
  return { suggestions, units, ...others, slip: await slipHead(commune.committeeName) };
}
export type UnitSuggestion = Awaited<ReturnType<typeof loadNewAccounts>>["suggestions"][number];

export async function loadAccount(accountId: string) {
  const { commune, actor } = await requireGrant("account:manage");
  const account: AccountRecord | null = await findAccount(getStore(), commune.id, accountId);
  if (account === null) notFound();
  const slip = await slipHead(commune.committeeName);
  const sessions = (await listOpenSessions(getStore(), commune.id, accountId, Date.now())).length;
  const { on: hasFactor } = await readSecondFactor(getStore(), { communeId: commune.id, accountId });
  return { account, sessions, hasFactor, own: account.id === actor.accountId, slip, ...(await choices(commune.id)) };
}

async function choices(communeId: string) {
  const store = getStore();
  const [units, groups] = await Promise.all([listUnits(store, communeId), listIndicatorGroups(store, communeId)]);
  const open = units.filter((unit) => unit.validTo === null && isReporting(unit.kind));
  return {
    units: open.map(({ id, name }) => ({ id, name })),
    cells: open.filter((unit) => unit.kind === "party-cell").map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}
