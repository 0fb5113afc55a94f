import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import type { Store } from "@/db/store";
import { createAccount, createCommune, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import type { NewAccount } from "@/lib/accounts/schema";
import { changeAccount, createAccounts, disableAccount, enableAccount, resetPasswords } from "./commands";
import { findAccount, listAccounts } from "./directory";
import { verifyPassword } from "./password";
import { findSignedIn } from "./queries";
import { openSession, sessionIdOf } from "./sessions";

let counter = 0;

async function createScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const admin = await createAccount(store, communeId, ["admin"]);
  const unitId = await createUnit(store, communeId);
  const grant = grantFor(admin.actor, "account:manage");
  const newAccount = (values: Partial<NewAccount> = {}): NewAccount => ({
    username: `thon${++counter}`,
    displayName: "Chi bộ thôn 1",
    position: "Bí thư",
    roles: ["reporter"],
    unitIds: [unitId],
    groupIds: [],
    supervisedUnitIds: [],
    ...values,
  });
  return { communeId, admin, unitId, grant, newAccount };
}

async function signIn(store: Store, communeId: string, account: TestAccount) {
  const session = { communeId, accountId: account.id, userAgent: "test" };
  const token = await store.inTransaction((tx) => openSession(tx, session, Date.now()));
  return async () => (await findSignedIn(store, sessionIdOf(token), Date.now())) !== null;
}

async function readHash(store: Store, accountId: string) {
  const { accounts } = store.t;
  const [row] = await store.db.select().from(accounts).where(eq(accounts.id, accountId));
  return row?.passwordHash ?? "";
}

describeStorage("account commands", (store) => {
  it("creates accounts with slips whose passwords work and are stored nowhere in clear", async () => {
    const { communeId, unitId, grant, newAccount } = await createScene(store());
    const input = [newAccount(), newAccount({ roles: ["leader"] })];
    const result = await createAccounts(store(), grant, input);
    if (!result.ok) throw new Error(result.reason);
    expect(result.slips.map((slip) => slip.username)).toEqual(input.map((each) => each.username));
    const accounts = await listAccounts(store(), communeId);
    for (const slip of result.slips) {
      expect(slip.password.split("-")).toHaveLength(4);
      const account = accounts.find((each) => each.username === slip.username);
      expect(account).toMatchObject({ mustChangePassword: true, disabledAt: null, lastSeenAt: null });
      expect(await verifyPassword(await readHash(store(), String(account?.id)), slip.password)).toBe(true);
      const trail = JSON.stringify(await listAuditEntries(store(), communeId, {}));
      expect(trail).toContain(slip.username);
      expect(trail).not.toContain(slip.password);
    }
    const unitsOf = (role: string) => accounts.find((each) => each.roles.some((own) => own === role))?.unitIds;
    expect(unitsOf("reporter")).toEqual([unitId]);
    expect(unitsOf("leader")).toEqual([]);
  });

  it("creates none of a batch when one name is taken, also by another commune", async () => {
    const { communeId, grant, newAccount } = await createScene(store());
    const other = await createScene(store());
    const taken = other.newAccount();
    await createAccounts(store(), other.grant, [taken]);
    const result = await createAccounts(store(), grant, [newAccount(), newAccount({ username: taken.username })]);
    expect(result).toEqual({ ok: false, reason: "username-taken", username: taken.username });
    const twice = newAccount();
    expect(await createAccounts(store(), grant, [twice, twice])).toMatchObject({ reason: "username-taken" });
    const foreign = newAccount({ unitIds: [other.unitId] });
    expect(await createAccounts(store(), grant, [newAccount(), foreign])).toMatchObject({ reason: "unknown-unit" });
    const group = newAccount({ roles: ["office"], groupIds: ["foreign"], supervisedUnitIds: [] });
    expect(await createAccounts(store(), grant, [group])).toMatchObject({ reason: "unknown-group" });
    expect(await listAccounts(store(), communeId)).toHaveLength(1);
  });

  it("resets a password in one step and ends the sessions", async () => {
    const { communeId, grant, admin } = await createScene(store());
    const account = await createAccount(store(), communeId, ["viewer"]);
    const isIn = await signIn(store(), communeId, account);
    expect(await isIn()).toBe(true);
    const result = await resetPasswords(store(), grant, [account.id]);
    if (!result.ok) throw new Error(result.reason);
    expect(await isIn()).toBe(false);
    const password = String(result.slips[0]?.password);
    expect(await verifyPassword(await readHash(store(), account.id), password)).toBe(true);
    expect((await findAccount(store(), communeId, account.id))?.mustChangePassword).toBe(true);
    const trail = JSON.stringify(await listAuditEntries(store(), communeId, {}));
    expect(trail).not.toContain(password);
    expect(await resetPasswords(store(), grant, [admin.id])).toMatchObject({ reason: "own-account" });
    const before = await readHash(store(), account.id);
    expect(await resetPasswords(store(), grant, [account.id, "foreign"])).toMatchObject({ reason: "not-found" });
    expect(await resetPasswords(store(), grant, [account.id, admin.id])).toMatchObject({ reason: "own-account" });
    expect(await readHash(store(), account.id)).toBe(before);
  });

  it("changes rights for the version seen, ends the sessions, and never one's own", async () => {
    const { communeId, unitId, grant, admin } = await createScene(store());
    const account = await createAccount(store(), communeId, ["viewer"]);
    const isIn = await signIn(store(), communeId, account);
    const base = {
      displayName: "A",
      position: "",
      roles: ["viewer" as const],
      unitIds: [],
      groupIds: [],
      supervisedUnitIds: [],
    };
    const change = { ...base, accountId: account.id, version: 1 };
    expect(await changeAccount(store(), grant, change)).toEqual({ ok: true });
    expect(await isIn()).toBe(true);
    expect(await changeAccount(store(), grant, change)).toEqual({ ok: false, reason: "stale" });
    const rights = { ...change, version: 2, roles: ["reporter" as const], unitIds: [unitId] };
    expect(await changeAccount(store(), grant, rights)).toEqual({ ok: true });
    expect(await isIn()).toBe(false);
    expect(await findAccount(store(), communeId, account.id)).toMatchObject({ roles: ["reporter"], unitIds: [unitId] });
    const own = { ...base, accountId: admin.id, version: 1 };
    const more = { ...own, roles: ["admin" as const, "office" as const] };
    expect(await changeAccount(store(), grant, more)).toEqual({ ok: false, reason: "own-account" });
    expect(await changeAccount(store(), grant, { ...own, roles: ["admin"] })).toEqual({ ok: true });
  });

  it("gives followed cells to leaders alone, and keeps a closed one", async () => {
    const { communeId, unitId, grant, newAccount } = await createScene(store());
    const school = await createUnit(store(), communeId, { kind: "school" });
    const closed = await createUnit(store(), communeId, { validTo: "2026-06-30" });
    const leader = newAccount({ roles: ["leader"], unitIds: [], supervisedUnitIds: [unitId] });
    const none = newAccount({ supervisedUnitIds: [unitId] });
    expect(await createAccounts(store(), grant, [leader, none])).toMatchObject({ ok: true });
    const followed = async (name: string) =>
      (await listAccounts(store(), communeId)).find(({ username }) => username === name)?.supervisedUnitIds;
    expect([await followed(leader.username), await followed(none.username)]).toEqual([[unitId], []]);
    for (const id of [school, closed]) {
      const refused = await createAccounts(store(), grant, [newAccount({ supervisedUnitIds: [id] })]);
      expect(refused).toMatchObject({ ok: false, reason: "unknown-cell" });
    }
    const member = await createAccount(store(), communeId, ["leader"], [], {}, [closed, unitId]);
    const { actor } = member;
    expect(actor.supervisedUnitIds).toEqual([closed, unitId]);
    const rights = { roles: ["leader" as const], unitIds: [], groupIds: [], supervisedUnitIds: [] };
    const change = { accountId: member.id, version: 1, displayName: "A", position: "", ...rights };
    const isIn = await signIn(store(), communeId, member);
    expect(await isIn()).toBe(true);
    expect(await changeAccount(store(), grant, change)).toEqual({ ok: true });
    expect(await isIn()).toBe(false);
    expect((await findAccount(store(), communeId, member.id))?.supervisedUnitIds).toEqual([closed]);
  });

  it("keeps a closed unit that the form no longer offers, so that its old sheets stay readable", async () => {
    const { communeId, unitId, grant } = await createScene(store());
    const closed = await createUnit(store(), communeId, { validTo: "2026-06-30" });
    const account = await createAccount(store(), communeId, ["reporter"], [unitId, closed]);
    const change = {
      displayName: "Tên mới",
      position: "",
      roles: ["reporter" as const],
      unitIds: [unitId],
      groupIds: [],
      supervisedUnitIds: [],
    };
    expect(await changeAccount(store(), grant, { ...change, accountId: account.id, version: 1 })).toEqual({ ok: true });
    const after = await findAccount(store(), communeId, account.id);
    expect([after?.displayName, [...(after?.unitIds ?? [])].sort()]).toEqual(["Tên mới", [unitId, closed].sort()]);
    const other = { ...change, accountId: account.id, version: 2, unitIds: [closed] };
    expect(await changeAccount(store(), grant, other)).toMatchObject({ ok: false, reason: "unknown-unit" });
  });

  it("disables at once and enables again", async () => {
    const { communeId, grant, admin } = await createScene(store());
    const account = await createAccount(store(), communeId, ["office"]);
    const isIn = await signIn(store(), communeId, account);
    const ref = { accountId: account.id, version: 1 };
    expect(await disableAccount(store(), grant, ref)).toEqual({ ok: true });
    expect(await isIn()).toBe(false);
    expect(await disableAccount(store(), grant, { ...ref, version: 2 })).toMatchObject({ reason: "already-disabled" });
    expect(await resetPasswords(store(), grant, [account.id])).toMatchObject({ reason: "already-disabled" });
    expect(await enableAccount(store(), grant, ref)).toMatchObject({ reason: "stale" });
    expect(await enableAccount(store(), grant, { ...ref, version: 2 })).toEqual({ ok: true });
    expect(await isIn()).toBe(false);
    const own = { accountId: admin.id, version: 1 };
    expect(await disableAccount(store(), grant, own)).toMatchObject({ reason: "own-account" });
  });

  it("leaves one administrator standing when two disable each other at the same moment", async () => {
    const { communeId, admin, grant } = await createScene(store());
    const second = await createAccount(store(), communeId, ["admin"]);
    const secondGrant = grantFor(second.actor, "account:manage");
    const answers = await Promise.all([
      disableAccount(store(), grant, { accountId: second.id, version: 1 }),
      disableAccount(store(), secondGrant, { accountId: admin.id, version: 1 }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: "last-admin" });
    const active = (await listAccounts(store(), communeId)).filter((each) => each.disabledAt === null);
    expect(active).toHaveLength(1);
    const [left] = active;
    const other = left?.id === admin.id ? secondGrant : grant;
    const demote = {
      accountId: String(left?.id),
      version: 1,
      displayName: "A",
      position: "",
      roles: ["viewer" as const],
      unitIds: [],
      groupIds: [],
      supervisedUnitIds: [],
    };
    expect(await changeAccount(store(), other, demote)).toEqual({ ok: false, reason: "last-admin" });
  });

  it("knows no account of another commune", async () => {
    const { grant } = await createScene(store());
    const other = await createScene(store());
    const account = await createAccount(store(), other.communeId, ["viewer"]);
    const ref = { accountId: account.id, version: 1 };
    expect(await disableAccount(store(), grant, ref)).toEqual({ ok: false, reason: "not-found" });
  });

  it("changes nothing when the audit row cannot be written", async () => {
    const { communeId, grant, newAccount } = await createScene(store());
    const broken = withFailingAudit(store());
    await expect(createAccounts(broken, grant, [newAccount()])).rejects.toThrow(AuditFull);
    expect(await listAccounts(store(), communeId)).toHaveLength(1);
    const account = await createAccount(store(), communeId, ["viewer"]);
    const isIn = await signIn(store(), communeId, account);
    await expect(disableAccount(broken, grant, { accountId: account.id, version: 1 })).rejects.toThrow(AuditFull);
    expect(await isIn()).toBe(true);
  });
});
