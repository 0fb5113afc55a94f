import { and, eq, inArray } from "drizzle-orm";
import { createAccountsIn } from "@/db/accounts/commands";
import { listAccounts } from "@/db/accounts/directory";
import { isReporting, listUnits } from "@/db/org-units/queries";
import { ACCOUNT_REFUSALS } from "@/lib/accounts/labels";
import { checkAccounts } from "@/lib/imports/check-accounts";
import { grantOf, type ImportDomain, ImportRefused, idsOf } from "../import-domain";
import { takeBackRows } from "../journal";

export const accountsDomain: ImportDomain = {
  async check(c, { actor: { communeId } }, table) {
    const units = (await listUnits(c, communeId)).filter((unit) => unit.validTo === null && isReporting(unit.kind));
    const names = await c.db.select({ username: c.t.accounts.username }).from(c.t.accounts);
    const taken = new Set(names.map((row) => row.username));
    const { lines, inputs } = checkAccounts(table, { accounts: await listAccounts(c, communeId), units, taken });
    return {
      errors: {},
      lines,
      scopes: [{ table: "accounts" }, { table: "accountRoles" }, { table: "accountScopes" }],
      async write(tx, grant, secrets) {
        const result = await createAccountsIn(tx, grantOf(grant, "account:manage"), inputs, secrets);
        if (!result.ok) throw new ImportRefused(`${ACCOUNT_REFUSALS[result.reason]} (${result.username ?? ""})`);
        return { slips: result.slips };
      },
    };
  },

  /** Whoever has signed in, or done anything, keeps the account; then it can only be disabled. */
  async builtOn(tx, communeId, journal) {
    const { sessions: s, auditEntries: a, accounts } = tx.t;
    const ids = idsOf(journal, "accounts");
    const signedIn = and(eq(s.communeId, communeId), inArray(s.accountId, ids));
    const [session] = await tx.db.select({ id: s.accountId }).from(s).where(signedIn).limit(1);
    const acted = and(eq(a.communeId, communeId), inArray(a.actorId, ids));
    const [entry] = await tx.db.select({ id: a.actorId }).from(a).where(acted).limit(1);
    const id = session?.id ?? entry?.id;
    if (id == null) return null;
    const isAccount = and(eq(accounts.communeId, communeId), eq(accounts.id, id));
    const [account] = await tx.db.select({ name: accounts.displayName }).from(accounts).where(isAccount);
    return `“${account?.name ?? ""}” đã đăng nhập. Nếu không dùng nữa, vô hiệu hóa ở trang Tài khoản.`;
  },

  takeBack: (tx, grant, journal) => takeBackRows(tx, grant.actor.communeId, journal),
};
