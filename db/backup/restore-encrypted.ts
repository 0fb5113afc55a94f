import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { openEncrypted } from "./encrypted-backup";
import { type RestoreResult, restore } from "./restore";

/** A downloaded backup, opened with its passphrase and put into an empty folder, proved like any other. */
export async function restoreEncrypted(
  file: string,
  dataDir: string,
  passphrase: string,
): Promise<RestoreResult | { ok: false; reason: "wrong-passphrase" }> {
  if (!existsSync(file)) return { ok: false, reason: "no-file" };
  // Before the slow part.
  if ((await readdir(dataDir).catch(() => [])).length > 0) return { ok: false, reason: "folder-not-empty" };
  const opened = await openEncrypted(file, passphrase, dataDir);
  if (!opened.ok) return opened;
  try {
    return await restore(opened.file, dataDir);
  } finally {
    await rm(opened.folder, { recursive: true, force: true });
  }
}
