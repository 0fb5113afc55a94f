import type { Client } from "pg";
import { LEDGER_TABLE } from "@/db/migrate/ledger";
import type { BackedUpFile, BackedUpHead } from "../backup-files";
import { EVIDENCE_TABLES } from "../evidence-pool";

/** What a manifest says of a database beside its tables, as this transaction sees it. */
export type NamedRows = { schemaVersion: number; evidence: BackedUpFile[]; auditHeads: BackedUpHead[] };

export async function readNamedRows(client: Client): Promise<NamedRows> {
  const { rows } = await client.query<{ version: number }>(`SELECT max(version) AS version FROM ${LEDGER_TABLE}`);
  return {
    schemaVersion: rows[0]?.version ?? 0,
    evidence: await listEvidence(client),
    auditHeads: (await isThere(client, "audit_seals")) ? await listHeads(client) : [],
  };
}

/** A database that waits for an upgrade may be from before a table. */
export async function isThere(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>("SELECT to_regclass($1) AS found", [table]);
  return rows[0]?.found !== null;
}

async function listEvidence(client: Client): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for (const table of EVIDENCE_TABLES) {
    if (!(await isThere(client, table))) continue;
    const { rows } = await client.query<BackedUpFile>(
      `SELECT commune_id AS "communeId", id, sha256, size AS bytes FROM ${table}
       WHERE removed_at IS NULL ORDER BY commune_id, id`,
    );
    files.push(...rows);
  }
  return files;
}

async function listHeads(client: Client): Promise<BackedUpHead[]> {
  const { rows } = await client.query<Omit<BackedUpHead, "sealedAt"> & { sealedAt: string }>(
    `SELECT DISTINCT ON (commune_id) commune_id AS "communeId", sequence, hash, sealed_at AS "sealedAt"
     FROM audit_seals ORDER BY commune_id, sequence DESC`,
  );
  return rows.map((head) => ({ ...head, sealedAt: Number(head.sealedAt) }));
}
