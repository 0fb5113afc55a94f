import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { syncToDisk } from "@/db/sync-to-disk";

/** Evidence files lie outside the web root, one folder for each commune, under the id of their row and no name at all. */
export function filesFolder(dataDir: string): string {
  return join(/* turbopackIgnore: true */ dataDir, "files");
}

/** Both parts are ids of our own rows; anything that could leave the folder is a bug, not a name. */
export function filePath(dataDir: string, communeId: string, id: string): string {
  for (const part of [communeId, id]) {
    if (!/^[\w-]{1,100}$/.test(part)) throw new Error(`not a name for a file: ${part}`);
  }
  return join(filesFolder(dataDir), communeId, id);
}

/** Whole on the disk, or not there: written under another name, synced, renamed. Readable by the program's user only. */
export async function putFile(dataDir: string, communeId: string, id: string, bytes: Uint8Array): Promise<void> {
  const path = filePath(dataDir, communeId, id);
  const folder = join(filesFolder(dataDir), communeId);
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${id}.part`);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncToDisk(folder);
  if (isNew !== undefined) {
    await syncToDisk(filesFolder(dataDir));
    await syncToDisk(dataDir);
  }
}

export async function dropFile(dataDir: string, communeId: string, id: string): Promise<void> {
  await rm(filePath(dataDir, communeId, id), { force: true });
}

/** The bytes, or null when they are not on the disk. */
export async function takeFile(dataDir: string, communeId: string, id: string): Promise<Uint8Array | null> {
  return readFile(filePath(dataDir, communeId, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
