import { open } from "node:fs/promises";

/** Waits until a file, or a folder's list of names, is on the disk and not only in the system's memory. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
