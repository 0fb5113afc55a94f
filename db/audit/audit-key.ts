import { createHmac } from "node:crypto";
import { join } from "node:path";
import { configuredAuditKey } from "@/db/env";
import { readOrCreateSecretFile } from "@/db/secret-file";

/** The key of the trail's chain, and a name for it that gives nothing away. */
export type AuditKey = { secret: string; id: string };

export const AUDIT_KEY_FILE = "audit-key";

export function auditKeyOf(secret: string): AuditKey {
  return { secret, id: createHmac("sha256", secret).update("so-chi-tieu audit key").digest("hex").slice(0, 12) };
}

/**
 * `AUDIT_KEY`, else the file `audit-key` in DATA_DIR, made on first use: whoever can write the database but cannot read
 * it cannot make a chain that fits. A lost file does not stop the program: a new key goes on where the old one ended,
 * and checking says which part cannot be checked without it.
 */
async function readOrCreateAuditKey(dataDir: string): Promise<AuditKey> {
  const path = join(dataDir, AUDIT_KEY_FILE);
  return auditKeyOf(
    configuredAuditKey() ?? (await readOrCreateSecretFile(path, "put the right file back, or move it away")),
  );
}

/** Read once, when first needed; asked again after an error. */
export function auditKeyIn(dataDir: string): () => Promise<AuditKey> {
  let key: Promise<AuditKey> | undefined;
  return () => {
    key ??= readOrCreateAuditKey(dataDir).catch((error) => {
      key = undefined;
      throw error;
    });
    return key;
  };
}
