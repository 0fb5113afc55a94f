import type { Secret } from "@/db/accounts/new-secrets";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { SignInSlip } from "@/lib/accounts/account";
import type { ImportPermission } from "@/lib/imports/import-kind";
import type { ImportCounts } from "@/lib/imports/import-line";
import type { CommitImport } from "@/lib/imports/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { checkImport } from "./check-import";
import { auditImport, findOwn, type Refused, updateImport } from "./commands";
import { ImportRefused } from "./import-domain";
import { journalOf, keepJournal, takeSnapshot } from "./journal";
import { findImport } from "./queries";

export type Committed = { ok: true; counts: ImportCounts; slips: SignInSlip[] };
type Answer = Committed | Refused | { ok: false; reason: "refused"; message: string };

/** Makes first passwords before the transaction begins: hashing them inside would hold up every other writer. */
export type SecretMaker = (count: number) => Promise<Secret[]>;

/**
 * Writes the whole file in one transaction, as it was previewed: the same check runs again inside, and anything that
 * came out differently, or any refusal of a domain's own command, leaves nothing behind.
 */
export async function commitImport(
  store: Store,
  grant: Grant<ImportPermission>,
  input: CommitImport & { today: LocalDate },
  makeSecrets: SecretMaker = async () => [],
): Promise<Answer> {
  assertGrant(grant, grant.permission);
  const secrets = await secretsFor(store, grant, input, makeSecrets);
  try {
    return await store.inTransaction((tx) => commitIn(tx, grant, input, secrets));
  } catch (error) {
    if (error instanceof ImportRefused) return { ok: false, reason: "refused", message: error.message };
    throw error;
  }
}

async function secretsFor(
  store: Store,
  grant: Grant<ImportPermission>,
  { importId, today }: { importId: string; today: LocalDate },
  makeSecrets: SecretMaker,
): Promise<Secret[]> {
  if (grant.permission !== "account:manage") return [];
  const stored = await findImport(store, grant.actor.communeId, importId);
  if (stored?.kind !== "accounts" || stored.state !== "waiting") return [];
  const preview = await checkImport(store, { actor: grant.actor, today }, stored);
  return makeSecrets(preview?.counts.new ?? 0);
}

async function commitIn(
  tx: Connection,
  grant: Grant<ImportPermission>,
  { importId, version, seen, skipErrors, today }: CommitImport & { today: LocalDate },
  secrets: readonly Secret[],
): Promise<Committed | Refused> {
  const stored = await findOwn(tx, grant, importId, version);
  if ("reason" in stored) return stored;
  const { communeId, accountId } = grant.actor;
  const preview = await checkImport(tx, { actor: grant.actor, today }, stored);
  if (preview === null) return { ok: false, reason: "content-gone" };
  const { checked, counts } = preview;
  if (checked === null || Object.keys(checked.errors).length > 0) return { ok: false, reason: "not-ready" };
  if (preview.seen !== seen) return { ok: false, reason: "moved" };
  if (counts.error > 0 && !skipErrors) return { ok: false, reason: "has-errors" };
  if (counts.new + counts.changed === 0) return { ok: false, reason: "nothing" };
  const before = await takeSnapshot(tx, communeId, checked.scopes);
  const { slips } = await checked.write(tx, grant, secrets);
  const journal = journalOf(before, await takeSnapshot(tx, communeId, checked.scopes));
  await keepJournal(tx, communeId, importId, journal);
  const done = { state: "done" as const, counts: JSON.stringify(counts), doneBy: accountId, doneAt: Date.now() };
  await updateImport(tx, communeId, importId, done);
  const { kind: importKind, fileName } = stored;
  await auditImport(tx, grant, importId, undefined, { importKind, fileName, written: counts.new + counts.changed });
  return { ok: true, counts, slips };
}
