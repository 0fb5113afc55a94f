import { hasAnyAccount } from "@/db/accounts/queries";
import { recordAudit } from "@/db/audit/record";
import { consumeFirstRunCode, verifyFirstRunCode } from "@/db/first-run-code";
import { newId } from "@/db/ids";
import { installReferenceData } from "@/db/seed/reference/install";
import type { Connection, Store } from "@/db/store";
import { type PasswordFault, passwordFault } from "@/lib/access/password-policy";
import type { Role } from "@/lib/access/policy";
import type { FirstRun } from "@/lib/access/schema";
import { foldForSearch } from "@/lib/format/fold";
import { hashPassword } from "./password";
import { openSession } from "./sessions";

export type FirstRunOutcome =
  | { ok: true; token: string }
  | { ok: false; reason: "wrong-code" | "already-done" }
  | { ok: false; reason: "weak"; fault: PasswordFault };

/**
 * The one command without a grant, because nobody can have one yet: with the code from the server's console it makes
 * the commune, its root unit, the reference catalogue and the administrator in one transaction, and signs the
 * administrator in. Once an account exists it refuses for good.
 */
export async function completeFirstRun(
  store: Store,
  input: FirstRun & { userAgent: string },
  dataDir?: string,
  now = Date.now(),
): Promise<FirstRunOutcome> {
  if (await hasAnyAccount(store)) return { ok: false, reason: "already-done" };
  if (!(await verifyFirstRunCode(input.code, dataDir))) return { ok: false, reason: "wrong-code" };
  const ownWords = [input.username, input.displayName, input.communeName, input.committeeName, input.placeName];
  const fault = passwordFault(input.password, ownWords);
  if (fault !== null) return { ok: false, reason: "weak", fault };
  const passwordHash = await hashPassword(input.password);
  const outcome = await store.inTransaction(async (tx): Promise<FirstRunOutcome> => {
    if (await hasAnyAccount(tx)) return { ok: false, reason: "already-done" };
    const communeId = await createCommune(tx, input, now);
    const accountId = await createAdministrator(tx, communeId, input, passwordHash, now);
    const token = await openSession(tx, { communeId, accountId, userAgent: input.userAgent }, now);
    return { ok: true, token };
  });
  if (outcome.ok) await consumeFirstRunCode(dataDir);
  return outcome;
}

async function createCommune(tx: Connection, input: FirstRun, now: number): Promise<string> {
  const communeId = newId();
  const { communeName: name, committeeName, superiorName, placeName } = input;
  const commune = { id: communeId, name, committeeName, superiorName, placeName, demoToday: null, createdAt: now };
  await tx.db.insert(tx.t.communes).values(commune);
  await tx.db.insert(tx.t.orgUnits).values({
    communeId,
    id: newId(),
    kind: "commune",
    name,
    parentId: null,
    sortOrder: 0,
    searchKey: foldForSearch(name),
    validFrom: null,
    validTo: null,
  });
  await installReferenceData(tx, communeId);
  const entry = { communeId, actorId: null, action: "first-run", entity: "commune", entityId: communeId };
  await recordAudit(tx, { ...entry, after: commune });
  return communeId;
}

async function createAdministrator(
  tx: Connection,
  communeId: string,
  { username, displayName, position, alsoOffice }: FirstRun,
  passwordHash: string,
  now: number,
): Promise<string> {
  const id = newId();
  const roles: Role[] = alsoOffice ? ["admin", "office"] : ["admin"];
  await tx.db.insert(tx.t.accounts).values({
    communeId,
    id,
    username,
    displayName,
    position,
    passwordHash,
    mustChangePassword: false,
    disabledAt: null,
    createdAt: now,
  });
  await tx.db.insert(tx.t.accountRoles).values(roles.map((role) => ({ communeId, accountId: id, role })));
  const entry = { communeId, actorId: null, action: "first-run", entity: "account", entityId: id };
  await recordAudit(tx, { ...entry, after: { username, displayName, position, roles } });
  return id;
}
