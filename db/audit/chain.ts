import { createHmac } from "node:crypto";
import type { AuditKey } from "./audit-key";

/** What an entry says; `before` and `after` are JSON texts. */
export type EntryContent = {
  communeId: string;
  id: string;
  at: number;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
};

export type Seal = {
  communeId: string;
  /** 1, 2, 3 … in each commune. */
  sequence: number;
  entryId: string;
  sealedAt: number;
  keyId: string;
  hash: string;
};

/** The last link of a chain: nothing before it can change without changing it. */
export type ChainHead = Pick<Seal, "sequence" | "hash">;

/** What comes before the first link. */
export const CHAIN_START: ChainHead = { sequence: 0, hash: "" };

/**
 * Both are HMAC-SHA-256 over a JSON array, in hex, under the text of the key file: anyone with the key can compute them
 * again from the exported lines (README, "Nhật ký").
 */
export function contentMac(key: AuditKey, entry: EntryContent): string {
  const { communeId, id, at, actorId, action, entity, entityId, before, after } = entry;
  return mac(key, ["so-chi-tieu entry 1", communeId, id, at, actorId, action, entity, entityId, before, after]);
}

export function sealHash(key: AuditKey, previous: ChainHead, seal: Omit<Seal, "hash">, macOfContent: string): string {
  const { communeId, sequence, entryId, sealedAt, keyId } = seal;
  const parts = ["so-chi-tieu seal 1", communeId, sequence, entryId, sealedAt, keyId, previous.hash, macOfContent];
  return mac(key, parts);
}

/** The next link; `previous` must be the last one there is. */
export function sealAfter(key: AuditKey, previous: ChainHead, entry: EntryContent, sealedAt: number): Seal {
  const sequence = previous.sequence + 1;
  const seal = { communeId: entry.communeId, sequence, entryId: entry.id, sealedAt, keyId: key.id };
  return { ...seal, hash: sealHash(key, previous, seal, contentMac(key, entry)) };
}

function mac(key: AuditKey, parts: readonly unknown[]): string {
  return createHmac("sha256", key.secret).update(JSON.stringify(parts)).digest("hex");
}
