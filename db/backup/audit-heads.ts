import Database from "better-sqlite3";
import type { AuditAnchor } from "@/lib/audit/report";
import { type BackedUpHead, readBackups } from "./backup-files";

/** Of every commune in a copied database; none where it is from before there were chains. */
export function listAuditHeads(databaseFile: string): BackedUpHead[] {
  const db = new Database(databaseFile, { readonly: true });
  try {
    const known = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit_seals'").get();
    if (!known) return [];
    const heads = `SELECT commune_id AS communeId, sequence, hash, sealed_at AS sealedAt FROM audit_seals AS s
      WHERE sequence = (SELECT max(sequence) FROM audit_seals WHERE commune_id = s.commune_id) ORDER BY commune_id`;
    return db.prepare(heads).all() as BackedUpHead[];
  } finally {
    db.close();
  }
}

/** What the backups in DATA_DIR know of a commune's trail. */
export async function listAnchors(dataDir: string, communeId: string): Promise<AuditAnchor[]> {
  return (await readBackups(dataDir)).flatMap(({ file, manifest }) =>
    manifest === null
      ? []
      : manifest.auditHeads
          .filter((head) => head.communeId === communeId)
          .map(({ sequence, hash }) => ({ sequence, hash, source: file, takenAt: Date.parse(manifest.takenAt) })),
  );
}
