import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { openEncrypted } from "./encrypted-backup";
import { isEmptyFolder, type RestoreResult, restore } from "./restore";

/** A downloaded backup, opened with its passphrase and put into an empty folder, proved like any other. */
export async function restoreEncrypted(
  file: string,
  dataDir: string,
  passphrase: string,
): Promise<RestoreResult | { ok: false; reason: "wrong-passphrase" }> {
  // Before the slow part.
  if (existsSync(file) && !(await isEmptyFolder(dataDir))) return { ok: false, reason: "folder-not-empty" };
  return withOpened(file, passphrase, dataDir, (opened) => restore(opened, dataDir));
}

/** Opens an encrypted backup beside the data folder for the time of the work. */
export async function withOpened<T>(
  file: string,
  passphrase: string,
  dataDir: string,
  work: (opened: string) => Promise<T>,
): Promise<T | { ok: false; reason: "no-file" | "wrong-passphrase" | "damaged" }> {
  if (!existsSync(file)) return { ok: false, reason: "no-file" };
  const opened = await openEncrypted(file, passphrase, dataDir);
  if (!opened.ok) return opened;
  try {
    return await work(opened.file);
  } finally {
    await rm(opened.folder, { recursive: true, force: true });
  }
}
